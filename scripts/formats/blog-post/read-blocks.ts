import type { Hints, Vocabulary } from '../format.ts'
import type { Block } from './block.ts'
import { codeReader, isAddress, isCodeLine, languageOf } from './code-runs.ts'
import { beginsWithProgram, isCommand } from '../markup/commands.ts'
import type { Row } from './row.ts'
import { termsOf } from './defined-terms.ts'

/** What the rows of a blog post are, in order; every row is in one block. */
export function readBlocks(rows: readonly Row[], hints: Hints, vocabulary: Vocabulary): Block[] {
  const blocks: Block[] = []
  const fences = closingFences(rows)
  const codeLength = codeReader(rows, vocabulary)
  for (let index = 0; index < rows.length;) {
    const block = blockAt(index)
    blocks.push(block)
    index += block.rows.length
  }
  return blocks.map((block, index) => headOf(block, blocks[index + 1], vocabulary))

  function blockAt(index: number): Block {
    const row = rows[index]
    if (!row) return { kind: 'prose', rows: [] }
    if (row.furniture !== undefined)
      return { kind: 'furniture', rows: [row], because: row.furniture }
    const level = row.level ?? (hints.headings ? undefined : guessedLevel(rows, index, vocabulary))
    if (level !== undefined) return { kind: 'heading', rows: [row], level }

    const fence = fences.get(index)
    if (fence !== undefined) return code(rows.slice(index, fence + 1), true)
    if (row.bullet !== undefined || row.depth !== undefined) {
      return { kind: 'item', rows: withTornRows(rows, index, vocabulary) }
    }
    const isSure = row.sureCode || (row.doubled && row.gap > 1)
    if (!isSure && definitionAt(row)) return { kind: 'definitions', rows: definitionRows(index) }
    const length = codeLength(index)
    if (length > 0) return code(rows.slice(index, index + length), false)
    return { kind: 'prose', rows: withTornRows(rows, index, vocabulary) }
  }

  function code(own: readonly Row[], fenced: boolean): Block {
    const texts = (fenced ? own.slice(1, -1) : own).map((row) => row.text)
    return { kind: 'code', rows: own, language: languageOf(texts, vocabulary), fenced }
  }

  function definitionAt(row: Row): boolean {
    return row.indent === 0 && (row.term !== undefined || termsOf(row.text, vocabulary).length > 0)
  }

  /** A definition may go on below it: line 199, “New images can be built on top of existing images.” */
  function definitionRows(index: number): Row[] {
    let end = index + 1
    for (let next = rows[end]; next?.gap === 0 && next.indent === 0; next = rows[++end]) {
      if (next.bullet !== undefined || next.level !== undefined || fences.has(end)) break
      if (definitionAt(next) || codeLength(end) > 0) break
    }
    return rows.slice(index, end)
  }
}

/**
 * A row with those that a scrape tore from it: “… fileystem and directory” · “structure.”
 *
 * Only where every line is followed by an empty one, so that paragraphs are not to be seen. A line goes on when it ends
 * without a stop and the next begins in lower case, or when it is as long as lines were before they were torn.
 */
function withTornRows(rows: readonly Row[], index: number, vocabulary: Vocabulary): Row[] {
  let end = index + 1
  for (let next = rows[end]; next && end - index < MOST_TORN; next = rows[++end]) {
    const last = rows[end - 1]
    if (!last || !goesOn(last, next, vocabulary)) break
  }
  return rows.slice(index, end)
}

/** More lines than a paragraph has. */
const MOST_TORN = 60

function goesOn(row: Row, next: Row, vocabulary: Vocabulary): boolean {
  if (!row.doubled || !next.doubled || next.gap !== 1 || isAddress(row) || isAddress(next))
    return false
  if (next.bullet !== undefined || next.level !== undefined || next.furniture !== undefined)
    return false
  const inList = row.bullet !== undefined || row.indent > 0
  if (inList !== next.indent > 0 || /[.:;!?]["”’)]*$/.test(row.text)) return false
  if (row.line.text.length >= TORN_AT) return true
  return /^[a-z]/.test(next.text) && !isCodeLine(next, vocabulary)
}

/** The note's lines were broken at about 80 columns; the shortest that goes on with a capital has 76. */
const TORN_AT = 60

/** Row by row, the row that closes the fence which it opens. A fence that nothing closes is none. */
function closingFences(rows: readonly Row[]): Map<number, number> {
  const pairs = new Map<number, number>()
  let open: { index: number; ticks: number } | undefined
  for (const [index, row] of rows.entries()) {
    const ticks =
      row.bullet === undefined ? (/^`{3,}(?=[^`]*$)/.exec(row.text)?.[0].length ?? 0) : 0
    if (ticks === 0) continue
    if (!open) open = { index, ticks }
    else if (ticks >= open.ticks && /^`+$/.test(row.text)) {
      pairs.set(open.index, index)
      open = undefined
    }
  }
  return pairs
}

/** Without hints: a short line alone, neither a sentence nor code. Nothing tells its level. */
function guessedLevel(
  rows: readonly Row[],
  index: number,
  vocabulary: Vocabulary,
): number | undefined {
  const row = rows[index]
  const isAlone = row && (index === 0 || row.gap > 0) && rows[index + 1]?.gap !== 0
  if (!row || !isAlone || row.indent > 0 || row.bullet !== undefined || row.doubled)
    return undefined
  if (!/^[A-Z][^\n]{0,59}(?<![.:,;!?])$/.test(row.text) || isAddress(row)) return undefined
  if (row.text.split(/\s+/).length > 8 || termsOf(row.text, vocabulary).length > 0) return undefined
  return vocabulary.instructions.has(row.text.split(' ', 1)[0] ?? '') ? undefined : 2
}

/** A command alone before definitions, or before an option that has none, is what they belong to: lines 23, 35 and 45. */
function headOf(block: Block, next: Block | undefined, vocabulary: Vocabulary): Block {
  const [row, second] = block.rows
  if (block.kind !== 'code' || block.fenced || !row || second || row.indent > 0) return block
  const first = next?.rows[0]
  const belongs =
    next?.kind === 'definitions' || (next?.kind === 'code' && first?.text.startsWith('-'))
  if (!belongs || first?.term !== undefined) return block
  if (!beginsWithProgram(row.text, vocabulary) || !isCommand(row.text, vocabulary)) return block
  return { kind: 'head', rows: block.rows }
}
