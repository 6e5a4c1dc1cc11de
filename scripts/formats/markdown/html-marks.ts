import type { Tag } from '../markup/html-tags.ts'
import { contentOf, isWithin } from './html-places.ts'

/** The mark of Markdown for a tag, where it can stand; undefined for tags that have none. */
export function markOf(text: string, tag: Tag): string | undefined {
  const mark = MARKS[tag.name]
  if (mark === undefined) return undefined
  const isOdd = isWithin(tag, mark === '`' ? CODE_SHOWN : SHOWN)
  return isOdd ? '' : markIf(text, tag, mark)
}

// prettier-ignore
const MARKS: Readonly<Record<string, string>> = {
  b: '**', strong: '**', i: '*', em: '*', cite: '*', dfn: '*', del: '~~', s: '~~', strike: '~~', code: '`', kbd: '`', samp: '`', tt: '`',
}

export const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** In these a mark of their own would be shown, or be one too many. */
// prettier-ignore
export const SHOWN: ReadonlySet<string> = new Set(['pre', 'code', 'kbd', 'samp', 'tt', 'summary', ...HEADINGS])

/** Bold words may have code in them. */
const CODE_SHOWN: ReadonlySet<string> = new Set([...SHOWN].filter((name) => name !== 'summary'))

/** A mark only where Markdown would take it for one. */
function markIf(text: string, tag: Tag, mark: string): string {
  const content = contentOf(text, tag)
  const isFit =
    content.length < LONGEST &&
    /^\S(?:.*\S)?$/.test(content) &&
    !(mark === '`' ? /[`<]/ : /[`*~<|\\]/).test(content) &&
    !isInWord(text, tag)
  return isFit ? mark : ''
}

/** Longer runs are no words in a sentence. */
export const LONGEST = 1000

/** `wo<b>rd</b>s`: marks within a word are not always marks. */
function isInWord(text: string, tag: Tag): boolean {
  const [open, close] = tag.isClosing ? [tag.partner, tag] : [tag, tag.partner]
  return (
    /[\p{L}\p{N}]/u.test(text[(open?.start ?? 0) - 1] ?? '') ||
    /[\p{L}\p{N}]/u.test(text[close?.end ?? 0] ?? '')
  )
}
