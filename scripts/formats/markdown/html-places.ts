import type { Tag } from '../markup/html-tags.ts'

/** What stands between a tag and its partner. */
export function contentOf(text: string, { start, end, partner }: Tag): string {
  if (partner === undefined) return ''
  return start < partner.start ? text.slice(end, partner.start) : text.slice(partner.end, start)
}

export const isWithin = (tag: Tag, names: ReadonlySet<string>): boolean =>
  around(tag).some(({ name }) => names.has(name))

/** The pairs around a tag, the innermost first; deeper ones than these nobody writes. */
export function around(tag: Tag): Tag[] {
  const outer: Tag[] = []
  for (let at = tag.outer; at && outer.length < 32; at = at.outer) outer.push(at)
  return outer
}

/** With the indentation before it, which would make code of what follows. */
export function withIndent(
  text: string,
  { start, end }: Tag,
): { readonly start: number; readonly end: number; readonly isFirst: boolean } {
  const before = /(?:^|\n)([ \t]*)$/.exec(text.slice(Math.max(0, start - 80), start))
  return { start: start - (before?.[1]?.length ?? 0), end, isFirst: before !== null }
}

export function wholeLine(
  text: string,
  tag: Tag,
): { readonly start: number; readonly end: number } {
  const { start, end } = isAlone(text, tag) ? withIndent(text, tag) : tag
  return { start, end }
}

export const isAlone = (text: string, tag: Tag): boolean =>
  withIndent(text, tag).isFirst && isLineEnd(text, tag.end)

export const isLineEnd = (text: string, end: number): boolean =>
  /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 80))

/** Nothing but a block, or a gap, stands before it: a line break would be the first thing that is read. */
export const isBlockStart = (text: string, start: number): boolean =>
  BLOCK_START.test(text.slice(Math.max(0, start - 80), start))

const BLOCK_START =
  /(?:^|\n[ \t]*\n|<\/?(?:summary|details|p|div|h[1-6]|li|[uo]l|table|t[dhr]|pre)(?: [^<>]*)?>[ \t]*\n?)[ \t]*$/

/** Words follow on the next line. */
export const isText = (text: string, end: number): boolean =>
  /^[ \t]*\n[ \t]*[^\s#>|`~<-]/.test(text.slice(end, end + 80))
