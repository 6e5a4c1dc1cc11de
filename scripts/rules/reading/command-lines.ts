import { readsAsProse } from '../../text/reads-as-prose.ts'
import { lineEnd, matchAt } from '../../text/scan.ts'
import { shownPromptLength } from '../../text/shell/prompts.ts'
import { LOOK_ALIKES } from '../commands/flag-words.ts'
import type { Run } from './parts.ts'

/** A line of prose that is a docker command; offsets are those of the text. */
export interface CommandLine {
  /** Where `docker` stands, or `sudo` before it. */
  readonly start: number
  /** Without what is said of the command behind it. */
  readonly end: number
}

/**
 * The docker commands that stand on lines of their own, and on those that backslashes carry on, without a fence or backticks,
 * as notes have them that were pasted.
 *
 * Behind a prompt, or with a flag or a placeholder, and without the words of a sentence: “docker ps -a lists the containers”
 * says something of a command and ends nobody knows where.
 */
export function commandLines(text: string, run: Run): readonly CommandLine[] {
  if (!text.slice(run.start, run.end).includes('docker')) return []
  return linesOf(text, run).flatMap((line) => {
    const start = line.start + matchAt(MARKS, text, line.start)
    const prompt = shownPromptLength(text, start)
    const from = start + prompt
    const [said = ''] = COMMAND.exec(text.slice(from, endOfCarried(text, line.end))) ?? []
    const command = said.slice(0, SAID.exec(said)?.index).trimEnd()
    const isOne = prompt > 0 || (HAS_ARGUMENT.test(command) && !isSentence(command))
    return command !== '' && isOne ? [{ start: from, end: from + command.length }] : []
  })
}

/** Lines that stand whole in the run. */
function linesOf(text: string, { start, end, opensLine, closesLine }: Run): CommandLine[] {
  const lines: CommandLine[] = []
  for (let from = start; from <= end;) {
    const next = text.indexOf('\n', from)
    const isLast = next === -1 || next >= end
    const to = isLast ? end : next
    if ((from > start || opensLine) && (!isLast || closesLine)) lines.push({ start: from, end: to })
    from = to + 1
  }
  return lines
}

/** Where the last of the lines ends that backslashes carry on; to Markdown, a backslash there only breaks the line. */
function endOfCarried(text: string, end: number): number {
  let last = end
  for (let lines = 0; lines < MOST; lines++) {
    const carried = matchAt(CARRIED, text, last)
    if (carried === 0) break
    const line = text.slice(last + carried, lineEnd(text, last + carried))
    last += carried + line.replace(/[ \t]*\\?[ \t]*$/, '').length
  }
  return last
}

/** Lines of a command; nobody writes more. */
const MOST = 40

/** A backslash at the end of a line, and one below it that begins neither another block nor another command. */
const CARRIED =
  /[ \t]*\\\n(?=[ \t]*[^\s#>`~|])(?![ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|\$[ ]|(?:sudo[ ])?docker[ ]))/y

/** Marks of a quotation or a list stand in the text again where a paragraph goes on. */
const MARKS = /[ \t>]*/y

const COMMAND = /^(?:sudo[ ])?docker(?:-compose)?[ ]\S.*$/s

/** Where an explanation begins: behind an arrow, a dash, a comment sign, a colon, or in brackets. */
const SAID = /:(?=\s|$)|\s(?:#|\/\/|[-=]+>|→|—>|[-–—:|]\s|\((?=[a-z]+\s))/i

/** A flag, also one with a dash of the typographers, a placeholder, or a name in parts: `nginx:1.27`, `me/web`. */
const HAS_ARGUMENT = new RegExp(
  String.raw`\s-?[-${LOOK_ALIKES}]-?[A-Za-z]|\s(?:\S+[=:/])?<[^<>\n]+>|\w[:/]\w`,
)

/** Whether a line that begins with a command says something of it. */
export const isSentence = (line: string): boolean => readsAsProse(line) || FULL_STOP.test(line)

/** Behind a word; the dot of `docker build .` stands apart. */
const FULL_STOP = /[A-Za-z]{2}[.,!?](?:\s|$)/
