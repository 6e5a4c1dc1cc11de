import { applyEdits, type Edit } from '../text/edit.ts'
import { lastUpTo } from '../text/last-up-to.ts'
import { placed, type PlacedEdit } from './range-before.ts'

/** An edit, and what it came of: of several, the earlier first. */
export interface EditOf<Source> extends Edit {
  readonly of: readonly [Source, ...Source[]]
}

/**
 * Two rounds of edits as one, from the text before the first to the text after the second, in the order of the text.
 *
 * Edits of the two rounds that touch the same characters become one edit; others stay as they are.
 *
 * @param between The text after the first round.
 */
export function composed<Source>(
  between: string,
  first: readonly EditOf<Source>[],
  second: readonly EditOf<Source>[],
): EditOf<Source>[] {
  const before = inOrder(first)
  const places = placed(before)
  const spans = [
    ...before.map((edit, index) => spanOfFirst(edit, places[index])),
    ...second.map((edit) => spanOfSecond(edit, places)),
  ].toSorted((a, b) => a.from - b.from || a.to - b.to)
  return groupsOf(spans).map((group) => merged(group, between))
}

/** An edit of either round: where it stands between the rounds, and in the text before them. */
interface Span<Source> {
  readonly edit: EditOf<Source>
  readonly isSecond: boolean
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

function spanOfFirst<Source>(edit: EditOf<Source>, place: PlacedEdit | undefined): Span<Source> {
  const { start, end } = edit
  return { edit, isSecond: false, from: place?.to ?? start, to: place?.toEnd ?? end, start, end }
}

function spanOfSecond<Source>(edit: EditOf<Source>, places: readonly PlacedEdit[]): Span<Source> {
  const { start: from, end: to } = edit
  const start = originOf(from, places, Infinity)
  // What the first round took away right behind it is none of it.
  return {
    edit,
    isSecond: true,
    from,
    to,
    start,
    end: from === to ? start : originOf(to, places, to),
  }
}

/** Where an offset between the rounds was before: inside of an edit, its start. Edits from a place on are not looked at. */
function originOf(offset: number, places: readonly PlacedEdit[], until: number): number {
  let last = lastUpTo(places.length, (index) => places[index]?.toEnd ?? 0, offset)
  const around = places[last + 1]
  if (around && around.to < offset) return around.start
  while ((places[last]?.to ?? -1) >= until) last--
  const edit = places[last]
  return edit ? edit.end + offset - edit.toEnd : offset
}

type Group<Source> = [Span<Source>, ...Span<Source>[]]

function groupsOf<Source>(spans: readonly Span<Source>[]): Group<Source>[] {
  const groups: Group<Source>[] = []
  let end = -1
  for (const span of spans) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const isInGroup =
      span.from < end || (span.from === end && isInsertion(span) && isInsertion(last))
    if (group && isInGroup) group.push(span)
    else groups.push([span])
    end = isInGroup ? Math.max(end, span.to) : span.to
  }
  return groups
}

/** Two insertions at one place are told apart by nothing. */
const isInsertion = (span: Span<unknown> | undefined): boolean =>
  span !== undefined && span.start === span.end

function merged<Source>(group: Group<Source>, between: string): EditOf<Source> {
  const [head, ...others] = group.toSorted((a, b) => Number(a.isSecond) - Number(b.isSecond))
  if (!head || others.length === 0)
    return { ...group[0].edit, start: group[0].start, end: group[0].end }
  const from = Math.min(...group.map((span) => span.from))
  const to = Math.max(...group.map((span) => span.to))
  const later = group
    .filter(({ isSecond }) => isSecond)
    .map((span) => ({ start: span.from - from, end: span.to - from, text: span.edit.text }))
  return {
    start: Math.min(...group.map(({ start }) => start)),
    end: Math.max(...group.map(({ end }) => end)),
    text: applyEdits(between.slice(from, to), later).text,
    of: [...head.edit.of, ...others.flatMap(({ edit }) => edit.of)],
  }
}

function inOrder<Source>(edits: readonly EditOf<Source>[]): EditOf<Source>[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
}
