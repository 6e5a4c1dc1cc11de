import type { Restoration, Vocabulary } from '../format.ts'
import { insert, mark, part, type Passage, replace } from '../markup/prose.ts'
import { codeMarks, sentenceEdits } from './inline.ts'
import { levelAt, NO_LIST, type OpenItems, pad } from './open-items.ts'
import { type Term, termsOf } from './defined-terms.ts'
import { type Row, wordsOfRow } from './row.ts'

interface Written {
  readonly edits: readonly Restoration[]
  readonly open: OpenItems
}

/**
 * Definitions as list items: “`-d`: Detached mode.”
 *
 * A command or an instruction is an item of its own; options and subcommands go below the one before them, if there is
 * one (an open item says so).
 */
export function definitionEdits(
  rows: readonly Row[],
  open: OpenItems,
  vocabulary: Vocabulary,
): Written {
  const [first, ...rest] = rows
  if (!first) return { edits: [], open }
  const terms =
    first.term === undefined ? termsOf(first.text, vocabulary) : [hintedTerm(first.term)]
  const isCode = first.term === undefined

  const words = wordsOfRow(first)
  const edits: Restoration[] = []
  let depth = 0
  let hasHead = open.length > 0
  for (const [index, term] of terms.entries()) {
    depth = hasHead && !term.isHead ? 1 : 0
    hasHead ||= term.isHead
    const definition = part(words, term.end, terms[index + 1]?.start)
    edits.push(...itemStart(words, term, index, depth), ...markedTerm(words, term, isCode))
    for (const edit of sentenceEdits(definition, vocabulary)) edits.push(edit)
  }
  const column = levelAt(depth) + 2
  for (const row of rest) edits.push(...continued(row, column, vocabulary))
  return { edits, open: hasHead ? [levelAt(0) + 2, ...(depth > 0 ? [column] : [])] : NO_LIST }
}

/** A command of which only the options are explained: `docker container`. */
export function headEdits(row: Row): Written {
  const start = row.line.start + row.from
  return {
    edits: [
      replace(row.line.start, start, `${pad(levelAt(0))}- `),
      ...codeMarks(wordsOfRow(row), 0, row.text.length),
    ],
    open: [levelAt(0) + 2],
  }
}

const hintedTerm = (term: string): Term => ({ start: 0, end: term.length, isHead: true })

/** A new line for each item but the first, in place of the blanks between. */
function itemStart(
  { text, at }: Passage,
  { start }: Term,
  index: number,
  depth: number,
): Restoration[] {
  const bullet = `${pad(levelAt(depth))}- `
  if (index === 0) return [insert(at(0), bullet)]
  const before = text.slice(Math.max(0, start - 100), start)
  const blanks = before.length - before.trimEnd().length
  return [replace(at(start - blanks), at(start), `\n${bullet}`)]
}

/** The marks of a term, and the colon between it and its definition. */
function markedTerm(words: Passage, { start, end }: Term, isCode: boolean): Restoration[] {
  const marks = isCode ? codeMarks(words, start, end) : mark(words.at(start), words.at(end), '**')
  return words.text[end] === ':' ? marks : [...marks, insert(words.at(end), ':')]
}

function continued(row: Row, column: number, vocabulary: Vocabulary): Restoration[] {
  return [
    replace(row.line.start, row.line.start + row.from, pad(column)),
    ...sentenceEdits(wordsOfRow(row), vocabulary),
  ]
}
