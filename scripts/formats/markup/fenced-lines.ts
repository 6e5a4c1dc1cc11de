import type { Line } from '../../text/lines.ts'

/** A fence that a note brought along; lines by index. */
export interface Fence {
  readonly first: number
  /** The line that closes it, or the last of the note where none does. */
  readonly last: number
  readonly isClosed: boolean
  /** Its marks: three or more backticks or tildes. */
  readonly sign: string
  /** Column (from 0) behind its marks. */
  readonly column: number
  /** What stands behind its marks: a language, most often. */
  readonly info: string
}

/** The fences of a note's own. */
export function fencesOf(lines: readonly Line[]): Fence[] {
  const fences: Fence[] = []
  let open: Omit<Fence, 'last' | 'isClosed'> | undefined
  lines.forEach(({ text }, index) => {
    const [lead = '', sign] = /^[ \t]*(`{3,}|~{3,})/.exec(text) ?? []
    if (sign === undefined) return
    if (open === undefined) {
      const info = text.slice(lead.length).trim()
      // A fence of backticks has none behind it: "``` in a sentence ```" is code within a line.
      if (sign.startsWith('`') && info.includes('`')) return
      open = { first: index, sign, column: lead.length, info }
    } else if (sign.startsWith(open.sign) && text.trim() === sign) {
      fences.push({ ...open, last: index, isClosed: true })
      open = undefined
    }
  })
  if (open) fences.push({ ...open, last: lines.length - 1, isClosed: false })
  return fences
}

/** Indexes of the lines that a note's own fences hold, the fences included; to the end where one is not closed. */
export function fencedLines(lines: readonly Line[]): ReadonlySet<number> {
  const fenced = new Set<number>()
  for (const { first, last } of fencesOf(lines))
    for (let index = first; index <= last; index++) fenced.add(index)
  return fenced
}
