/** Where the text of each list item begins that may go on, from the outermost: two columns behind its bullet. */
export type OpenItems = readonly number[]

export const NO_LIST: OpenItems = []

/** Column of the bullet of an item, by its depth from 0: the note's own way, two columns a level. */
export const levelAt = (depth: number): number => 2 + 2 * depth

export const pad = (columns: number): string => ' '.repeat(columns)

interface Placed {
  readonly column: number
  readonly open: OpenItems
}

/**
 * Where a bullet found at a column goes: there, unless Markdown would take it for code, which it does four columns
 * behind the text of the item around it.
 */
export function openItem(open: OpenItems, column: number): Placed {
  const around = open.filter((offset) => offset <= column)
  const parent = around.at(-1) ?? 0
  const own = column - parent > 3 ? parent : column
  return { column: own, open: [...around, own + 2] }
}

/** Where a paragraph found at a column goes: below the item that it is indented for, or behind the list. */
export function proseColumn(open: OpenItems, column: number): Placed {
  if (column === 0) return { column, open: NO_LIST }
  const offset = itemFor(open, column)
  if (offset === undefined) return { column: 0, open: NO_LIST }
  return {
    column: column >= offset && column - offset <= 3 ? column : offset,
    open: open.filter((other) => other <= offset),
  }
}

/** Where code found at a column goes; at column 0 it belongs to the last item, since the scrape lost the indentation. */
export function codeColumn(open: OpenItems, column: number): Placed {
  const offset = column === 0 ? open.at(-1) : itemFor(open, column)
  if (offset === undefined) return { column: 0, open: NO_LIST }
  return { column: offset, open: open.filter((other) => other <= offset) }
}

/** The innermost item that begins at or before a column, else the outermost. */
function itemFor(open: OpenItems, column: number): number | undefined {
  return open.findLast((offset) => offset <= column) ?? open[0]
}
