import type { LedgerRow } from '../../src/schemas.ts'
import type { CorrectionEdit } from '../notes/corrections.ts'
import { firstFrom, type Draft, type Trace } from '../notes/draft.ts'
import { lineNumberAt } from '../text/lines.ts'
import type { Erratum, Range } from './book.ts'
import { ERROR_KINDS } from './error-kinds.ts'
import { isOtherHeading, LEFT_OUT, REMOVED, type Ledger } from './ledger.ts'
import type { Repair } from './proof-note.ts'

/** What people and rules mended in the notes, in the order of notes and lines; what a rule mended, on printed lines only. */
export interface Errata extends Iterable<Erratum> {
  /** Those of one note. */
  readonly of: (note: string) => readonly Erratum[]
}

/** What was mended in a note: its corrections are the trace's. */
export interface Mended {
  readonly trace: Trace
  readonly repairs: readonly Repair[]
}

/** The errata, made each time somebody asks: as objects they take as much memory as the pages. */
export function makeErrata(notes: readonly Mended[], ledger: Ledger): Errata {
  const byId = new Map(notes.map((note) => [note.trace.note.id, note]))
  const errataOf = (id: string): readonly Erratum[] => {
    const note = byId.get(id)
    return note ? withFates(mendsOf(note), ledger) : []
  }
  return {
    of: errataOf,
    *[Symbol.iterator]() {
      for (const id of byId.keys()) yield* errataOf(id)
    },
  }
}

/** A repair, before anybody knows which page prints it. */
export interface Mend extends Omit<Erratum, 'fate' | 'to'> {
  /** Offset in the draft of what it made, or of what stands beside what it took away; absent when the whole line went. */
  readonly at?: number
}

/** What people and rules mended in a note, in the order of its lines; where in the draft is said of rules' mends only. */
export function mendsOf({ trace, repairs }: Mended): Mend[] {
  const mends = [
    ...trace.corrections.map((edit) => reviewed(edit, trace)),
    ...repairs.map((repair) => byRule(repair, trace)),
  ]
  return mends.toSorted((a, b) => a.line - b.line || a.column - b.column).map(withOwnId)
}

/**
 * Mends with their places in the draft.
 *
 * @param isKept Whether what came of an offset of the note is in the draft, which may be abridged.
 */
export function placed(
  mends: readonly Mend[],
  { text, trace }: Pick<Draft, 'text' | 'trace'>,
  isKept: (offset: number) => boolean,
): Mend[] {
  return mends.map((mend) => {
    const { range, rule } = mend
    if (rule !== undefined || range === undefined || !isKept(range.start)) return mend
    const at = offsetNow(range, trace, text.length)
    return at === undefined ? mend : { ...mend, at }
  })
}

/** Repairs of one note with what became of their lines. What a rule mended on a line that nobody prints does not matter to anybody. */
function withFates(mends: readonly Mend[], ledger: Ledger): Erratum[] {
  return mends.flatMap(({ at: _, ...mend }) => {
    const [row] = ledger.of(mend.note, mend.line, mend.line)
    const outcome = outcomeOf(mend, row)
    return outcome.fate === 'left out' && mend.rule !== undefined ? [] : [{ ...mend, ...outcome }]
  })
}

function reviewed({ start, end, correction }: CorrectionEdit, trace: Trace): Mend {
  const { line, wrong, right, kind, because, source } = correction
  const column = start - (trace.lineStarts[line - 1] ?? 0) + 1
  return {
    id: [trace.note.id, line, column].join('-'),
    note: trace.note.id,
    line,
    column,
    kind,
    wrong,
    right,
    because,
    ...(source !== undefined && { source }),
    range: { start, end },
  }
}

function byRule(repair: Repair, { note }: Trace): Mend {
  const { rule, at, place, wrong, right, because, source, range } = repair
  const { line, column } = place
  return {
    // With the rule's name: a rule may mend what a correction brought, at the same place.
    id: [note.id, line, column, rule.id].join('-'),
    note: note.id,
    line,
    column,
    kind: ERROR_KINDS[rule.kind],
    wrong,
    right,
    because,
    ...(source !== undefined && { source }),
    rule: rule.id,
    ...(range && { range }),
    at,
  }
}

/** Where in the draft begins what came of a range of the note; of a range that is gone, what stands beside it on its line. */
function offsetNow(
  { start, end }: Range,
  { lineStarts, origin }: Trace,
  length: number,
): number | undefined {
  const first = firstFrom(start, origin, length)
  if (first < length && origin(first) < end) return first
  const line = lineNumberAt(lineStarts, start)
  return [first - 1, first].find(
    (at) => at >= 0 && at < length && lineNumberAt(lineStarts, origin(at)) === line,
  )
}

/** The same rule twice at the same place: the second has a number behind its name. */
function withOwnId(mend: Mend, index: number, all: readonly Mend[]): Mend {
  let before = 0
  for (let at = index - 1; at >= 0; at--) {
    const { line, column, id } = all[at] ?? mend
    if (line !== mend.line || column !== mend.column) break
    if (id === mend.id) before++
  }
  return before === 0 ? mend : { ...mend, id: `${mend.id}-${before + 1}` }
}

function outcomeOf(
  { right, because }: Pick<Mend, 'right' | 'because'>,
  row: LedgerRow | undefined,
): Pick<Erratum, 'fate' | 'to'> {
  if (row === undefined || row.to === LEFT_OUT) return { fate: 'left out' }
  if (isOtherHeading(row)) return { fate: 'left out' }
  if (row.to !== REMOVED) return { fate: 'printed', to: row.to }
  return { fate: right === '' && row.because === because ? 'taken out' : 'left out' }
}
