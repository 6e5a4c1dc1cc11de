import type { Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'
import { insert, replace } from '../markup/prose.ts'
import { paragraphsOf, type Paragraph } from './paragraphs.ts'

/**
 * Lines of `---` and `=====` that separate and underline nothing: below several lines, below a command, or alone.
 *
 * Markdown would make a heading of all that stands directly above. A single short line is one: so headings are written.
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

/** Lines that are a short paragraph each, above a line of such signs. */
function titlesAbove(
  lines: readonly Line[],
  paragraphs: readonly Paragraph[],
  isCode: (index: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { rows, isItem } of paragraphs) {
    const [only, more] = rows
    if (!only || more || isItem || isCode(only.index) || only.text.length > LONGEST) continue
    if (SEPARATOR.test(lines[only.index + 1]?.text ?? '')) found.add(only.index)
  }
  return found
}

/** Three signs and more, for fewer of them are nothing to look at. */
const SEPARATOR = /^ {0,3}(={3,}|-{3,})[ \t]*$/

/** Letters; a longer line is no heading. */
const LONGEST = 80
