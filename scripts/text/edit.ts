import { lastUpTo } from './last-up-to.ts'

/** A replacement of a range: offsets are UTF-16 code units from 0, half-open. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The way between a text and what its edits made of it. */
export interface Way {
  /** Where a character of the edited text stood before; inserted text answers with the place of its edit. */
  readonly origin: (offset: number) => number
  /** Where a character went: the start of its replacement where it was replaced, nothing where it was removed. */
  readonly target: (offset: number) => number | undefined
}

/** A text after its edits, with the way back. */
export interface EditedText extends Way {
  readonly text: string
}

/**
 * Apply edits to a text.
 *
 * Edits may come in any order; insertions at one place keep the order in which they are given.
 *
 * @throws {RangeError} when two edits overlap: two people decided about the same words.
 */
export function applyEdits(text: string, edits: readonly Edit[]): EditedText {
  const pieces: Piece[] = []
  let result = ''
  let done = 0

  for (const edit of inOrder(edits)) {
    if (edit.start < done) throw new RangeError(overlap(text, edit, done))
    if (edit.start > done) pieces.push({ from: done, to: result.length, kept: true })
    result += text.slice(done, edit.start)
    pieces.push({ from: edit.start, to: result.length, kept: false })
    result += edit.text
    done = edit.end
  }
  if (text.length > done) pieces.push({ from: done, to: result.length, kept: true })
  result += text.slice(done)

  const map = mapOf(pieces, text.length, result.length)
  return {
    text: result,
    origin: (offset) => originOf(map, offset),
    target: (offset) => targetOf(map, offset),
  }
}

/** The way through two edits in a row, from the text before the first to the text after the second. */
export function through(first: Way, second: Way): Way {
  // Taken apart, so that the functions do not hold on to the texts that the ways may come with.
  const { origin: toFirst, target: fromFirst } = first
  const { origin: toBetween, target: fromBetween } = second
  return {
    origin: (offset) => toFirst(toBetween(offset)),
    target: (offset) => {
      const between = fromFirst(offset)
      return between === undefined ? undefined : fromBetween(between)
    },
  }
}

/** A stretch that was kept, or that an edit replaced: where it begins before and after. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly kept: boolean
}

/**
 * The pieces in order, column by column, with both texts' ends as last row.
 *
 * Typed arrays, because the way back of every note is kept as long as the book is made: objects would take ten times the memory.
 */
interface PieceMap {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly kept: Uint8Array
}

function mapOf(pieces: readonly Piece[], before: number, after: number): PieceMap {
  const rows = [...pieces, { from: before, to: after, kept: true }]
  return {
    from: Int32Array.from(rows, (piece) => piece.from),
    to: Int32Array.from(rows, (piece) => piece.to),
    kept: Uint8Array.from(rows, (piece) => Number(piece.kept)),
  }
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

function originOf({ from, to, kept }: PieceMap, offset: number): number {
  const row = rowOf(to, offset)
  const start = from[row] ?? 0
  return kept[row] ? start + offset - (to[row] ?? 0) : start
}

function targetOf({ from, to, kept }: PieceMap, offset: number): number | undefined {
  const row = rowOf(from, offset)
  const start = to[row] ?? 0
  if (kept[row]) return start + offset - (from[row] ?? 0)
  return start === to[row + 1] ? undefined : start
}

/** The row in which an offset lies; the values of a column rise, and the first is 0. */
function rowOf(column: Int32Array, offset: number): number {
  return Math.max(
    0,
    lastUpTo(column.length, (index) => column[index] ?? 0, offset),
  )
}

function overlap(text: string, edit: Edit, done: number): string {
  const found = JSON.stringify(text.slice(edit.start, Math.min(edit.end, edit.start + 40)))
  return `Two edits overlap: ${found} at offset ${edit.start} begins before offset ${done}, where the edit before it ends.`
}
