import type { Line } from '../../text/lines.ts'

/** Indexes of the lines that a note's own fences hold, the fences included; to the end where one is not closed. */
export function fencedLines(lines: readonly Line[]): ReadonlySet<number> {
  const fenced = new Set<number>()
  let open: string | undefined
  lines.forEach(({ text }, index) => {
    const sign = /^[ \t]*(`{3,}|~{3,})/.exec(text)?.[1]
    if (open === undefined) {
      // A fence of backticks has none behind it: "``` in a sentence ```" is code within a line.
      if (
        sign === undefined ||
        (sign.startsWith('`') && text.trim().slice(sign.length).includes('`'))
      )
        return
      open = sign
      fenced.add(index)
      return
    }
    fenced.add(index)
    if (sign !== undefined && sign.startsWith(open) && text.trim() === sign) open = undefined
  })
  return fenced
}
