import type { VFileMessage } from 'vfile-message'
import type { LedgerRow } from '../../src/schemas.ts'
import type { Trace } from '../notes/draft.ts'
import { problem } from '../notes/problem.ts'
import type { Section } from '../notes/sections.ts'
import { lastUpTo } from '../text/last-up-to.ts'
import { isBlank, linesOf, type Line } from '../text/lines.ts'
import type { LeftOutLines } from './left-out-lines.ts'
import type { Outline } from './outline.ts'
import type { Placement } from './placement.ts'

/** Where every non-blank line of every note went. */
export function makeLedger(
  traces: readonly Trace[],
  sections: readonly Section[],
  placement: Placement,
  dropped: ReadonlyMap<string, readonly LeftOutLines[]>,
  addresses: ReadonlyMap<string, string>,
): LedgerRow[] {
  const byTrace = Map.groupBy(sections, (section) => section.trace)
  return traces.flatMap((trace) => {
    const { id } = trace.note
    const lost = dropped.get(id) ?? []
    const own = byTrace.get(trace) ?? []
    return linesOf(trace.note.text)
      .filter((line) => !isBlank(line))
      .map((line) => {
        const { to, because } = whereTo(line, trace, own, placement, lost, addresses)
        // Field by field: of rows that are spread together an engine keeps twice the memory, and there are many rows.
        return { note: id, line: line.number, to, because }
      })
  })
}

/** A decision to leave out some lines that leaves out none: they are printed nowhere anyway. */
export function staleLeftOut(
  outline: Outline,
  ledger: readonly LedgerRow[],
  unreadable: ReadonlySet<string>,
): VFileMessage[] {
  const byNote = Map.groupBy(ledger, (row) => row.note)
  return outline.leftOut.flatMap((entry) => {
    if ('section' in entry.target) return []
    const { note, from, to } = entry.target
    if (unreadable.has(note)) return []
    const rows = (byNote.get(note) ?? []).filter(({ line }) => from <= line && line <= to)
    if (rows.some((row) => row.to === LEFT_OUT && row.because === entry.because)) return []
    return [
      problem({
        file: outline.file,
        place: entry.place,
        id: 'stale-left-out',
        reason: `Unexpected lines ${from} to ${to} of \`${note}\`, expected lines that a page would print`,
        advice:
          'Take the entry out: these lines are left out with their section, removed, or blank.',
      }),
    ]
  })
}

export const LEFT_OUT = 'left out'
export const REMOVED = 'removed'

function whereTo(
  line: Line,
  trace: Trace,
  sections: readonly Section[],
  placement: Placement,
  dropped: readonly LeftOutLines[],
  addresses: ReadonlyMap<string, string>,
): { to: string; because: string } {
  const target = firstTarget(line, trace)
  if (target === undefined) return { to: REMOVED, because: reasonOfRemoval(line, trace) }

  const section = sectionAt(sections, target)
  const leftOut = section && placement.leftOut.get(section.id)
  if (leftOut) return { to: LEFT_OUT, because: leftOut.because }
  const range = dropped.find(({ target: { from, to } }) => from <= line.number && line.number <= to)
  if (range) return { to: LEFT_OUT, because: range.because }
  const address = section && addresses.get(section.id)
  return { to: address ?? LEFT_OUT, because: printedBecause(line, section, placement) }
}

/** Offset in the trace of the first character of a line that is still there. */
function firstTarget(line: Line, trace: Trace): number | undefined {
  for (let column = 0; column < line.text.length; column++) {
    if (/\s/.test(line.text[column] ?? '')) continue
    const target = trace.target(line.start + column)
    if (target !== undefined) return target
  }
  return undefined
}

function reasonOfRemoval(line: Line, { removals }: Trace): string {
  const removal = removals.find(({ start, end }) => start <= line.end && line.start < end)
  return removal?.because ?? 'Markup without words'
}

function printedBecause(line: Line, section: Section | undefined, placement: Placement): string {
  const heading = section && placement.printed.get(section.id)?.heading
  if (!section?.heading || heading === undefined || line.number !== section.line) return ''
  return heading === false
    ? 'The section goes on under the heading before it'
    : `Headed “${heading}” on the page`
}

/** The last section that begins at or before an offset. */
function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  const startAt = (index: number): number => sections[index]?.start ?? Infinity
  return sections[Math.max(0, lastUpTo(sections.length, startAt, offset))]
}
