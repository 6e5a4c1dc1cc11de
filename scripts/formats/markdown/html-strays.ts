import type { Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'
import { fencedLines } from '../markup/fenced-lines.ts'
import type { Tag } from '../markup/html-tags.ts'
import { keptSpans } from '../markup/marked.ts'
import { within } from './html-page.ts'

/** Closing tags that close nothing, in a text that has HTML: no browser shows them. Code, also by indentation, is left alone. */
export function strayEdits(lines: readonly Line[], tags: readonly Tag[]): Restoration[] {
  if (tags.length === 0) return []
  const isKnown = within(tags)
  const fenced = fencedLines(lines)
  return lines.flatMap(({ text, start }, index) => {
    if (fenced.has(index) || /^(?: {4}|\t)/.test(text)) return []
    const found = [...text.matchAll(CLOSING)]
    const isCode = found.length === 0 ? () => false : within(keptSpans(text))
    return found.flatMap(({ index: at, 0: raw, 1: name = '' }) =>
      NAMES.has(name) && !isKnown(start + at) && !isCode(at)
        ? [{ start: start + at, end: start + at + raw.length, text: '', because: STRAY }]
        : [],
    )
  })
}

const CLOSING = /(?<!\\)<\/([a-z][a-z\d]*)>/g
const STRAY = 'A tag of HTML that closes nothing.'

// prettier-ignore
const NAMES: ReadonlySet<string> = new Set([
  'a', 'b', 'big', 'center', 'code', 'del', 'details', 'div', 'em', 'font', 'i', 'ins', 'kbd', 'li', 'ol', 'p', 'small', 'span',
  'strong', 'sub', 'summary', 'sup', 'table', 'td', 'th', 'tr', 'u', 'ul',
])
