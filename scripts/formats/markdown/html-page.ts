import { lastUpTo } from '../../text/last-up-to.ts'
import type { Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'
import type { Tag } from '../markup/html-tags.ts'
import { withoutReferences } from './html-references.ts'

/** Whether a text is a whole page of HTML, and no Markdown with HTML in it. */
export function isPage(text: string, [first]: readonly Line[]): boolean {
  return PAGE.test(text.slice(first?.start ?? 0)) && !FENCE.test(text)
}

const PAGE = /^\s*(?:<!--[^>]{0,4000}-->\s*)?<(?:!doctype\s+html|html(?=[\s>]))/i
const FENCE = /^[ \t]*(?:`{3}|~{3})/m

/** What a browser writes above the page; nothing where it is not told. */
export function titleOfPage(text: string): string | undefined {
  const [, words = ''] = /<title(?:\s[^>]*)?>([^<]{1,300})<\/title\s*>/i.exec(text) ?? []
  const title = withoutReferences(words).replace(/\s+/g, ' ').trim()
  return title === '' ? undefined : title
}

/** The frame of a page, and what in it is for browsers alone. */
export function frameEdits(text: string): Restoration[] {
  const hidden = HIDDEN.flatMap((name) => elements(text, name))
  const outer: Restoration[] = []
  for (const edit of hidden.toSorted((a, b) => a.start - b.start))
    if (edit.start >= (outer.at(-1)?.end ?? 0)) outer.push(edit)
  const isHidden = within(outer)
  const tags = [...text.matchAll(FRAME)].flatMap(({ index: start, 0: raw }) =>
    isHidden(start) ? [] : [{ start, end: start + raw.length, text: '', because: OF_FRAME }],
  )
  return [...outer, ...tags]
}

/** What the head holds goes with it. */
const HIDDEN = ['head', 'title', 'style', 'script'] as const

const FRAME = /<(?:!doctype\s[^<>]*|\/?(?:html|body)(?:\s[^<>]*)?|(?:meta|link)\s[^<>]*)>/gi
const OF_FRAME = 'The frame of a page of HTML, which shows nothing.'
const OF_BROWSER = 'What a page of HTML tells browsers; its title stands in the sidecar.'

/** Elements of a name from tag to tag; what nobody closes is none. */
function elements(text: string, name: string): Restoration[] {
  const found: Restoration[] = []
  const open = new RegExp(`<${name}(?=[\\s>])`, 'gi')
  const close = new RegExp(`</${name}\\s*>`, 'gi')
  for (let tag = open.exec(text); tag; tag = open.exec(text)) {
    close.lastIndex = tag.index
    if (!close.exec(text)) break
    found.push({ start: tag.index, end: close.lastIndex, text: '', because: OF_BROWSER })
    open.lastIndex = close.lastIndex
  }
  return found
}

/**
 * The indentation of a page's lines, which says nothing in HTML and would make code of them.
 *
 * @param edits What touches the lines otherwise.
 */
export function indentEdits(
  lines: readonly Line[],
  tags: readonly Tag[],
  edits: readonly Restoration[],
): Restoration[] {
  const isTaken = within(edits)
  const isCode = within(
    tags.flatMap(({ name, isClosing, end, partner }) =>
      name === 'pre' && !isClosing ? [{ start: end, end: partner?.start ?? end }] : [],
    ),
  )
  return lines.flatMap(({ text, start }) => {
    const end = start + text.length - text.trimStart().length
    const isFree = end > start && !isTaken(start) && !isTaken(end - 1) && !isCode(start)
    return isFree ? [{ start, end, text: '' }] : []
  })
}

/** Whether an offset lies within one of some ranges. */
export function within(
  ranges: readonly { readonly start: number; readonly end: number }[],
): (offset: number) => boolean {
  const ordered = ranges
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start)
  return (offset) => {
    const index = lastUpTo(ordered.length, (at) => ordered[at]?.start ?? 0, offset)
    const range = ordered[index]
    return range !== undefined && range.start <= offset && offset < range.end
  }
}
