import type { Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'
import { keptSpans } from '../markup/marked.ts'
import { insert } from '../markup/prose.ts'
import { lostSeparators } from '../markup/windows-paths.ts'

/** A backslash before each that parts the names of a path of Windows and would not be shown; not in code. */
export function pathEdits({ text, start }: Line): Restoration[] {
  const lost = lostSeparators(text)
  if (lost.length === 0) return []
  const kept = keptSpans(text)
  return lost
    .filter((at) => !kept.some((span) => span.start <= at && at < span.end))
    .map((at) => insert(start + at, '\\'))
}
