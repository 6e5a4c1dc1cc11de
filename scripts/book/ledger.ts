import type { VFileMessage } from 'vfile-message'
import type { LedgerRow } from '../../src/schemas.ts'
import type { Trace } from '../notes/draft.ts'
import { problem } from '../notes/problem.ts'
import type { Section } from '../notes/sections.ts'
import { lastUpTo } from '../text/last-up-to.ts'
import { isBlank, linesOf, type Line } from '../text/lines.ts'
import type { MovedLines } from './moved-lines.ts'
import type { LeftOutLines } from './left-out-lines.ts'
import type { Outline } from './outline.ts'
import type { Placement } from './placement.ts'

/** Where every non-blank line of every note went. */
export interface Ledger extends Iterable<LedgerRow> {
  /** How many lines it accounts for. */
  readonly length: number
  /** The lines of one note, in order: all of them, or those from a line to a line. */
  readonly of: (note: string, from?: number, to?: number) => Iterable<LedgerRow>
}

/** Find out where each line went; rows come in the order of notes and lines. */
export function makeLedger(
  traces: readonly Trace[],
  sections: readonly Section[],
  placement: Placement,
  dropped: ReadonlyMap<string, readonly LeftOutLines[]>,
  moved: ReadonlyMap<string, readonly MovedLines[]>,
  addresses: ReadonlyMap<string, string>,
): Ledger {
  const byTrace = Map.groupBy(sections, (section) => section.trace)
  const accounts = new Map(
    traces.map((trace) => {
      const { id } = trace.note
      const own = byTrace.get(trace) ?? []
      const fateOf = (line: Line): Fate =>
        movedTo(line, moved.get(id) ?? [], addresses) ??
        whereTo(line, trace, own, placement, dropped.get(id) ?? [], addresses)
      return [id, accountOf(trace, fateOf)]
    }),
  )
  return {
    length: [...accounts.values()].reduce((sum, { lines }) => sum + lines.length, 0),
    of: (note, from, to) => rowsOf(note, accounts.get(note), from, to),
    *[Symbol.iterator]() {
      for (const [note, account] of accounts) yield* rowsOf(note, account)
    },
  }
}

interface Fate {
  readonly to: string
  readonly because: string
}

/**
 * The lines of a note and what became of them, column by column.
 *
 * Neighbours share a fate, and rows are made when somebody asks: as objects they took a sixth of all that the book keeps.
 */
interface Account {
  readonly lines: Int32Array
  /** Place in `fates` of what became of each line. */
  readonly fateAt: Int32Array
  readonly fates: readonly Fate[]
}

function accountOf(trace: Trace, fateOf: (line: Line) => Fate): Account {
  const lines = linesOf(trace.note.text).filter((line) => !isBlank(line))
  const fates: Fate[] = []
  const fateAt = lines.map((line) => {
    const fate = fateOf(line)
    const last = fates.at(-1)
    if (fate.to !== last?.to || fate.because !== last.because) fates.push(fate)
    return fates.length - 1
  })
  return {
    lines: Int32Array.from(lines, ({ number }) => number),
    fateAt: Int32Array.from(fateAt),
    fates,
  }
}

function* rowsOf(
  note: string,
  account: Account | undefined,
  from = 1,
  to = Infinity,
): Iterable<LedgerRow> {
  if (account === undefined) return
  const { lines, fateAt, fates } = account
  const before = lastUpTo(lines.length, (at) => lines[at] ?? 0, from - 1)
  for (let index = before + 1; index < lines.length; index++) {
    const line = lines[index] ?? Infinity
    if (line > to) return
    const fate = fates[fateAt[index] ?? 0]
    if (fate) yield { note, line, ...fate }
  }
}

/** A decision to leave out some lines that leaves out none: they are printed nowhere anyway. */
export function staleLeftOut(
  outline: Outline,
  ledger: Ledger,
  unreadable: ReadonlySet<string>,
): VFileMessage[] {
  return outline.leftOut.flatMap((entry) => {
    if ('section' in entry.target) return []
    const { note, from, to } = entry.target
    if (unreadable.has(note)) return []
    for (const row of ledger.of(note, from, to))
      if (row.to === LEFT_OUT && row.because === entry.because) return []
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

/** Whether a row is that of a heading in whose place the page has another, or none: its own words stand nowhere. */
export const isOtherHeading = ({ because }: LedgerRow): boolean => OTHER_HEADING.test(because)

const OTHER_HEADING = /^(?:The title of the (?:page|chapter) says it|The section goes on|Headed “)/

export const LEFT_OUT = 'left out'
export const REMOVED = 'removed'

/** Where a definition went that stands elsewhere than in its own section. */
function movedTo(
  { number }: Line,
  moved: readonly MovedLines[],
  addresses: ReadonlyMap<string, string>,
): Fate | undefined {
  const found = moved.find(({ from, to }) => from <= number && number <= to)
  if (found === undefined) return undefined
  const address = found.section === undefined ? undefined : addresses.get(found.section)
  return { to: address ?? REMOVED, because: found.because }
}

function whereTo(
  line: Line,
  trace: Trace,
  sections: readonly Section[],
  placement: Placement,
  dropped: readonly LeftOutLines[],
  addresses: ReadonlyMap<string, string>,
): Fate {
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
  const plan = section && placement.printed.get(section.id)
  const heading = plan?.heading
  if (!section?.heading || heading === undefined || line.number !== section.line) return ''
  if (plan?.saidBy !== undefined) return `The title of the ${plan.saidBy} says it`
  return heading === false
    ? 'The section goes on under the heading before it'
    : `Headed “${heading}” on the page`
}

/** The last section that begins at or before an offset. */
function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  const startAt = (index: number): number => sections[index]?.start ?? Infinity
  return sections[Math.max(0, lastUpTo(sections.length, startAt, offset))]
}
