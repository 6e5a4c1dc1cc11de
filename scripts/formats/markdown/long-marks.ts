import { isBlank, type Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'
import { replace } from '../markup/prose.ts'

/**
 * Indexes of the lines with more than six number signs, which Markdown prints: headings behind a blank line, "#######Volumes",
 * and lines of nothing else, which separate.
 */
export function longMarks(
  lines: readonly Line[],
  isOther: (index: number) => boolean,
): ReadonlySet<number> {
  return new Set(
    lines.flatMap(({ text }, index) =>
      !isOther(index) && (ALONE.test(text) || (HEADING.test(text) && isApart(lines, index)))
        ? [index]
        : [],
    ),
  )
}

/** A heading of the lowest level, or a rule. */
export function longMarkEdits({ text, start, end }: Line): Restoration[] {
  if (ALONE.test(text)) return [replace(start, end, '***')]
  const marks = LEAD.exec(text)?.[0] ?? ''
  return [replace(start, start + marks.length, '###### ')]
}

/** Behind a blank line or another such line: within a paragraph it may be anything. */
const isApart = (lines: readonly Line[], index: number): boolean =>
  isBlank(lines[index - 1]) || /^ {0,3}#/.test(lines[index - 1]?.text ?? '')

const LEAD = /^ {0,3}#{7,}[ \t]*/

const ALONE = /^ {0,3}#{7,}[ \t]*$/

/** Words, and no longer than a line of them. */
const HEADING = /^ {0,3}#{7,}[ \t]*(?=[\p{L}\p{N}])(?=.*\p{L}).{1,80}$/u
