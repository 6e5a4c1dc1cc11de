import type { Code, Nodes } from 'mdast'

/** Words with which lines of shell begin, and that the words of the trade do not have. */
export function unknownPrograms(tree: Nodes, known: ReadonlySet<string>): string[] {
  const found = shellOf(tree).flatMap(({ value }) => withoutTables(value).flatMap(programOf))
  return [...new Set(found)]
    .filter((name) => !known.has(name) && !SHELL_WORDS.has(name) && !isId(name))
    .toSorted()
}

function shellOf(node: Nodes): Code[] {
  if (node.type === 'code')
    return /^(?:bash|sh|shell|zsh|console)$/.test(node.lang ?? '') ? [node] : []
  return 'children' in node ? node.children.flatMap(shellOf) : []
}

/** The lines of a piece of shell without the tables that its commands printed, each up to a blank line or a prompt. */
function withoutTables(code: string): string[] {
  let isTable = false
  return code.split('\n').filter((line) => {
    if (TABLE_HEAD.test(line)) isTable = true
    else if (line.trim() === '' || /^\s*[$#]\s/.test(line)) isTable = false
    return !isTable
  })
}

/** `CONTAINER ID   IMAGE   COMMAND` */
const TABLE_HEAD = /^\s*[A-Z]{2,}(?: [A-Z]+)*(?: {2,}|\t+)[A-Z]{2,}/

const programOf = (line: string): string[] => {
  const name = /^\s*(?:\$\s+)?(?:sudo\s+)?([a-z][a-z\d-]+)(?=\s+\S)/.exec(line)?.[1]
  return name === undefined ? [] : [name]
}

/** `b74juwx5r8iug9b45lfvp9g4d`: long, and digits among its letters; programs have them at the end, if at all. */
const isId = (word: string): boolean => /^[a-z\d]{10,}$/.test(word) && /[a-z]\d+[a-z]/.test(word)

const SHELL_WORDS: ReadonlySet<string> = new Set(
  'if then else elif for while until do done case esac function return exit set unset local source true false test'.split(
    ' ',
  ),
)
