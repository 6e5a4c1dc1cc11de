import type { Draft } from '../../scripts/notes/draft.ts'
import { linesOf } from '../../scripts/text/lines.ts'

/** Where in the draft stands what comes from a line of the note; an empty range where nothing does. */
export function rangeNow(number: number, { text, trace }: Draft): Range {
  const line = linesOf(trace.note.text)[number - 1]
  let start: number | undefined
  for (let at = line?.start ?? 0; line && at < line.end && start === undefined; at++)
    start = trace.target(at)
  if (!line || start === undefined) return { start: 0, end: 0 }
  let end = start
  while (end < text.length && trace.origin(end) < line.end) end++
  return { start, end }
}

interface Range {
  readonly start: number
  readonly end: number
}
