import type { Way } from '../text/edit.ts'
import { decodeNote } from '../library/note-text.ts'
import { withLineEnds } from '../text/line-ends.ts'
import { refusal, type Refusal } from './refusal.ts'

/** A text as rules read it, with line feeds alone; and the way to write it again. */
export interface Decoded {
  readonly text: string
  /** As it was written, byte order mark and line ends included. */
  readonly written: string
  /** A mended text with the byte order mark and the line ends of this one. */
  readonly rewritten: (mended: string, way: Way) => string
}

/** What a note of the book must not have, but any other file may. */
const ALLOWED: ReadonlySet<string> = new Set(['empty-note', 'carriage-return'])

/** What to do, where a note's own advice speaks of its sidecar. */
const ADVICE: Readonly<Record<string, string>> = {
  'not-utf-8':
    'If it is text, save it as UTF-8, for example with `iconv -f WINDOWS-1252 -t UTF-8`.',
  'nul-byte':
    'If it is text, save it as UTF-8 (`iconv -f UTF-16 -t UTF-8`), or take the NUL bytes out.',
}

/**
 * How many characters with a meaning in Markdown, line ends among them, a file may have.
 *
 * Each becomes nodes and tokens of the parser, which take up to two kilobytes each; a Node has two to four gigabytes.
 */
const MOST_MARKS = 300_000
const MARKS = /[\n\r*_`[\]|<>#~@&\\]|www\.|:\/\//g

/** The text in the bytes of a file, or why there is none that can be checked. */
export function decode(bytes: Uint8Array): Decoded | Refusal {
  const { text: found, problems } = decodeNote(bytes, '')
  const fault = problems.find(({ ruleId }) => !ALLOWED.has(ruleId ?? ''))
  if (fault) {
    const { ruleId: id = 'unreadable-file', reason, note, line = 1, column = 1 } = fault
    return refusal(id, reason, ADVICE[id] ?? note ?? '', { line, column })
  }
  const mark = found.startsWith('\uFEFF') ? '\uFEFF' : ''
  const written = found.slice(mark.length)
  const text = written.replaceAll('\r\n', '\n')
  const marks = text.length > MOST_MARKS ? (text.match(MARKS)?.length ?? 0) : 0
  if (marks > MOST_MARKS) return tooDense(marks)
  return {
    text,
    written: found,
    rewritten: (mended, way) => mark + withLineEnds(mended, way, text, written),
  }
}

const tooDense = (marks: number): Refusal =>
  refusal(
    'dense-file',
    `Unexpected ${marks.toLocaleString('en')} lines and Markdown marks, expected ${MOST_MARKS.toLocaleString('en')} at most`,
    'Check its parts as files of their own.',
  )
