import { isBlank, type Line } from '../../text/lines.ts'
import type { Restoration, Vocabulary } from '../format.ts'
import { fence, gapsAround, insert, replace } from '../markup/prose.ts'
import { isSureCommand } from '../markup/sure-commands.ts'

/** Lines that Markdown takes for headings, and that are commands behind the prompt of root; by index. */
export interface RootPrompts {
  readonly commands: ReadonlySet<number>
  /** "# eg: docker ps -a" among them: a command of which something is said. */
  readonly examples: ReadonlySet<number>
}

/**
 * The lines of a note that begin with the prompt of root: "# docker node rm [node id]".
 *
 * A cheat sheet has such headings as well, and says below each what it does. So three of them with operands or flags must have
 * nothing below, and most of all; or two, and no more, stand line below line, each with several flags or a folder to build from.
 */
export function rootPrompts(
  lines: readonly Line[],
  isOther: (index: number) => boolean,
  vocabulary: Vocabulary,
): RootPrompts {
  const isRoots = ({ text }: Line, index: number): boolean => ROOT.test(text) && !isOther(index)
  const roots = lines.flatMap((line, index) => (isRoots(line, index) ? [index] : []))
  const commandAt = (index: number): string =>
    wordsOf(lines[index]).replace(EXAMPLE, '').replace(/\\$/, '').trimEnd()
  const found = roots.filter((index) => isSureCommand(commandAt(index), vocabulary))
  const isExample = (index: number): boolean => EXAMPLE.test(wordsOf(lines[index]))
  const bare = found.filter((index) => !isExample(index))
  const whole = bare.filter((index) => SIGNS.test(commandAt(index)))
  const empty = whole.filter((index) => isEmptySection(lines, index))
  const isPair =
    bare.length === 2 && isOneBelowOther(empty) && empty.every((at) => isLong(commandAt(at)))
  if ((empty.length < FEWEST && !isPair) || 3 * empty.length < 2 * whole.length) return NONE
  const commands = new Set(bare.flatMap((index) => statementAt(lines, index)))
  return { commands, examples: new Set(found.filter(isExample)) }
}

const NONE: RootPrompts = { commands: new Set(), examples: new Set() }

/** A fence around commands that stand line below line; what is said of one stays prose. */
export function rootPromptEdits(
  lines: readonly Line[],
  { commands, examples }: RootPrompts,
): Restoration[] {
  return [
    ...runsOf(commands).flatMap(({ first, last }) =>
      fence(lines.slice(first, last + 1), 'console', '', gapsAround(lines, first, last)),
    ),
    ...lines.flatMap((line, index) => (examples.has(index) ? exampleEdits(line) : [])),
  ]
}

/** Root's prompt stands where Markdown's mark of the first level does. */
const ROOT = /^#[ \t]+(?=\S)/

const EXAMPLE = /^(?:e\.?g\.?|ex|example)(?:[:.]|(?= ))[ \t]*/i

/** Of a flag, a placeholder or a value: "# docker run" may be the title of what stands below. */
const SIGNS = /\s--?[A-Za-z]|[<[=:/]|\d/

const FEWEST = 3

const isOneBelowOther = ([first = 0, second, ...more]: readonly number[]): boolean =>
  second === first + 1 && more.length === 0

/** `docker build -t web .`, `docker run -d --name web nginx`: nobody gives a section such a title. */
const isLong = (command: string): boolean =>
  command.endsWith(' .') || [...command.matchAll(/\s--?[A-Za-z]/g)].length > 1

const wordsOf = (line: Line | undefined): string => line?.text.replace(ROOT, '').trim() ?? ''

/** Whether the next line with words is a heading again that is no part of this one: of the first level, or far below it. */
function isEmptySection(lines: readonly Line[], index: number): boolean {
  let next = index + 1
  while (next < lines.length && isBlank(lines[next])) next++
  return next === lines.length || /^#(?:[ \t]|#{3})/.test(lines[next]?.text ?? '')
}

/** The line of a command, and those on which it goes on. */
function statementAt(lines: readonly Line[], first: number): number[] {
  const indexes = [first]
  let last = first
  while (lines[last]?.text.endsWith('\\') === true && !isBlank(lines[last + 1]))
    indexes.push(++last)
  return indexes
}

function runsOf(indexes: ReadonlySet<number>): { readonly first: number; readonly last: number }[] {
  return [...indexes].flatMap((first) => {
    if (indexes.has(first - 1)) return []
    let last = first
    while (indexes.has(last + 1)) last++
    return [{ first, last }]
  })
}

/** "# eg: docker ps -a" without the prompt, and the command as code. */
function exampleEdits({ text, start, end }: Line): Restoration[] {
  const prompt = ROOT.exec(text)?.[0].length ?? 0
  const lead = EXAMPLE.exec(text.slice(prompt))?.[0].length ?? 0
  const blanks = text.length - text.trimEnd().length
  return [
    replace(start, start + prompt, ''),
    insert(start + prompt + lead, '`'),
    insert(end - blanks, '`'),
  ]
}
