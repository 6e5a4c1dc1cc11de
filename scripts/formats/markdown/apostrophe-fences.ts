import type { Line } from '../../text/lines.ts'
import { fencedLines } from '../markup/fenced-lines.ts'

/**
 * Lines of a note in which fences of apostrophes are fences, and the lines that were such.
 *
 * `'''bash` and `'''`, each alone on its line: nothing else is written so. A mark of three is as long as the one that it
 * stands for, so that all offsets stay.
 */
export function withApostropheFences(lines: readonly Line[]): {
  readonly lines: readonly Line[]
  readonly fences: readonly Line[]
} {
  const found = new Set<number>()
  const fenced = fencedLines(lines)
  let open: number | undefined
  lines.forEach(({ text }, index) => {
    if (fenced.has(index)) open = undefined
    else if (open !== undefined && CLOSING.test(text)) {
      found.add(open).add(index)
      open = undefined
    } else if (open === undefined && OPENING.test(text)) open = index
  })
  return {
    lines: lines.map((line, index) =>
      found.has(index) ? { ...line, text: line.text.replace(MARKS, '```') } : line,
    ),
    fences: lines.filter((_, index) => found.has(index)),
  }
}

const OPENING = /^ {0,3}'''[a-z]*[ \t]*$/
const CLOSING = /^ {0,3}'''[ \t]*$/

/** The marks of such a line. */
export const MARKS = /'''/
