import type { Restoration } from '../format.ts'
import { insert, replace } from '../markup/prose.ts'
import { bareEdits, breakEdit } from './code-span-lines.ts'
import { isCarried } from './carried-rows.ts'
import type { Run } from './command-runs.ts'
import { asTypedEdits } from './escaped-signs.ts'
import { columnOf, type Paragraph, type Row } from './paragraphs.ts'

/** Fences around the runs of code in a paragraph: Markdown would run its lines together. What is prose around them stays prose. */
export function commandBlockEdits(paragraph: Paragraph, runs: readonly Run[]): Restoration[] {
  return runs.flatMap((run) =>
    run.language === undefined ? breakEdits(paragraph.rows, run) : fenceEdits(paragraph, run),
  )
}

/** Each row of a run on a line of its own. */
function breakEdits(rows: readonly Row[], { first, last }: Run): Restoration[] {
  return rows
    .slice(Math.max(0, first - 1), last + 1)
    .flatMap((row) => (row === rows.at(-1) ? [] : breakEdit(row)))
}

/** A fence around a run, in the list item that the paragraph belongs to, and blank lines to what is around it. */
function fenceEdits({ rows, column, isItem }: Paragraph, run: Run): Restoration[] {
  const pad = ' '.repeat(column)
  const [before, first, last, next] = [run.first - 1, run.first, run.last, run.last + 1].map(
    (place) => rows[place],
  )
  if (!first || !last) return []
  const lead = `\`\`\`${run.language}\n${pad}`
  const isBehindMark = isItem && !before
  const base = isBehindMark ? column : columnOf(first.line.text)
  return [
    ...(before ? withoutBreak(before) : []),
    ...rows
      .slice(run.first, run.last + 1)
      .flatMap((row) => [...bareEdits(row), ...asTypedEdits(row)]),
    ...(isBehindMark
      ? [insert(first.line.start + first.from, lead)]
      : indentEdits(first, `${before ? '\n' : ''}${pad}${lead}`)),
    ...rows.slice(run.first + 1, run.last + 1).flatMap((row, place) => {
      const isPlaced = run.language === 'text' || isCarried(rows, run.first + 1 + place)
      if (!isPlaced) return indentEdits(row, pad)
      return base === column ? [] : indentEdits(row, pad + deeper(row, base))
    }),
    insert(last.line.end, `\n${pad}\`\`\`${next ? '\n' : ''}`),
    ...(next ? indentEdits(next, pad) : []),
  ]
}

const deeper = ({ line }: Row, base: number): string =>
  ' '.repeat(Math.max(0, columnOf(line.text) - base))

/** What stands before the text of a row becomes what it should be. */
function indentEdits({ line, from }: Row, lead: string): Restoration[] {
  const kept = line.text.slice(0, from)
  const end = line.start + from
  if (kept === lead) return []
  return lead.endsWith(kept)
    ? [insert(line.start, lead.slice(0, lead.length - kept.length))]
    : [replace(line.start, end, lead)]
}

/** A backslash breaks a line; before a fence nothing is left to break. */
function withoutBreak({ line }: Row): Restoration[] {
  const mark = /\s*\\$/.exec(line.text)
  return mark ? [replace(line.start + mark.index, line.end, '')] : []
}
