import { styleText } from 'node:util'
import type { Line, Place } from './lines.ts'

/** Longest piece of a line that is shown; the rest would wrap and tear the marks from what they mark. */
const WIDTH = 100

/**
 * The lines around a place, with marks below it.
 *
 * @param length How many characters to mark; as many as the line still has at most, one at least.
 * @param label What stands behind the marks: what belongs there.
 */
export function frame(
  lines: readonly Line[],
  { line, column }: Place,
  length = 1,
  label = '',
): string {
  const width = String(line + 1).length
  const rows: string[] = []
  for (const shown of lines.slice(Math.max(0, line - 2), line + 1)) {
    const isPlace = shown.number === line
    const cut = isPlace ? Math.max(0, column - 1 - WIDTH / 2) : 0
    const text = shown.text.slice(cut, cut + WIDTH).replace(/[\t\p{Cc}]/gu, ' ')
    const gutter = `${isPlace ? '>' : ' '} ${String(shown.number).padStart(width)} │`
    rows.push(`${styleText('dim', gutter)} ${text}`.trimEnd())
    if (isPlace) {
      const marks = Math.max(1, Math.min(length, text.length - (column - 1 - cut)))
      const blank = `  ${' '.repeat(width)} ╵`
      const run = styleText('red', '^'.repeat(marks))
      rows.push(
        `${styleText('dim', blank)} ${' '.repeat(column - 1 - cut)}${run} ${label}`.trimEnd(),
      )
    }
  }
  return rows.join('\n')
}
