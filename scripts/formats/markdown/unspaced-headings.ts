import { isBlank, type Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'
import { insert } from '../markup/prose.ts'

/**
 * Indexes of the headings that lack the blank behind their marks, as older Markdown took them: "##Volumes".
 *
 * With one mark it may be a comment of code or a label as well: such a line counts only if it stands behind a blank line and
 * begins with a capital, and where the note marks none of its headings otherwise and more than one like this. Or the note begins
 * with it, and lacks the blank elsewhere.
 */
export function unspacedHeadings(
  lines: readonly Line[],
  isOther: (index: number) => boolean,
): ReadonlySet<number> {
  const deep: number[] = []
  const single: number[] = []
  let isSpaced = false
  for (const [index, { text }] of lines.entries()) {
    if (isOther(index)) continue
    const before = lines[index - 1]
    isSpaced ||= SPACED.test(text)
    if (DEEP.test(text)) deep.push(index)
    else if (SINGLE.test(text) && (!before || isBlank(before))) single.push(index)
  }
  const title = single.slice(0, 1).filter((index) => lines.slice(0, index).every(isBlank))
  const isUsual = !isSpaced && single.length > 1
  return new Set([...deep, ...(isUsual ? single : deep.length > 0 ? title : [])])
}

/** The blank between the marks of a heading and its words. */
export function headingEdit({ text, start }: Line): Restoration {
  const at = start + text.search(/[^\s#]/)
  return insert(at, ' ')
}

const SPACED = /^ {0,3}#{1,6} +\S/

const DEEP = /^ {0,3}#{2,6}(?=\p{L})(?!.*\s#\p{L}).{1,80}$/u

/** No sentence, no comment with the name of a file or an assignment. */
const SINGLE = /^ {0,3}#(?=\p{Lu})(?!.*[=;{}])(?!.*\s#\p{L}).{1,80}(?<![.!?])$/u
