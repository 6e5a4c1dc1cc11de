import { isBlank, type Line } from '../text/lines.ts'
import { codeBlocks, type CodeBlock } from './markup/code-blocks.ts'
import { fencedLines } from './markup/fenced-lines.ts'
import type { Format, Hints, Restoration, Source, Vocabulary } from './format.ts'
import { furnitureEdits } from './markup/furniture.ts'
import { gluedCommands } from './pdf-markdown/glued-commands.ts'
import { guessHeadings, headingEdits } from './markup/headings.ts'
import { hinted } from './markup/hinted.ts'
import { itemTextEdits, markEdits, tightenEdits } from './pdf-markdown/list-edits.ts'
import { listItems } from './pdf-markdown/lists.ts'
import { codeEdits, fence, gapsAround, passageOf } from './markup/prose.ts'

export const pdfMarkdown: Format = {
  id: 'pdf-markdown',
  description:
    'Markdown that a program made of a PDF: headings and fences were lost, bullets doubled, nesting flattened, long items torn.',
  hints: ['headings', 'furniture', 'depth', 'ordinals'],
  restore,
}

function restore({ lines }: Source, hints: Hints, vocabulary: Vocabulary): Restoration[] {
  const furniture = hinted(lines, hints.furniture)
  const fenced = fencedLines(lines)
  const known = hinted(lines, hints.headings)
  const isFixed = (index: number): boolean => furniture.has(index) || fenced.has(index)

  const items = listItems(lines, hints, (index) => isFixed(index) || known.has(index))
  const listed = new Set(items.flatMap(({ index, torn }) => [index, ...torn]))
  const isTaken = (index: number): boolean => isFixed(index) || listed.has(index)

  const blocks = codeBlocks(lines, vocabulary, (index) => isTaken(index) || known.has(index))
  const code = new Set(blocks.flatMap(({ first, last }) => indexes(first, last)))
  const isText = (index: number): boolean =>
    !isBlank(lines[index]) && !isTaken(index) && !code.has(index)
  const headings = hints.headings
    ? known
    : withTitle(guessHeadings(lines, isText, (index) => code.has(index)))

  return [
    ...furnitureEdits(lines, furniture),
    ...items.flatMap((item) => [
      ...markEdits(lines, item),
      ...itemTextEdits(lines, item, vocabulary),
    ]),
    ...tightenEdits(lines, items),
    ...blocks.flatMap((block) => blockEdits(lines, block, vocabulary)),
    ...lines.flatMap((line, index) =>
      isText(index) ? textEdits(line, headings.get(index), vocabulary) : [],
    ),
  ]
}

function blockEdits(
  lines: readonly Line[],
  { first, last, language }: CodeBlock,
  vocabulary: Vocabulary,
): Restoration[] {
  const block = lines.slice(first, last + 1)
  const glued = language === 'bash' ? block.flatMap((line) => gluedCommands(line, vocabulary)) : []
  return [...fence(block, language, '', gapsAround(lines, first, last)), ...glued]
}

function textEdits(line: Line, level: number | undefined, vocabulary: Vocabulary): Restoration[] {
  if (level !== undefined) return headingEdits(line, level, vocabulary, codeEdits)
  return codeEdits(passageOf(line), vocabulary)
}

/** Guessed headings of a note; the first of them is its title. */
function withTitle(headings: ReadonlyMap<number, number>): Map<number, number> {
  const [title] = headings.keys()
  return new Map([...headings].map(([index, level]) => [index, index === title ? 1 : level]))
}

const indexes = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
