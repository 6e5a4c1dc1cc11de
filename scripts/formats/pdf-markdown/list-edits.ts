import { isBlank, type Line } from '../../text/lines.ts'
import type { Restoration, Vocabulary } from '../format.ts'
import type { Item } from './lists.ts'
import { codeEdits, joinedPassage, passageOf, replace } from '../markup/prose.ts'
import { itemEdits } from '../markup/terms.ts'

/** Edits that give an item its one mark, its number and its indentation. */
export function markEdits(
  lines: readonly Line[],
  { index, column, indent, ordinal, digits }: Item,
): Restoration[] {
  const line = lines[index]
  if (!line) return []
  const lead = ' '.repeat(indent)
  if (!digits) {
    const mark = lead + (ordinal === undefined ? '- ' : `${ordinal}. `)
    return line.text.slice(0, column) === mark
      ? []
      : [replace(line.start, line.start + column, mark)]
  }
  const from = line.start + digits.from
  const edits = line.text.slice(0, digits.from) === lead ? [] : [replace(line.start, from, lead)]
  if (ordinal === undefined || ordinal === digits.value) return edits
  return [
    ...edits,
    { start: from, end: line.start + digits.to, text: String(ordinal), because: RENUMBERED },
  ]
}

const RENUMBERED = 'The numbers begin anew in the middle of the list.'

/** Edits that mark up the text of an item, and join it where it was torn over lines. */
export function itemTextEdits(
  lines: readonly Line[],
  { index, column, torn }: Item,
  vocabulary: Vocabulary,
): Restoration[] {
  const first = lines[index]
  if (!first) return []
  const rest = torn.flatMap((next) => lines[next] ?? [])
  const pieces = [
    passageOf(first, column, contentEnd(first, column)),
    ...rest.map((line) =>
      passageOf(line, line.text.length - line.text.trimStart().length, contentEnd(line, 0)),
    ),
  ]
  const joints = pieces.slice(1).map((piece, place) => {
    const before = pieces[place]
    return replace(before?.at(before.text.length) ?? piece.at(0), piece.at(0), ' ')
  })
  return [...itemEdits(joinedPassage(pieces), vocabulary, codeEdits), ...joints]
}

const contentEnd = (line: Line, from: number): number => Math.max(from, line.text.trimEnd().length)

/**
 * Edits that take out the blank lines by which a list was split.
 *
 * Only where most of its items stand line below line: a list with a blank line between all of them was meant so.
 */
export function tightenEdits(lines: readonly Line[], items: readonly Item[]): Restoration[] {
  const edits: Restoration[] = []
  let gaps: Restoration[] = []
  let tight = 0
  items.forEach(({ index, torn }, place) => {
    const last = torn.at(-1) ?? index
    const next = items[place + 1]
    const between = next ? lines.slice(last + 1, next.index) : []
    const [before, after] = [lines[last], next && lines[next.index]]
    if (next && after && before && between.every(isBlank)) {
      if (between.length === 0) tight++
      else gaps.push(replace(before.end, after.start, '\n'))
      return
    }
    if (tight >= gaps.length) edits.push(...gaps)
    gaps = []
    tight = 0
  })
  return edits
}
