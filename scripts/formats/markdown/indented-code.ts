import type { Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'
import { replace } from '../markup/prose.ts'

/** Indented code without the blanks that all of its lines have too many: "     services:" is a key at the margin. */
export function indentedCodeEdits(
  lines: readonly Line[],
  isOther: (index: number) => boolean,
): Restoration[] {
  return indentedCode(lines, isOther).flatMap((block) => {
    const least = block.reduce((most, { text }) => Math.min(most, blanksBefore(text)), Infinity)
    const surplus = least - MARK
    return surplus > 0 ? block.map(({ start }) => replace(start, start + surplus, '')) : []
  })
}

const blanksBefore = (text: string): number => /^ */.exec(text)?.[0].length ?? 0

/** Blanks that make code of a line. */
const MARK = 4

/** The lines of each piece, without the blank ones; in a list the blanks are those of an item. */
function indentedCode(lines: readonly Line[], isOther: (index: number) => boolean): Line[][] {
  const blocks: Line[][] = []
  let open: Line[] | undefined
  let isInList = false
  let isAfterBlank = true
  for (const [index, line] of lines.entries()) {
    const isBlank = line.text.trim() === ''
    const isDeep = /^(?: {4}|\t)/.test(line.text) && !isOther(index)
    if (!isBlank && !isDeep) {
      // What is indented below an item belongs to it.
      isInList = ITEM.test(line.text) || (isInList && blanksBefore(line.text) > 1)
      open = undefined
    } else if (!isBlank && !isInList) {
      if (!open && isAfterBlank) {
        open = []
        blocks.push(open)
      }
      open?.push(line)
    }
    isAfterBlank = isBlank || (isDeep && open !== undefined)
  }
  return blocks
}

const ITEM = /^ *(?:[-*+]|\d{1,9}[.)])[ \t]/
