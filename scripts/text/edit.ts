/** A replacement of a range: offsets are UTF-16 code units from 0, half-open. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text after its edits, with the way between it and the text that it was. */
export interface EditedText {
  readonly text: string
  /** Where a character of the edited text stood before; inserted text answers with the place of its edit. */
  readonly origin: (offset: number) => number
  /** Where a character went: the start of its replacement where it was replaced, nothing where it was removed. */
  readonly target: (offset: number) => number | undefined
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
    result += keep(pieces, text, result.length, done, edit.start)
    pieces.push({ from: edit.start, length: edit.end - edit.start, to: result.length, edit })
    result += edit.text
    done = edit.end
  }
  result += keep(pieces, text, result.length, done, text.length)

  return {
    text: result,
    origin: (offset) => originOf(pieces, offset),
    target: (offset) => targetOf(pieces, offset),
  }
}

/** Two edited texts in a row as one: the way back leads through both. */
export function compose(first: EditedText, second: EditedText): EditedText {
  return {
    text: second.text,
    origin: (offset) => first.origin(second.origin(offset)),
    target: (offset) => {
      const between = first.target(offset)
      return between === undefined ? undefined : second.target(between)
    },
  }
}

/** A stretch of the text before (`from`, `length`) and where it begins after (`to`); with the edit, if it was edited. */
interface Piece {
  readonly from: number
  readonly length: number
  readonly to: number
  readonly edit?: Edit
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

function keep(pieces: Piece[], text: string, to: number, from: number, end: number): string {
  if (end > from) pieces.push({ from, length: end - from, to })
  return text.slice(from, end)
}

function originOf(pieces: readonly Piece[], offset: number): number {
  const piece = lastWhere(pieces, (candidate) => candidate.to <= offset)
  if (!piece) return offset
  if (piece.edit) return piece.from
  return piece.from + Math.min(offset - piece.to, piece.length)
}

function targetOf(pieces: readonly Piece[], offset: number): number | undefined {
  const piece = lastWhere(pieces, (candidate) => candidate.from <= offset)
  if (!piece) return offset
  if (piece.edit) return piece.edit.text === '' ? undefined : piece.to
  return piece.to + Math.min(offset - piece.from, piece.length)
}

/** The last piece that the claim holds for; the claim must hold for the first ones and fail for the rest. */
function lastWhere(pieces: readonly Piece[], claim: (piece: Piece) => boolean): Piece | undefined {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const piece = pieces[middle]
    if (piece && claim(piece)) low = middle + 1
    else high = middle
  }
  return pieces[low - 1]
}

function overlap(text: string, edit: Edit, done: number): string {
  const found = JSON.stringify(text.slice(edit.start, Math.min(edit.end, edit.start + 40)))
  return `Two edits overlap: ${found} at offset ${edit.start} begins before offset ${done}, where the edit before it ends.`
}
