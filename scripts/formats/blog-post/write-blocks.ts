import type { Restoration, Vocabulary } from '../format.ts'
import { headingEdits } from '../markup/headings.ts'
import { insert, joinedPassage, type Passage, remove, replace } from '../markup/prose.ts'
import type { Block } from './block.ts'
import { collapsedList } from './collapsed-list.ts'
import { itemEdits, paragraphEdits, sentenceEdits } from './inline.ts'
import { levelAt, NO_LIST, type OpenItems, openItem, pad, proseColumn } from './open-items.ts'
import { endOf, type Row, wordsOfRow } from './row.ts'
import { codeEdits } from './write-code.ts'
import { definitionEdits, headEdits } from './write-definitions.ts'

/** The edits that mark each block as what it is. */
export function writeBlocks(blocks: readonly Block[], vocabulary: Vocabulary): Restoration[] {
  const edits: Restoration[] = []
  let open = NO_LIST
  for (const [index, block] of blocks.entries()) {
    const first = block.rows[0]
    if (!first) continue
    const before = blocks[index - 1]
    if (needsBlankLine(before, block, open)) edits.push(insert(first.line.start, '\n'))
    const around = goesOn(before, block) ? open : NO_LIST
    const written = write(block, first, around, vocabulary)
    for (const edit of written.edits) edits.push(edit)
    open = written.open
  }
  return edits
}

/** Definitions go on after definitions and their code, but not after a list of bullets: they would become its items. */
function goesOn(before: Block | undefined, block: Block): boolean {
  return block.kind !== 'definitions' || (before?.kind !== 'item' && before?.kind !== 'prose')
}

interface Written {
  readonly edits: readonly Restoration[]
  /** The list items that go on behind it. */
  readonly open: OpenItems
}

function write(block: Block, first: Row, open: OpenItems, vocabulary: Vocabulary): Written {
  switch (block.kind) {
    case 'furniture':
      return { edits: [remove(first.line.start, first.line.end, block.because)], open }
    case 'heading':
      return {
        edits: headingEdits(first.line, block.level, vocabulary, sentenceEdits),
        open: NO_LIST,
      }
    case 'item':
      return writeItem(block.rows, first, open, vocabulary)
    case 'definitions':
      return definitionEdits(block.rows, open, vocabulary)
    case 'head':
      return headEdits(first)
    case 'code':
      return codeEdits(block, open)
    case 'prose':
      return writeProse(block.rows, first, open, vocabulary)
  }
}

function writeItem(
  rows: readonly Row[],
  first: Row,
  open: OpenItems,
  vocabulary: Vocabulary,
): Written {
  const { line, from, bullet, depth } = first
  const item = openItem(open, depth === undefined ? (bullet ?? 0) : levelAt(depth))
  const edits = [
    replace(line.start, line.start + from, `${pad(item.column)}- `),
    ...itemEdits(wordsOf(rows), vocabulary),
    ...jointEdits(rows),
  ]
  return { edits, open: item.open }
}

function writeProse(
  rows: readonly Row[],
  first: Row,
  open: OpenItems,
  vocabulary: Vocabulary,
): Written {
  const list = first.indent === 0 ? collapsedList(wordsOf(rows), vocabulary) : undefined
  if (list) return { edits: [...list.edits, ...jointEdits(rows)], open: list.open }

  const { line, from, indent } = first
  const place = proseColumn(open, indent)
  const isInPlace = line.text.slice(0, from) === pad(place.column)
  const edits = [
    ...(isInPlace ? [] : [replace(line.start, line.start + from, pad(place.column))]),
    ...paragraphEdits(wordsOf(rows), vocabulary),
    ...jointEdits(rows),
  ]
  return { edits, open: place.open }
}

/** The words of rows that a scrape tore from each other, in one piece. */
const wordsOf = (rows: readonly Row[]): Passage => joinedPassage(rows.map(wordsOfRow))

function jointEdits(rows: readonly Row[]): Restoration[] {
  return rows.slice(1).map(({ line, from }, index) => {
    const before = rows[index]
    return replace(before ? endOf(before) : line.start, line.start + from, ' ')
  })
}

/** Code and headings stand apart from what is around them, and so does a paragraph that follows a list. */
function needsBlankLine(before: Block | undefined, block: Block, open: OpenItems): boolean {
  if (!before || block.rows[0]?.gap !== 0) return false
  const isApart = (kind: Block['kind']): boolean => kind === 'code' || kind === 'heading'
  if (isApart(before.kind) || isApart(block.kind)) return true
  return block.kind === 'prose' && block.rows[0].indent === 0 && open.length > 0
}
