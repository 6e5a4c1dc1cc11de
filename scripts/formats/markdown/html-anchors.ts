import GithubSlugger from 'github-slugger'
import type { Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'
import { fencedLines } from '../markup/fenced-lines.ts'
import type { Tag } from '../markup/html-tags.ts'
import { keptSpans } from '../markup/marked.ts'
import { contentOf } from './html-places.ts'
import { withoutReferences } from './html-references.ts'

/**
 * The names that a note gives its headings itself, by `<h2 id="…">` or `<a name="…"></a>` before them or in them, and the
 * slugs by which they are found.
 *
 * A name that is the slug of a heading is none: it leads there already.
 */
export function anchorsIn(
  text: string,
  tags: readonly Tag[],
  lines: readonly Line[],
): ReadonlyMap<string, string> {
  const named = tags.flatMap((tag) => {
    const name = tag.isClosing ? undefined : nameOf(tag)
    return name === undefined ? [] : [{ tag, name }]
  })
  if (named.length === 0) return new Map()
  const headings = headingsIn(text, tags, lines)
  const slugs = new Set(headings.map(({ slug }) => slug))
  const anchors = new Map<string, string>()
  let next = 0
  for (const { tag, name } of named) {
    while ((headings[next]?.end ?? Infinity) <= tag.start) next++
    const heading = headings[next]
    const isOf = heading && (tag.start >= heading.start || isBlank(text, tag.end, heading.start))
    if (isOf && !slugs.has(name.toLowerCase()) && !anchors.has(name))
      anchors.set(name, heading.slug)
  }
  return anchors
}

/** The links of Markdown to such names. */
export function anchorEdits(
  lines: readonly Line[],
  anchors: ReadonlyMap<string, string>,
): Restoration[] {
  if (anchors.size === 0) return []
  const fenced = fencedLines(lines)
  return lines.flatMap(({ text, start }, index) => {
    if (fenced.has(index)) return []
    const code = keptSpans(text)
    return [...text.matchAll(/\]\(#([^()\s|&<>`]+)\)/g)].flatMap(({ index: at, 1: name = '' }) => {
      const slug = anchors.get(name)
      const isCode = code.some((span) => span.start <= at && at < span.end)
      const from = start + at + '](#'.length
      return slug === undefined || isCode
        ? []
        : [{ start: from, end: from + name.length, text: slug }]
    })
  })
}

function nameOf({ name, attributes }: Tag): string | undefined {
  const [, key, double, single, bare] = NAME.exec(attributes) ?? []
  if (key === 'name' && name !== 'a') return undefined
  return double ?? single ?? bare
}

const NAME = /\s(id|name)\s*=\s*(?:"([^"\s]+)"|'([^'\s]+)'|([^\s"'>]+))/

interface Heading {
  readonly start: number
  readonly end: number
  readonly slug: string
}

/** In the order of the text, with the slugs that sections will have. */
function headingsIn(text: string, tags: readonly Tag[], lines: readonly Line[]): Heading[] {
  const fenced = fencedLines(lines)
  const ofMarkdown = lines.flatMap(({ text: line, start, end }, index) => {
    const words = fenced.has(index) ? undefined : SIGNED.exec(line)?.[1]
    return words === undefined ? [] : [{ start, end, words: withoutMarks(words) }]
  })
  const ofHtml = tags.flatMap((tag) => {
    const { name, start, isClosing, partner } = tag
    const words = contentOf(text, tag)
    return !/^h[1-6]$/.test(name) || isClosing || !partner || /\S\s*\n\s*\S/.test(words)
      ? []
      : [{ start, end: partner.end, words: withoutMarks(words) }]
  })
  const slugger = new GithubSlugger()
  return [...ofMarkdown, ...ofHtml]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, words }) => ({ start, end, slug: slugger.slug(words) }))
}

const SIGNED = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/

/** What is read of a heading: of images nothing, of links the words. */
function withoutMarks(words: string): string {
  return withoutReferences(words.replace(/<[^<>]*>/g, '').replace(/!\[[^[\]]*\]\([^()]*\)/g, ''))
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*`]|~~|\\(?=[^\w\s])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Nothing but tags between two offsets, and these near each other. */
function isBlank(text: string, start: number, end: number): boolean {
  return (
    end - start < 500 &&
    text
      .slice(start, end)
      .replace(/<[^<>]*>/g, '')
      .trim() === ''
  )
}
