import type { Restoration, Vocabulary } from '../format.ts'
import { mark } from '../markup/prose.ts'
import { isSureCommand } from '../markup/sure-commands.ts'
import { breakEdit } from './code-span-lines.ts'
import { factRows } from './fact-rows.ts'
import type { Row } from './paragraphs.ts'

/**
 * Marks of code around commands of which the same line says something, and a line for each: "docker info :- display the
 * system-wide information". A line for each of several values or flags, too.
 *
 * @param isRun Whether a row, by its place, is code already.
 */
export function glossedCommandEdits(
  rows: readonly Row[],
  isRun: (place: number) => boolean,
  vocabulary: Vocabulary,
): Restoration[] {
  const lengths = rows.map((row, place) => (isRun(place) ? 0 : commandLength(row, vocabulary)))
  const facts = factRows(rows)
  const isOfItsOwn = (place: number): boolean => (lengths[place] ?? 0) > 0 || facts.has(place)
  return rows.flatMap((row, place) => {
    const length = lengths[place] ?? 0
    const next = place + 1
    const start = row.line.start + row.from
    const isApart = isOfItsOwn(place) || isOfItsOwn(next)
    const isBroken = isApart && next < rows.length && !isRun(place) && !isRun(next)
    return [
      ...(length > 0 ? mark(start, start + length, '`') : []),
      ...(isBroken ? breakEdit(row) : []),
    ]
  })
}

/** Letters of the command with which a row begins, where something is said of it behind; 0 for none. */
function commandLength({ text }: Row, vocabulary: Vocabulary): number {
  if (text.length > LONGEST || text.includes('`')) return 0
  for (const { index } of text.matchAll(SAID)) {
    const command = text.slice(0, index).trimEnd()
    if (isSureCommand(command, vocabulary) && !/\s#\s/.test(command)) return command.length
  }
  return 0
}

const LONGEST = 400

/** An arrow, a dash or two slashes between blanks, or a colon, and two words or more. */
const SAID =
  /(?:\s(?:[-=]+>|→|:-|-{1,4}|[–—]|\/\/)\s|\s?:\s|\s:-)\s*(?=\p{L}[\p{L}'’]*[,:]?\s+[\p{L}(])/gu
