import type { Edit } from '../text/edit.ts'

export interface Range {
  readonly start: number
  readonly end: number
}

/** An edit, and where its text stands after all edits of its pass. */
export interface PlacedEdit extends Range {
  readonly to: number
  readonly toEnd: number
}

/** The edits of one pass in the order of the text, with their places after it. */
export function placed(edits: readonly Edit[]): PlacedEdit[] {
  let moved = 0
  return edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, text }) => {
      const to = start + moved
      moved += text.length - (end - start)
      return { start, end, to, toEnd: to + text.length }
    })
}

/**
 * The range of a text from which a range was made in several passes of edits.
 *
 * A range that begins or ends inside a replacement takes in all that was replaced.
 */
export function rangeBefore(
  passes: readonly (readonly PlacedEdit[])[],
  { start, end }: Range,
): Range {
  const backwards = passes.toReversed()
  const first = backwards.reduce((offset, edits) => startBefore(edits, offset), start)
  const last = backwards.reduce((offset, edits) => endBefore(edits, offset), end)
  return { start: first, end: Math.max(first, last) }
}

function startBefore(edits: readonly PlacedEdit[], offset: number): number {
  const edit = edits[countOf(edits, (one) => one.to <= offset) - 1]
  if (!edit) return offset
  return offset < edit.toEnd ? edit.start : edit.end + offset - edit.toEnd
}

function endBefore(edits: readonly PlacedEdit[], offset: number): number {
  const edit = edits[countOf(edits, (one) => one.to < offset) - 1]
  if (!edit) return offset
  return offset <= edit.toEnd ? edit.end : edit.end + offset - edit.toEnd
}

/** How many edits from the first on a claim holds for; it holds for none behind one for which it does not. */
function countOf(edits: readonly PlacedEdit[], holds: (edit: PlacedEdit) => boolean): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const edit = edits[middle]
    if (edit && holds(edit)) low = middle + 1
    else high = middle
  }
  return low
}
