import type { Line } from '../text/lines.ts'
import type { Restoration, TableHint } from './format.ts'
import { insert, replace } from './prose.ts'

/**
 * Edits that part the cells of a table which a copy from a page ran together, one line a row.
 *
 * No edits where the header does not read as the hint says, or where a row has fewer words than cells: then the text
 * stays as it is, and a person sees it.
 *
 * @param lines The header and the rows below it.
 */
export function tableEdits(lines: readonly Line[], { header }: TableHint): Restoration[] {
  const [first, ...rows] = lines
  if (!first) return []
  const gaps = [
    headerGaps(first.text, header),
    ...rows.map((row) => rowGaps(row.text, header.length)),
  ]
  if (gaps.some((gap) => gap === undefined)) return []

  const delimiter = `\n|${' --- |'.repeat(header.length)}`
  return lines.flatMap((line, index) => [
    insert(line.start, index === 0 ? '\n| ' : '| '),
    ...(gaps[index] ?? []).map((gap) =>
      replace(line.start + gap.start, line.start + gap.end, ' | '),
    ),
    insert(line.end, index === 0 ? ` |${delimiter}` : index === lines.length - 1 ? ' |\n' : ' |'),
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
