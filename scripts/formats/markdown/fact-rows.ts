import type { Row } from './paragraphs.ts'

/**
 * The places of rows that begin, three and more of them in a row, each with a quoted value or each with a flag: "always"
 * restarts it, "no" does not.
 *
 * No sentence is wrapped so.
 */
export function factRows(rows: readonly Row[]): ReadonlySet<number> {
  return new Set([VALUE, FLAG].flatMap((begins) => placesOf(rows, begins)))
}

function placesOf(rows: readonly Row[], begins: RegExp): number[] {
  const found: number[] = []
  let open: number[] = []
  for (let place = 0; place <= rows.length; place++) {
    if (begins.test(rows[place]?.text ?? '')) open.push(place)
    else {
      if (open.length >= FEWEST) found.push(...open)
      open = []
    }
  }
  return found
}

const VALUE = /^(?:"[\w.:/-]+"|'[\w.:/-]+'|“[\w.:/-]+”)\s+\S/

const FLAG = /^-(?:\w|-?[a-z][\w-]+)(?=[\s=,:]).*\s\S/

const FEWEST = 3
