import { isBlank, type Line } from '../text/lines.ts'
import { codeBlocks } from './markup/code-blocks.ts'
import type { Format, Hints, Restoration, Source, TableHint, Vocabulary } from './format.ts'
import { furnitureEdits, githubFurniture } from './markup/furniture.ts'
import { guessHeadings, headingEdits } from './markup/headings.ts'
import { hinted } from './markup/hinted.ts'
import { NUMBER, numberedLines } from './markup/numbered.ts'
import { fence, gapsAround, part, passageOf, plainEdits, replace } from './markup/prose.ts'
import { tableEdits } from './markup/tables.ts'
import { itemEdits } from './markup/terms.ts'

export const githubReadme: Format = {
  id: 'github-readme',
  description:
    'Text copied from a README as GitHub shows it: the page around it came along, headings, fences, code marks and tables were lost, bullets became dots.',
  hints: ['headings', 'furniture', 'tables'],
  restore,
}

function restore({ lines }: Source, hints: Hints, vocabulary: Vocabulary): Restoration[] {
  const furniture = hints.furniture ? hinted(lines, hints.furniture) : githubFurniture(lines)
  const known = hinted(lines, hints.headings)
  const tables = freeTables(lines, hints, furniture)
  const rows = new Set(tables.flatMap(([from, table]) => indexes(from, from + table.rows - 1)))
  const isTaken = (index: number): boolean => furniture.has(index) || rows.has(index)

  const blocks = codeBlocks(lines, vocabulary, (index) => isTaken(index) || known.has(index))
  const code = new Set(blocks.flatMap(({ first, last }) => indexes(first, last)))
  const isCode = (index: number): boolean => code.has(index)
  const isText = (index: number): boolean =>
    !isBlank(lines[index]) && !isTaken(index) && !isCode(index)
  const headings = hints.headings ? known : guessHeadings(lines, isText, isCode)
  const numbered = numberedLines(
    lines,
    (index) => isText(index) && !headings.has(index),
    ({ text }) => BULLET.test(text),
  )

  return [
    ...furnitureEdits(lines, furniture),
    ...tables.flatMap(([from, table]) => tableEdits(lines, from, table)),
    ...blocks.flatMap(({ first, last, language }) =>
      fence(lines.slice(first, last + 1), language, '', gapsAround(lines, first, last)),
    ),
    ...lines.flatMap((line, index) => {
      if (!isText(index)) return []
      const level = headings.get(index)
      return level === undefined
        ? textEdits(line, numbered.has(index), vocabulary)
        : headingEdits(line, level, vocabulary, plainEdits)
    }),
  ]
}

/** The tables of the hints by their first line, but for those whose lines go or belong to a table before. */
function freeTables(
  lines: readonly Line[],
  hints: Hints,
  furniture: ReadonlyMap<number, string>,
): (readonly [number, TableHint])[] {
  const taken = new Set(furniture.keys())
  const byLine = new Map(hints.tables?.map((table) => [table.line, table]))
  return [...hinted(lines, byLine)].filter(([from, table]) => {
    const rows = indexes(from, from + table.rows - 1)
    if (rows.some((index) => taken.has(index))) return false
    for (const index of rows) taken.add(index)
    return true
  })
}

/** A bullet or a number with its item, or a paragraph. */
function textEdits(line: Line, isNumbered: boolean, vocabulary: Vocabulary): Restoration[] {
  const [number = ''] = isNumbered ? (NUMBER.exec(line.text) ?? []) : []
  if (number !== '') return itemEdits(part(passageOf(line), number.length), vocabulary, plainEdits)
  const bullet = BULLET.exec(line.text)
  if (bullet) {
    const [lead, indent = ''] = bullet
    const dot = line.start + indent.length
    return [
      replace(dot, dot + 1, '-'),
      ...itemEdits(part(passageOf(line), lead.length), vocabulary, plainEdits),
    ]
  }
  // Markdown takes four blanks for code as it is.
  return /^(?: {4}|\t)/.test(line.text) ? [] : plainEdits(passageOf(line), vocabulary)
}

const BULLET = /^( *)• +/

const indexes = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
