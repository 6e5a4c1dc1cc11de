import type { Restoration } from '../format.ts'
import type { Tag } from '../markup/html-tags.ts'
import { LONGEST } from './html-marks.ts'
import { contentOf, withIndent } from './html-places.ts'

/** The line of a `<details>` that is always shown: bold, and apart from what opens below it. */
export function summaryEdits(text: string, tag: Tag): Restoration[] {
  const { start, end, isClosing } = tag
  const inside = contentOf(text, tag)
  if (!isFit(inside)) return [{ ...withIndent(text, tag), text: '\n\n' }]
  if (isClosing) {
    const blanks = inside.length - inside.trimEnd().length
    return [{ start: start - blanks, end, text: '**\n\n' }]
  }
  const blanks = inside.length - inside.trimStart().length
  return [
    { start: withIndent(text, tag).start, end: end + blanks, text: '\n\n**' },
    ...lineBreaks(inside, end),
  ]
}

/** Words on one line or several, without blocks of their own, that bold marks can stand around. */
function isFit(inside: string): boolean {
  const words = inside.replace(/<!--[\s\S]*?-->|<[^<>]*>/g, '').trim()
  const ticks = words.match(/`/g)?.length ?? 0
  return (
    words !== '' &&
    inside.length < LONGEST &&
    ticks % 2 === 0 &&
    !/[*~<|\\]|\n\s*(?:\n|[-+>#`]|\d+[.)])/.test(words) &&
    !BLOCK.test(inside)
  )
}

const BLOCK =
  /<(?:h[1-6]|hr|p|div|section|article|center|blockquote|[uod]l|li|d[td]|pre|table|tr|t[dh])(?=[\s>/])/

/** Bold words go on over a line break, but a list or a table has none. */
function lineBreaks(inside: string, offset: number): Restoration[] {
  const last = inside.trimEnd().length
  const first = inside.length - inside.trimStart().length
  return [...inside.matchAll(/<!--[\s\S]*?-->|<[^<>]*>|\s*\n\s*/g)].flatMap(
    ({ index, 0: found }) =>
      found.startsWith('<') || index < first || index >= last
        ? []
        : [{ start: offset + index, end: offset + index + found.length, text: ' ' }],
  )
}
