import type { Line } from '../../text/lines.ts'
import type { Restoration, TableHint } from '../format.ts'
import { gapsAround, insert, replace } from './prose.ts'

/**
 * Edits that part the cells of a table which a copy from a page ran together, one line a row.
 *
 * No edits where the header does not read as the hint says, or where a row has fewer words than cells: then the text
 * stays as it is, and a person sees it.
 *
 * @param from Index of the header.
 */
export function tableEdits(
  lines: readonly Line[],
  from: number,
  { header, rows }: TableHint,
): Restoration[] {
  const table = lines.slice(from, from + rows)
  const gaps = table.map(({ text }, row) =>
    row === 0 ? headerGaps(text, header) : rowGaps(text, header.length),
  )
  if (gaps.some((gap) => gap === undefined)) return []

  const around = gapsAround(lines, from, from + table.length - 1)
  const delimiter = `\n|${' --- |'.repeat(header.length)}`
  return table.flatMap((line, row) => [
    insert(line.start, row === 0 ? `${around.before}| ` : '| '),
    ...(gaps[row] ?? []).map((gap) => replace(line.start + gap.start, line.start + gap.end, ' | ')),
    insert(line.end, row === 0 ? ` |${delimiter}` : ' |'),
    ...(row === table.length - 1 ? [insert(line.end, around.after)] : []),
  ])
}

interface Gap {
  readonly start: number
  readonly end: number
}

function headerGaps(text: string, header: readonly string[]): Gap[] | undefined {
  const gaps: Gap[] = []
  let end = 0
  for (const [index, cell] of header.entries()) {
    const start = end + blanksAt(text, end)
    if (!text.startsWith(cell, start)) return undefined
    if (index > 0) gaps.push({ start: end, end: start })
    end = start + cell.length
  }
  return text.slice(end).trim() === '' ? gaps : undefined
}

function rowGaps(text: string, cells: number): Gap[] | undefined {
  const gaps = [...text.trimEnd().matchAll(/(?<=\S)\s+/g)]
    .slice(0, cells - 1)
    .map(({ index, 0: blanks }) => ({ start: index, end: index + blanks.length }))
  return gaps.length === cells - 1 && text.trim() !== '' ? gaps : undefined
}

const blanksAt = (text: string, from: number): number =>
  text.slice(from).length - text.slice(from).trimStart().length
