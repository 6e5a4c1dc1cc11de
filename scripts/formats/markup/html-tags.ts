import type { Line } from '../../text/lines.ts'
import { fencedLines } from './fenced-lines.ts'
import { keptSpans } from './marked.ts'

/** A tag or a comment of HTML in a Markdown text; offsets are those of the text. */
export interface Tag {
  readonly start: number
  readonly end: number
  /** In small letters; `!` for a comment. */
  readonly name: string
  readonly attributes: string
  readonly isClosing: boolean
  /** The tag that closes it, or that it closes. */
  partner?: Tag
  /** The innermost pair around it, by its opening tag. */
  outer?: Tag
  /** How many pairs of its name stand before it in the same outer pair. */
  nth: number
}

/**
 * The HTML of a text, with its pairs.
 *
 * A name in angle brackets is HTML only when it is one of its elements in small letters, and closed where HTML wants that:
 * notes write `<IMAGE>` and `<source>` and mean it. What stands in code is code.
 */
export function htmlTags(text: string, lines: readonly Line[]): Tag[] {
  const code = codeRanges(lines)
  let next = 0
  const found = [...text.matchAll(TAG)].flatMap((match): Tag[] => {
    const [raw, slash = '', name = '!', attributes = ''] = match
    const { index: start } = match
    while ((code[next]?.end ?? Infinity) <= start) next++
    if (text[start - 1] === '\\' || (code[next]?.start ?? Infinity) <= start) return []
    const tag = { start, end: start + raw.length, attributes, isClosing: slash === '/', nth: 0 }
    if (name === '!') return IGNORE.test(raw) ? [] : [{ ...tag, name }]
    const known = VOID.test(name) ? name.toLowerCase() : name
    return PAIRS.has(known) || VOID.test(known) ? [{ ...tag, name: known }] : []
  })
  pair(found)
  const tags = found.filter(({ name, partner }) => partner || name === '!' || VOID.test(name))
  nest(tags)
  return tags
}

function pair(tags: readonly Tag[]): void {
  const open: Tag[] = []
  for (const tag of tags) {
    if (!PAIRS.has(tag.name)) continue
    if (!tag.isClosing) open.push(tag)
    else {
      const near = open.slice(-DEEPEST).findLastIndex(({ name }) => name === tag.name)
      const [partner] = near === -1 ? [] : open.splice(Math.max(0, open.length - DEEPEST) + near)
      if (partner) [partner.partner, tag.partner] = [tag, partner]
    }
  }
}

/** How many open pairs are looked through for the one that a tag closes. */
const DEEPEST = 64

function nest(tags: readonly Tag[]): void {
  const open: Tag[] = []
  const counts = new Map<Tag | undefined, Map<string, number>>()
  for (const tag of tags) {
    if (tag.isClosing && tag.partner) open.splice(open.lastIndexOf(tag.partner))
    const outer = open.at(-1)
    if (outer) tag.outer = outer
    if (tag.isClosing) continue
    const own = counts.get(outer) ?? new Map<string, number>()
    counts.set(outer, own)
    tag.nth = own.get(tag.name) ?? 0
    own.set(tag.name, tag.nth + 1)
    if (tag.partner) open.push(tag)
  }
}

/** Fences, indented code, code between backticks and addresses. */
function codeRanges(lines: readonly Line[]): { readonly start: number; readonly end: number }[] {
  const fenced = fencedLines(lines)
  let isInList = false
  let isAfterBlank = true
  return lines.flatMap(({ text, start, end }, index) => {
    const isBlank = text.trim() === ''
    const isDeep = /^(?: {4}|\t)/.test(text)
    if (!isBlank && !isDeep) isInList = /^ *(?:[-*+]|\d{1,9}[.)])[ \t]/.test(text)
    const isCode = fenced.has(index) || (isDeep && !isInList && isAfterBlank)
    if (!isCode || fenced.has(index)) isAfterBlank = isBlank
    if (isCode) return [{ start, end }]
    return keptSpans(text).map((span) => ({ start: start + span.start, end: start + span.end }))
  })
}

const TAG =
  /<!--[\s\S]{0,4000}?-->|<(\/?)([A-Za-z][A-Za-z\d]*)((?:\s+[A-Za-z_:@][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/g
const IGNORE = /^<!--\s*drydock-ignore/
const VOID = /^(?:br|BR|hr|HR|img|wbr)$/
// prettier-ignore
const PAIRS: ReadonlySet<string> = new Set([
  'a', 'abbr', 'article', 'b', 'big', 'blockquote', 'center', 'cite', 'code', 'dd', 'del', 'details', 'dfn', 'div', 'dl',
  'dt', 'em', 'figcaption', 'figure', 'font', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'i', 'ins', 'kbd',
  'li', 'main', 'mark', 'nav', 'ol', 'p', 'picture', 'pre', 'q', 's', 'samp', 'section', 'small', 'span', 'strike', 'strong',
  'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'tt', 'u', 'ul',
])
