import { lastUpTo } from '../last-up-to.ts'
import { lineEnd } from '../scan.ts'

/** `<<EOF`, `<<-'EOF'`: the lines below it, up to the one that holds the delimiter only, are no commands. */
export interface HereDocument {
  readonly delimiter: string
  /** Offset behind `<<EOF`; what follows on its line belongs to the command. */
  readonly end: number
}

/** The here-document that begins at an offset, or none. */
export function hereDocumentAt(text: string, at: number): HereDocument | undefined {
  HEREDOC.lastIndex = at
  const match = HEREDOC.exec(text)
  if (!match) return undefined
  return { delimiter: match[1] ?? match[2] ?? match[3] ?? '', end: at + match[0].length }
}

const HEREDOC = /<<-?[ \t]*(?:'([^'\n]{1,60})'|"([^"\n]{1,60})"|\\?([\w.-]{1,60}))/y

/** Where the line ends that holds a delimiter only, the first from an offset on. */
export type HereDocumentEnd = (delimiter: string, from: number) => number | undefined

/** Looks through the text once, when a here-document is asked for first. */
export function hereDocumentEnds(text: string): HereDocumentEnd {
  let lines: Map<string, number[]> | undefined
  return (delimiter, from) => {
    lines ??= linesByText(text)
    const starts = lines.get(delimiter) ?? []
    const start = starts[lastUpTo(starts.length, (at) => starts[at] ?? Infinity, from - 1) + 1]
    return start === undefined ? undefined : lineEnd(text, start)
  }
}

function linesByText(text: string): Map<string, number[]> {
  const lines = new Map<string, number[]>()
  for (let start = 0; start < text.length; start = lineEnd(text, start) + 1) {
    const line = text.slice(start, Math.min(lineEnd(text, start), start + 80)).trim()
    const starts = lines.get(line)
    if (starts) starts.push(start)
    else lines.set(line, [start])
  }
  return lines
}
