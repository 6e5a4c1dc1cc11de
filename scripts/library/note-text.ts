import type { VFileMessage } from 'vfile-message'
import { problem } from '../notes/problem.ts'
import { linesOf, placeAt, type Line, type Place } from '../text/lines.ts'

/** Longer lines are no prose but data that went astray; the longest line of the notes we know has 1,100 characters. */
const LONGEST_LINE = 100_000
/** Deeper lists nobody can read, and a Markdown parser takes time that grows with the square of the depth. */
const DEEPEST_LIST = 32

/**
 * The text of a note from the bytes of its file, with every fault that would keep it from being read.
 *
 * A note must be UTF-8 with line ends of Unix or Windows, and hold some text.
 */
export function decodeNote(
  bytes: Uint8Array,
  file: string,
): { text: string; problems: readonly VFileMessage[] } {
  const wrongByte = firstWrongByte(bytes)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const lines = linesOf(text)
  if (wrongByte !== undefined) return { text, problems: [notUtf8(file, bytes, wrongByte)] }
  const problems = [
    ...(text.trim() === '' ? [empty(file)] : []),
    ...carriageReturns(file, text, lines),
    ...nulBytes(file, text, lines),
    ...lines.filter((line) => line.text.length > LONGEST_LINE).map((line) => longLine(file, line)),
    ...firstFew(lines.filter((line) => depthOf(line.text) > DEEPEST_LIST)).map((line) =>
      deepList(file, line),
    ),
  ]
  return { text, problems }
}

/** Offset of the first byte that no UTF-8 text can have there. */
function firstWrongByte(bytes: Uint8Array): number | undefined {
  const strict = new TextDecoder('utf-8', { fatal: true })
  try {
    strict.decode(bytes)
    return undefined
  } catch {
    // The decoder does not say where: halve the text until one byte is left.
    let good = 0
    let bad = bytes.length
    while (bad - good > 1) {
      const middle = (good + bad) >>> 1
      if (decodesUpTo(bytes, middle)) good = middle
      else bad = middle
    }
    return startOfTorn(bytes, good)
  }
}

/** Where the character begins that the byte at an offset does not go on with; the offset itself where none is open. */
function startOfTorn(bytes: Uint8Array, offset: number): number {
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[offset - back] ?? 0
    if (byte < 0x80) return offset
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0
    if (length > 0) return length > back ? offset - back : offset
  }
  return offset
}

/** Whether the first bytes are UTF-8, but for a character that the cut tore. */
function decodesUpTo(bytes: Uint8Array, length: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
    return true
  } catch {
    return false
  }
}

/** How deep a line stands in lists and quotes: marks at its beginning, or two columns of indentation each. */
function depthOf(text: string): number {
  const marks =
    /^(?:[ \t]*(?:[-*+•>]|\d{1,9}[.)])(?=[ \t]|$))+/.exec(text.slice(0, 4000))?.[0] ?? ''
  const indentation = /^[ \t]*/.exec(text)?.[0].length ?? 0
  const isItem = /^[ \t]*(?:[-*+•>]|\d{1,9}[.)])[ \t]/.test(text)
  return Math.max(marks.replace(/[\s\d]/g, '').length, isItem ? Math.floor(indentation / 2) : 0)
}

const firstFew = (lines: readonly Line[]): readonly Line[] => lines.slice(0, 1)

function notUtf8(file: string, bytes: Uint8Array, offset: number): VFileMessage {
  const before = new TextDecoder().decode(bytes.subarray(0, offset))
  const hex = (bytes[offset] ?? 0).toString(16).padStart(2, '0')
  return problem({
    file,
    place: endOf(before),
    id: 'not-utf-8',
    reason: `Unexpected byte \`0x${hex}\`, expected UTF-8`,
    advice: `Save the note as UTF-8, for example with \`iconv -f WINDOWS-1252 -t UTF-8\`, and put its new checksum into the sidecar.`,
  })
}

function endOf(text: string): Place {
  const feed = text.lastIndexOf('\n')
  return { line: text.split('\n').length, column: text.length - feed }
}

function empty(file: string): VFileMessage {
  return problem({
    file,
    place: { line: 1, column: 1 },
    id: 'empty-note',
    reason: 'Unexpected empty note, expected text',
    advice: 'Put the text of the note into the file, or delete the file and its sidecar.',
  })
}

const LONE_RETURN = /\r(?!\n)/

function carriageReturns(file: string, text: string, lines: readonly Line[]): VFileMessage[] {
  const first = text.search(LONE_RETURN)
  if (first === -1) return []
  const count = text.split(LONE_RETURN).length - 1
  return [
    problem({
      file,
      place: placeAt(lines, first),
      id: 'carriage-return',
      reason: `Unexpected carriage return (${count} in all) without a line feed, expected line ends`,
      advice:
        'Save the note with Unix line ends, for example with `tr "\\r" "\\n"`, and put its new checksum into the sidecar.',
    }),
  ]
}

function nulBytes(file: string, text: string, lines: readonly Line[]): VFileMessage[] {
  const first = text.indexOf('\0')
  if (first === -1) return []
  const count = text.split('\0').length - 1
  return [
    problem({
      file,
      place: placeAt(lines, first),
      id: 'nul-byte',
      reason: `Unexpected NUL byte (${count} in all), expected text`,
      advice:
        'Is this a text file? If so, take the NUL bytes out, for example with `tr -d "\\000"`, and put its new checksum into the sidecar.',
    }),
  ]
}

function longLine(file: string, line: Line): VFileMessage {
  return problem({
    file,
    place: { line: line.number, column: LONGEST_LINE + 1 },
    id: 'long-line',
    reason: `Unexpected line of ${line.text.length.toLocaleString('en')} characters, expected ${LONGEST_LINE.toLocaleString('en')} at most`,
    advice:
      'Break the line where its sentences end, or take out what is not text (an embedded image?).',
  })
}

function deepList(file: string, line: Line): VFileMessage {
  return problem({
    file,
    place: { line: line.number, column: 1 },
    id: 'deep-list',
    reason: `Unexpected list ${depthOf(line.text).toLocaleString('en')} levels deep, expected ${DEEPEST_LIST} at most`,
    advice: 'Flatten the list: no reader follows it that far.',
  })
}
