import { readsAsProse } from '../reads-as-prose.ts'
import { lineEnd, skipBlanks } from '../scan.ts'
import { hereDocumentAt } from './here-documents.ts'
import { PROGRAMS, WORDS_TOO } from './programs.ts'
import { promptLength, promptsOf } from './prompts.ts'
import { statementsOf, type Statement } from './statements.ts'

/** Names of programs. */
export type Programs = Pick<ReadonlySet<string>, 'has'>

/**
 * Whether a piece of code is commands: it begins with one, most of its lines are some, and none is a sentence.
 *
 * Comments are fine, so is what a command prints, and a program that nobody knows.
 */
export function isOnlyCommands(code: string, programs: Programs = PROGRAMS): boolean {
  const { shown } = promptsOf(code)
  let [commands, others] = [0, 0]
  for (const { text, first } of rowsOf(code)) {
    const isOne = first !== undefined && isCommand(first, text, programs)
    if (!isOne && commands === 0) return false
    if (saysSomething(text)) return false
    if (isOne) commands++
    else if (!FLAG.test(text)) others++
  }
  return commands > 0 && (shown || commands >= others)
}

/** A line with those that go on with it. */
interface Row {
  /** Without its prompt. */
  readonly text: string
  /** The first of its statements; nothing where it has none, as output of a shown session. */
  readonly first: Statement | undefined
}

/** The rows of a piece, but for blank ones, comments, and what here-documents hold. */
function* rowsOf(code: string): Iterable<Row> {
  const prompts = promptsOf(code)
  const statements = statementsOf(code)
  let next = 0
  for (let at = 0; at < code.length;) {
    const start = skipBlanks(code, at)
    const prompt = promptLength(prompts, code, start)
    while ((statements[next]?.start ?? Infinity) < at) next++
    let end = lineEnd(code, at)
    const first = (statements[next]?.start ?? Infinity) <= end ? statements[next] : undefined
    for (; (statements[next]?.start ?? Infinity) <= end; next++)
      end = lineEnd(code, Math.max(end, statements[next]?.end ?? end))
    const text = code.slice(start + prompt, end).trim()
    if (text !== '' && (prompt > 0 || !text.startsWith('#'))) yield { text, first }
    at = behindHereDocument(code, start, end)
  }
}

/** The offset of the line behind a command and the document that it takes; one that nothing ends goes on to the end. */
function behindHereDocument(code: string, start: number, end: number): number {
  const mark = code.indexOf('<<', start)
  const document = mark === -1 || mark > end ? undefined : hereDocumentAt(code, mark)
  if (document === undefined) return end + 1
  for (let at = end + 1; at < code.length; at = lineEnd(code, at) + 1)
    if (code.slice(at, lineEnd(code, at)).trim() === document.delimiter)
      return lineEnd(code, at) + 1
  return code.length
}

function isCommand({ words }: Statement, text: string, programs: Programs): boolean {
  const names = words.map(({ raw }) => raw)
  const name = names.find((word) => !BEFORE.test(word))
  if (name === undefined) return true
  return programs.has(name) || (WORDS_TOO.has(name) && SIGN.test(text))
}

/** What may stand before the name of a program: who runs it, and with which variables. */
const BEFORE = /^(?:sudo|-E|[A-Za-z_]\w*=.*)$/s

/** What plain words do not have. */
const SIGN = /\s-|[=/.$~<>*|\d]/

/** A line that begins with a flag: the one before forgot its backslash. */
const FLAG = /^--?[a-z][\w-]*(?:[ =]|$)/

/** Whether a line is a sentence, or says what a command does: “docker ps: lists them”, “List all services”. */
function saysSomething(text: string): boolean {
  const bare = text.replace(QUOTED, 'x').replace(COMMENT, '')
  return readsAsProse(bare) || STOP.test(bare) || GLOSS.test(bare) || LABEL.test(bare)
}

const QUOTED = /"[^"]*"|'[^']*'|<[^<>\n]+>|\[[^[\]\n]+\]|\$\([^()]*\)/g
const COMMENT = /(?:^|\s)#.*/g

/** Behind a word of letters: output has a colon behind a number, and `docker build .` its dot apart. */
const STOP = /(?:^|[\s(])[\p{L}'-]+\)?[.,:!?](?:\s|$)/u

/** A mark that leads to words, or a quotation; the dash of `docker import - web:1` is a file. */
const GLOSS = /(?<=\S)[ \t]+(?:[-–—]|-{3,}|-*[-=]>|→|:-?|\/\/)\s+\p{L}+(?:\s|$)|^>/u

/** Plain words behind a capital, or many of them. */
const LABEL = /^\p{Lu}\p{Ll}+(?: \p{L}+)+$|^\p{L}+(?: \p{L}+){6}/u
