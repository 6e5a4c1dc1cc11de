import { isBlank, type Line } from '../text/lines.ts'
import { codeBlocks } from './code-blocks.ts'
import type { Format, Hints, Restoration, Source, TableHint, Vocabulary } from './format.ts'
import { furnitureEdits, githubFurniture } from './furniture.ts'
import { guessHeadings, headingEdits } from './headings.ts'
import { hinted } from './hinted.ts'
import { fence, part, passageOf, plainEdits, replace } from './prose.ts'
import { tableEdits } from './tables.ts'
import { itemEdits } from './terms.ts'

export const githubReadme: Format = {
  id: 'github-readme',
  description:
    'Text copied from a README as GitHub shows it: the page around it came along, headings, fences, code marks and tables were lost, bullets became dots.',
  restore,
}

function restore({ lines }: Source, hints: Hints, vocabulary: Vocabulary): Restoration[] {
  const furniture = hints.furniture ? hinted(lines, hints.furniture) : githubFurniture(lines)
  const tables = tablesByLine(lines, hints.tables)
  const rows = new Set([...tables.values()].flatMap(({ from, to }) => range(from, to)))
  const known = hinted(lines, hints.headings)

  const isText = (index: number): boolean =>
    furniture.has(index) || known.has(index) || rows.has(index)
  const blocks = codeBlocks(lines, vocabulary, isText)
  const code = new Set(blocks.flatMap(({ first, last }) => range(first, last + 1)))
  const headings = hints.headings
    ? known
    : guessHeadings(lines, (index) => code.has(index) || furniture.has(index) || rows.has(index))

  const taken = (index: number): boolean =>
    furniture.has(index) || rows.has(index) || code.has(index)
  return [
    ...furnitureEdits(lines, furniture),
    ...[...tables.values()].flatMap(({ from, to, hint }) =>
      tableEdits(lines.slice(from, to), hint),
    ),
    ...blocks.flatMap(({ first, last, language }) => fence(lines.slice(first, last + 1), language)),
    ...lines.flatMap((line, index) => {
      if (taken(index) || isBlank(line)) return []
      const level = headings.get(index)
      return level === undefined
        ? textEdits(line, vocabulary)
        : headingEdits(line, level, vocabulary, plainEdits)
    }),
  ]
}

/** A bullet with its item, or a paragraph. */
function textEdits(line: Line, vocabulary: Vocabulary): Restoration[] {
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

interface Table {
  readonly from: number
  readonly to: number
  readonly hint: TableHint
}

function tablesByLine(
  lines: readonly Line[],
  hints: readonly TableHint[] = [],
): Map<number, Table> {
  const byLine = hinted(lines, new Map(hints.map((hint) => [hint.line, hint])))
  return new Map(
    [...byLine].map(([from, hint]) => [
      from,
      { from, to: Math.min(lines.length, from + hint.rows), hint },
    ]),
  )
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
