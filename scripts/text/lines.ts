import { lastUpTo } from './last-up-to.ts'

/** One line of a text, without its line feed. */
export interface Line {
  readonly text: string
  /** Offset of its first character. */
  readonly start: number
  /** Offset of its line feed, or of the end of the text. */
  readonly end: number
  /** From 1; in a corrected text, the line of the note as found. */
  readonly number: number
}

/** A place as editors show it: line and column count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** The offsets at which the lines of a text begin: what is left to keep when the lines themselves are done with. */
export type LineStarts = Int32Array

export function lineStartsOf(text: string): LineStarts {
  return Int32Array.from(linesOf(text), (line) => line.start)
}

/** Number of the line on which an offset lies, from 1. */
export function lineNumberAt(starts: LineStarts, offset: number): number {
  return (
    1 +
    Math.max(
      0,
      lastUpTo(starts.length, (index) => starts[index] ?? Infinity, offset),
    )
  )
}

/** A text as lines. A line feed at the end of the text begins no further line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < text.length) {
    const feed = text.indexOf('\n', start)
    const end = feed === -1 ? text.length : feed
    lines.push({ text: text.slice(start, end), start, end, number: lines.length + 1 })
    start = end + 1
  }
  return lines
}

/** The line on which an offset lies: the last that begins at or before it. */
export function lineAt(lines: readonly Line[], offset: number): Line | undefined {
  return lines[
    Math.max(
      0,
      lastUpTo(lines.length, (index) => lines[index]?.start ?? Infinity, offset),
    )
  ]
}

/** Line and column of an offset. */
export function placeAt(lines: readonly Line[], offset: number): Place {
  const line = lineAt(lines, offset)
  return line ? { line: line.number, column: offset - line.start + 1 } : { line: 1, column: 1 }
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === ''
}
