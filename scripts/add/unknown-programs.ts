import type { Code, Nodes } from 'mdast'
import { isNamedShell } from '../rules/reading/shell-languages.ts'
import { languageOf } from '../rules/reading/snippet.ts'
import { readsAsProse } from '../text/reads-as-prose.ts'
import { skipBlanks } from '../text/scan.ts'
import { ORDINARY_PROGRAMS, WORDS_TOO } from '../text/shell/programs.ts'
import { promptsOf, shownPromptLength } from '../text/shell/prompts.ts'

/** A word with which a line of shell begins, and where the first such line stands in the draft. */
export interface UnknownProgram {
  readonly name: string
  /** From 1. */
  readonly line: number
}

/** Words with which commands of shell begin, and that the words of the trade do not have. */
export function unknownPrograms(tree: Nodes, known: ReadonlySet<string>): UnknownProgram[] {
  const found = new Map<string, UnknownProgram>()
  for (const program of shellOf(tree).flatMap(programsIn)) {
    const { name } = program
    const isKnown = [known, ORDINARY_PROGRAMS, WORDS_TOO, SHELL_WORDS].some((set) => set.has(name))
    const isUnknown = !isKnown && !isId(name)
    if (isUnknown && !found.has(name)) found.set(name, program)
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function shellOf(node: Nodes): Code[] {
  // Of a block that is not said to be shell nobody knows what its lines begin with.
  if (node.type === 'code') return isNamedShell(languageOf(node.lang)) ? [node] : []
  return 'children' in node ? node.children.flatMap(shellOf) : []
}

/**
 * The programs of a piece of shell, without what its commands printed: tables, each up to a blank line or a prompt; sentences; and
 * all that stands behind no prompt where others do.
 */
function programsIn({ value, position }: Code): UnknownProgram[] {
  const first = (position?.start.line ?? 0) + 1
  let isTable = false
  let isCarried = false
  const { shown } = promptsOf(value)
  return value.split('\n').flatMap((line, index) => {
    if (TABLE_HEAD.test(line)) isTable = true
    else if (line.trim() === '' || /^\s*[$#]\s/.test(line)) isTable = false
    const start = skipBlanks(line, 0)
    const prompt = shownPromptLength(line, start)
    const isPrinted = isTable || (shown && prompt === 0) || readsAsProse(line)
    const name = isPrinted || isCarried ? undefined : PROGRAM.exec(line.slice(start + prompt))?.[1]
    isCarried = /\\\s*$/.test(line)
    return name === undefined ? [] : [{ name, line: first + index }]
  })
}

/** `CONTAINER ID   IMAGE   COMMAND` */
const TABLE_HEAD = /^\s*[A-Z]{2,}(?: [A-Z]+)*(?: {2,}|\t+)[A-Z]{2,}/

const PROGRAM = /^(?:sudo\s+)?([a-z][a-z\d-]+)(?=\s+\S)/

/** `b74juwx5r8iug9b45lfvp9g4d`: long, and digits among its letters; programs have them at the end, if at all. */
const isId = (word: string): boolean => /^[a-z\d]{10,}$/.test(word) && /[a-z]\d+[a-z]/.test(word)

/** Words of the shell, and programs whose names say in prose what is done. */
const SHELL_WORDS: ReadonlySet<string> = new Set(
  (
    'if then else elif for while until do done case esac function return exit set unset local source true false test ' +
    'alias hostname install mount printf service'
  ).split(' '),
)
