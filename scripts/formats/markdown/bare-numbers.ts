import { isBlank, type Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'
import { insert } from '../markup/prose.ts'

/**
 * Indexes of the lines with which the items of a numbered list begin that has no dots: "1 Install it", "2 Start it".
 *
 * They count from one, at the margin, and between them stands only what is indented. Some list of the note must have three:
 * two lines may begin with numbers by chance.
 */
export function bareNumbers(
  lines: readonly Line[],
  isOther: (index: number) => boolean,
): ReadonlySet<number> {
  const lists: number[][] = []
  let open: number[] = []
  for (const [index, line] of lines.entries()) {
    const number = isOther(index) ? 0 : Number(NUMBER.exec(line.text)?.[1] ?? 0)
    if (number === 1) lists.push((open = [index]))
    else if (number > 0 && number === open.length + 1) open.push(index)
    else if (!isBlank(line) && !/^\s/.test(line.text)) open = []
  }
  const isSure = lists.some(({ length }) => length >= FEWEST)
  return new Set(isSure ? lists.filter(({ length }) => length > 1).flat() : [])
}

/** The dot behind the number. */
export function numberEdit({ text, start }: Line): Restoration {
  return insert(start + (NUMBER.exec(text)?.[1]?.length ?? 0), '.')
}

/** A number, and a sentence that begins. */
const NUMBER = /^(\d{1,2}) (?=\p{Lu}\p{L}*(?: \S|$))/u

const FEWEST = 3
