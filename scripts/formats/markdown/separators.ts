import type { Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'
import { insert, replace } from '../markup/prose.ts'
import { paragraphsOf, type Paragraph, type Row } from './paragraphs.ts'

/**
 * Lines of `---` and `=====` that separate and underline nothing: below several lines, below a command, or alone.
 *
 * Markdown would make a heading of all that stands directly above. A short line is one, or two: so headings are written.
 * Between two lines of `=====` stands a title in a box.
 *
 * @param isCode Whether a line becomes code.
 */
export function separatorEdits(
  lines: readonly Line[],
  isOther: (index: number) => boolean,
  isCode: (index: number) => boolean,
): Restoration[] {
  const paragraphs = paragraphsOf(lines, isOther)
  const texts = new Set(paragraphs.flatMap(({ rows }) => rows.map(({ index }) => index)))
  const titles = titlesAbove(lines, paragraphs, isCode)
  return lines.flatMap((line, index): Restoration[] => {
    const [, signs = ''] = SEPARATOR.exec(line.text) ?? []
    if (signs === '' || isOther(index) || titles.has(index - 1)) return []
    const gap = texts.has(index - 1) ? '\n' : ''
    if (signs.startsWith('-')) return gap === '' ? [] : [insert(line.start, gap)]
    const isLid = titles.has(index + 1)
    return [replace(line.start, line.end, isLid ? '' : `${gap}---`)]
  })
}

/** The last lines of short paragraphs above a line of such signs. */
function titlesAbove(
  lines: readonly Line[],
  paragraphs: readonly Paragraph[],
  isCode: (index: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { rows, isItem } of paragraphs) {
    const last = rows.at(-1)
    if (!last || isItem || rows.some(({ index }) => isCode(index)) || !isTitle(rows)) continue
    const [, signs = ''] = SEPARATOR.exec(lines[last.index + 1]?.text ?? '') ?? []
    const isPicture = signs.startsWith('-') && rows.every(({ text }) => PICTURE.test(text))
    if (signs !== '' && !isPicture) found.add(last.index)
  }
  return found
}

/** One short line; or two of words alone, that begin with a capital and end no sentence. */
function isTitle(rows: readonly Row[]): boolean {
  if (rows.length > 2 || rows.some(({ text }) => text.length > LONGEST)) return false
  return rows.length === 1 || TITLE.test(rows.map(({ text }) => text).join('\n'))
}

const TITLE = /^\p{Lu}[\p{L}\p{N} '’&()/-]+\n[\p{L}\p{N} '’&()/-]+$/u

/** Three signs and more, for fewer of them are nothing to look at. */
const SEPARATOR = /^ {0,3}(={3,}|-{3,})[ \t]*$/

/** An image and nothing else, as a link or not. */
const PICTURE = /^(?:!\[[^[\]]*\]\([^()]*\)|\[!\[[^[\]]*\]\([^()]*\)\]\([^()]*\))$/

/** Letters; a longer line is no heading. */
const LONGEST = 80
