import type { Vocabulary } from '../format.ts'
import { isSureCommand } from '../markup/sure-commands.ts'
import type { Row } from './paragraphs.ts'

/**
 * The place behind a table as a program prints it, which begins at one: below names in capitals, or three rows and more of which
 * the second column begins at the same place, as those of a help. Nothing where none does.
 */
export function printedEnd(
  rows: readonly Row[],
  first: number,
  vocabulary: Vocabulary,
): number | undefined {
  let end = first
  if (HEAD.test(rows[first]?.text ?? '')) {
    for (end++; GAP.test(rows[end]?.text ?? '');) end++
    return end
  }
  const column = secondColumn(rows[first], vocabulary)
  if (column === undefined) return undefined
  while (secondColumn(rows[end], vocabulary) === column) end++
  return end - first < FEWEST ? undefined : end
}

/** `CONTAINER ID   IMAGE   COMMAND` */
const HEAD = /^[A-Z]{2,}(?: [A-Z]+)*(?: {2,}|\t+)[A-Z]{2,}(?: [A-Z]+)*(?: {2,}|\t+|$)/

const GAP = /\S(?: {2,}|\t+)\S/

const FEWEST = 3

/** Where the words behind a name begin; what is said of a command stays prose. */
function secondColumn(row: Row | undefined, vocabulary: Vocabulary): number | undefined {
  const [lead = '', name = ''] = NAME.exec(row?.text ?? '') ?? []
  if (!row || name === '' || isSureCommand(name, vocabulary)) return undefined
  return row.from + lead.length
}

/** A word or two, or a flag in both of its forms with its value. */
const NAME = /^((?:-\w, )?["'\w<[{/.$-][^\s`*]*(?: [^\s`*]+)?) {2,}(?=\S)/
