import { isBlank, type Line } from '../../text/lines.ts'
import type { Hints } from '../format.ts'
import { hinted } from '../markup/hinted.ts'

/** A list item as its line tells it, and where it belongs. */
export interface Item {
  /** Index of its line. */
  readonly index: number
  /** Where its text begins on the line. */
  readonly column: number
  /** From 0. */
  readonly depth: number
  /** Columns that the marks of the items above it take: it is indented as far. */
  readonly indent: number
  /** Of a numbered item: the number that it has, or must get. */
  readonly ordinal?: number
  /** Where the number stands on the line, with its dot; absent where it was lost. */
  readonly digits?: { readonly from: number; readonly to: number; readonly value: number }
  /** Indexes of the lines on which it goes on. */
  readonly torn: readonly number[]
}

/**
 * The list items of a text whose marks were doubled and whose indentation became one blank.
 *
 * An item that stands further to the right than the one before is its child; hints say where that was lost.
 *
 * @param isText Whether a line is no item whatever it looks like.
 */
export function listItems(
  lines: readonly Line[],
  hints: Hints,
  isText: (index: number) => boolean,
): Item[] {
  const depths = hinted(lines, hints.depth)
  const ordinals = hinted(lines, hints.ordinals)
  const items: (Item & { readonly torn: number[] })[] = []
  let above: Ancestor[] = []

  lines.forEach((line, index) => {
    if (isBlank(line)) return
    const marks = isText(index)
      ? undefined
      : marksOf(line.text, depths.has(index) || ordinals.has(index))
    const last = items.at(-1)
    if (!marks) {
      if (last && !isText(index) && goesOn(lines, index, last)) last.torn.push(index)
      else above = []
      return
    }
    above = ancestors(above, marks.blanks, depths.get(index))
    const ordinal = ordinals.get(index) ?? marks.digits?.value
    const indent = above.reduce((sum, { width }) => sum + width, 0)
    items.push({
      index,
      column: marks.column,
      depth: above.length,
      indent,
      torn: [],
      ...(ordinal !== undefined && { ordinal }),
      ...(marks.digits && { digits: marks.digits }),
    })
    above.push({ blanks: marks.blanks, width: ordinal === undefined ? 2 : `${ordinal}. `.length })
  })
  return items
}

interface Ancestor {
  readonly blanks: number
  readonly width: number
}

/** Deeper than this nobody nests; a damaged text might, and each level costs blanks on every line. */
const DEEPEST = 8

function ancestors(
  above: readonly Ancestor[],
  blanks: number,
  hint: number | undefined,
): Ancestor[] {
  if (hint !== undefined) return above.slice(0, hint)
  const parents = above.findIndex((item) => item.blanks >= blanks)
  return above.slice(0, Math.min(parents === -1 ? above.length : parents, DEEPEST))
}

interface Marks {
  readonly blanks: number
  readonly column: number
  readonly digits?: { readonly from: number; readonly to: number; readonly value: number }
}

/** The marks with which an item begins: bullet, second bullet, number. Nothing where there is none and none was `lost`. */
function marksOf(text: string, lost: boolean): Marks | undefined {
  const found = MARKS.exec(text)
  const [all = '', blanks = '', bullet, second, number] = found ?? []
  if (RULE.test(text)) return undefined
  if (bullet === undefined && second === undefined && number === undefined && !lost)
    return undefined
  const from = all.length - (/\d.*$/.exec(all)?.[0].length ?? 0)
  const digits =
    number === undefined ? undefined : { from, to: from + number.length, value: Number(number) }
  return { blanks: blanks.length, column: all.length, ...(digits && { digits }) }
}

const MARKS = /^([ \t]*)(?:([-*+•·▪◦])[ \t]+)?(?:([•·▪◦])[ \t]+)?(?:(\d{1,9})[.)][ \t]+)?/u
const RULE = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/

/** Whether a line without marks is the rest of the item above it: directly below, and indented. */
function goesOn(lines: readonly Line[], index: number, { index: first, torn }: Item): boolean {
  return (torn.at(-1) ?? first) === index - 1 && /^[ \t]/.test(lines[index]?.text ?? '')
}
