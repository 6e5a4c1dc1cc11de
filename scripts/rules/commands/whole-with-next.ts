import { readCommand, type DockerCommand } from '../../docker/command-line.ts'
import { readsAsProse } from '../../text/reads-as-prose.ts'
import { lineEnd, skipBlanks } from '../../text/scan.ts'
import { statementsOf } from '../../text/shell/statements.ts'
import type { FoundCommand, Reading } from '../rule.ts'
import { isDisturbed } from './flag-words.ts'
import { kindsOf } from './object-kinds.ts'

/**
 * Whether a command whose operands are missing is whole with the lines below it: lines of its flags that are indented, or a
 * word that stands alone.
 *
 * Below a command also stand lists of its flags, `-d  detached`, and what it printed: the words must look like names, and only
 * an indented word that stands alone may be `likely`.
 */
export function wholeWithNext(
  command: FoundCommand,
  reading: Reading,
): 'sure' | 'likely' | undefined {
  const { where, operands, spec, words, path } = command
  if (where === 'inline' || spec.subcommands.size > 0 || words.length === path.length) return
  if (operands.length >= spec.operands.min) return undefined
  const { lines, isOwn } = linesBelow(command, reading)
  const joined = lines.length > 0 && joinedWith(command, lines, reading)
  if (!joined) return undefined
  const added = joined.operands.slice(operands.length)
  if (added.every(({ raw }) => NAME.test(raw)))
    return isOwn || CERTAIN.test(lines.at(-1) ?? '') ? 'sure' : 'likely'
  return lines.length === 1 && isOwn && where === 'fence' && LONE_WORD.test(lines[0] ?? '')
    ? 'likely'
    : undefined
}

/** What goes on with a command: up to the line that does not begin with a flag. `isOwn` when they are indented below it. */
function linesBelow(
  command: FoundCommand,
  { text }: Reading,
): { readonly lines: readonly string[]; readonly isOwn: boolean } {
  const indentation = indentationOf(command, text)
  // In a list a line of one word may be one of the sentence.
  const mayStandAlone = command.where === 'fence' || isCarriedOn(command, text)
  const lines: string[] = []
  let isOwn = true
  for (let feed = skipBlanks(text, command.end); lines.length < MOST && text[feed] === '\n';) {
    const end = lineEnd(text, feed + 1)
    const line = text.slice(feed + 1, end)
    const bare = line.trim().replace(/[ \t]\\$/, '')
    const isInside = line.search(/\S/) > indentation
    const isFlag = isInside && FLAG_LINE.test(bare) && !EXPLAINED.test(bare) && !readsAsProse(bare)
    const isWord = LONE_WORD.test(bare) && (isInside ? mayStandAlone : isMissing(bare, command))
    if (!isFlag && !isWord) break
    isOwn &&= isInside
    lines.push(bare)
    if (isWord) break
    feed = end
  }
  return { lines, isOwn }
}

const isCarriedOn = ({ start, end }: FoundCommand, text: string): boolean =>
  text.slice(start, end).includes('\\\n')

/** Lines of flags; more are a list of them. */
const MOST = 12

/** Letters before what stands on the line on which a command begins: that of a list stands behind its mark. */
function indentationOf({ start, where }: FoundCommand, text: string): number {
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start)
  return (where === 'prose' ? MARKS : BLANKS).exec(line)?.[0].length ?? 0
}

const BLANKS = /^[ \t]*/
const MARKS = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/

const FLAG_LINE = /^--?[A-Za-z]/

/** Columns, `-a, --all`, `--name: its name`, a comment. */
const EXPLAINED = /\S(?:[ ]{2,}|\t)|[,:](?=\s|$)|\s(?:#|-{1,2}|=)\s/

/** A word, and no mark of a list, of a fence or of a table. */
const LONE_WORD = /^(?:[\w<{$./][^\s|`]*|<[^<>`|]{1,60}>)$/

/** An image with a repository or a tag where an image is wanted, `.` where a path is: also at the beginning of its line. */
function isMissing(word: string, { where, operands, spec }: FoundCommand): boolean {
  const name = spec.operands.names[operands.length] ?? ''
  if (where !== 'fence') return false
  return name.startsWith('PATH')
    ? word === '.'
    : kindsOf(name).includes('image') && IMAGE.test(word)
}

/** `nginx:1.27`, `registry.local:5000/team/web`; not `sha256:…`, an address, or `name:`. */
const IMAGE = /^(?!sha256:|localhost:\d+$|[\d.]+:\d+$)[a-z\d][\w.-]*(?:[:/][\w.-]+)+$/

/** A tag behind an image, and the directory one is in: what has only a slash may be a file. */
const CERTAIN = /:[\w.-]+$|^\.$/

/** The command with the lines behind it, when that makes it whole. */
function joinedWith(
  { start, end, operands }: FoundCommand,
  lines: readonly string[],
  { text, reference }: Reading,
): DockerCommand | undefined {
  const [statement, ...others] = statementsOf([text.slice(start, end), ...lines].join(' \\\n'))
  const joined = statement && others.length === 0 && readCommand(statement.words, reference)
  if (!joined || isDisturbed(joined) || joined.operands.length <= operands.length) return undefined
  const { min, max } = joined.spec.operands
  return joined.operands.length >= min && joined.operands.length <= max ? joined : undefined
}

/** With a sign or a digit that no word of a sentence has, or to be filled in. */
const NAME = /[_\-./:<{$]\w|\d|[>}]$|^\.$/
