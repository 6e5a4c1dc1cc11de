import type { Restoration } from '../format.ts'
import { replace } from '../markup/prose.ts'
import type { Row } from './paragraphs.ts'

/** What stands between the backticks of a row that is code and nothing else. */
export function spanOf({ text }: Row): string | undefined {
  return /^`([^`]+)`\s*$/.exec(text)?.[1]
}

/** The place behind the rows that are code each and nothing else; of a single one Markdown makes no run. */
export function spansEnd(rows: readonly Row[], first: number): number | undefined {
  let end = first
  for (let row = rows[end]; row && spanOf(row) !== undefined; row = rows[end]) end++
  return end > first + 1 ? end : undefined
}

/** Without its backticks, for a fence. */
export function bareEdits(row: Row): Restoration[] {
  const code = spanOf(row)
  const start = row.line.start + row.from
  if (code === undefined) return []
  return [replace(start, start + 1, ''), replace(start + 1 + code.length, row.line.end, '')]
}

/** A break behind a row, that it and the next do not run together. */
export function breakEdit({ line }: Row): Restoration[] {
  if (/(?: {2}|\\)$/.test(line.text)) return []
  // Two blanks: a backslash would stand at the last word, which the rules on spelling then leave alone.
  return [replace(line.start + line.text.trimEnd().length, line.end, '  ')]
}
