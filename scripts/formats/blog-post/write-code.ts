import type { Restoration } from '../format.ts'
import { insert, replace } from '../markup/prose.ts'
import type { Block } from './block.ts'
import { codeColumn, type OpenItems, pad } from './open-items.ts'
import type { Row } from './row.ts'

/** Code with its fence and its language, as deep as the item that it belongs to. */
export function codeEdits(
  { rows, language, fenced }: Extract<Block, { kind: 'code' }>,
  open: OpenItems,
): { readonly edits: readonly Restoration[]; readonly open: OpenItems } {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return { edits: [], open }
  const found = Math.min(...rows.slice(0, SHALLOWEST).map((row) => leadingBlanks(row.line.text)))
  const place = codeColumn(open, found)
  const shifts = rows.flatMap((row, index) => [
    ...shiftEdits(row, place.column - found),
    ...(fenced ? [] : lineEndEdits(row, rows[index + 1])),
  ])
  if (fenced) return { edits: [...shifts, ...languageEdits(first, language)], open: place.open }

  const ticks = ticksAround(rows)
  const edits = [
    insert(first.line.start, `${pad(place.column)}${ticks}${language}\n`),
    ...shifts,
    insert(last.line.end, `\n${pad(place.column)}${ticks}`),
  ]
  return { edits, open: place.open }
}

/** More rows than this are no code that a person wrote into a note, and the first ones tell enough. */
const SHALLOWEST = 1000

const leadingBlanks = (text: string): number => /^ */.exec(text)?.[0].length ?? 0

/** A line as much further in or out as the whole piece. */
function shiftEdits({ line }: Row, columns: number): Restoration[] {
  if (columns > 0) return [insert(line.start, pad(columns))]
  const surplus = Math.min(-columns, leadingBlanks(line.text))
  return surplus > 0 ? [replace(line.start, line.start + surplus, '')] : []
}

/**
 * Blanks behind a `\` break the command (line 551). Where an empty line was put after every line, it goes; three of them
 * were one empty line of the code.
 */
function lineEndEdits({ line }: Row, next: Row | undefined): Restoration[] {
  const blanks = /(?<=\\)[ \t]+$/.exec(line.text)?.[0].length ?? 0
  const start = line.end - blanks
  if (next?.doubled === true && next.gap > 0) {
    return [replace(start, next.line.start, '\n'.repeat(1 + Math.floor(next.gap / 2)))]
  }
  return blanks > 0 ? [replace(start, line.end, '')] : []
}

function languageEdits({ line }: Row, language: string): Restoration[] {
  return /^\s*`+\s*$/.test(line.text)
    ? [replace(line.start + line.text.trimEnd().length, line.end, language)]
    : []
}

/** Longer than any run of backticks with which a line of the code begins. */
function ticksAround(rows: readonly Row[]): string {
  const longest = rows.reduce(
    (most, row) => Math.max(most, /^`*/.exec(row.text)?.[0].length ?? 0),
    0,
  )
  return '`'.repeat(Math.max(3, longest + 1))
}
