import type { ErratumKind, LedgerRow } from '../../src/schemas.ts'
import type { CorrectionEdit } from '../notes/corrections.ts'
import type { Trace } from '../notes/draft.ts'
import type { Rule } from '../rules/rule.ts'
import { lineNumberAt } from '../text/lines.ts'
import type { Erratum } from './book.ts'
import { LEFT_OUT, REMOVED } from './ledger.ts'
import type { Repair } from './proof-note.ts'

/** A repair of a draft, before anybody knows which page prints it. */
export interface Mend extends Omit<Erratum, 'fate' | 'to'> {
  /** Offset in the draft of what it made, or of what stands beside what it took away; absent when the whole line went. */
  readonly at?: number
}

/**
 * What people and rules mended in a note, in the order of its lines.
 *
 * @param trace The way between the note and the proved draft.
 * @param isKept Whether an offset of the note is one of the draft's still.
 */
export function mendsOf(
  trace: Trace,
  repairs: readonly Repair[],
  isKept: (offset: number) => boolean,
): readonly Mend[] {
  const mends = [
    ...trace.corrections.map((edit) => reviewed(edit, trace, isKept)),
    ...repairs.map((repair) => byRule(repair, trace)),
  ]
  return mends.toSorted((a, b) => a.line - b.line || a.column - b.column).map(withOwnId)
}

/** Repairs of one note with what became of their lines. What a rule mended on a line that nobody prints does not matter to anybody. */
export function errataOf(mends: readonly Mend[], ledger: Iterable<LedgerRow>): Erratum[] {
  const rows = new Map<number, LedgerRow>()
  for (const row of ledger) rows.set(row.line, row)
  return mends.flatMap(({ at: _, ...mend }) => {
    const outcome = outcomeOf(mend, rows.get(mend.line))
    return outcome.fate === 'left out' && mend.rule !== undefined ? [] : [{ ...mend, ...outcome }]
  })
}

function reviewed(
  { start, end, correction }: CorrectionEdit,
  trace: Trace,
  isKept: (offset: number) => boolean,
): Mend {
  const { line, wrong, right, kind, because, source } = correction
  const column = start - (trace.lineStarts[line - 1] ?? 0) + 1
  const at = offsetNow(start, end, trace, isKept)
  return {
    id: `${trace.note.id}-${line}-${column}`,
    note: trace.note.id,
    line,
    column,
    kind,
    wrong,
    right,
    because,
    ...(source !== undefined && { source }),
    range: { start, end },
    ...(at !== undefined && { at }),
  }
}

function byRule(repair: Repair, { note }: Trace): Mend {
  const { rule, at, place, wrong, right, because, source, range } = repair
  const { line, column } = place
  return {
    // With the rule's name: a rule may mend what a correction brought, at the same place.
    id: `${note.id}-${line}-${column}-${rule.id}`,
    note: note.id,
    line,
    column,
    kind: KINDS[rule.kind],
    wrong,
    right,
    because,
    ...(source !== undefined && { source }),
    rule: rule.id,
    ...(range && { range }),
    at,
  }
}

/** Kinds of rules as kinds of errors. */
const KINDS = {
  command: 'command',
  flag: 'flag',
  value: 'flag',
  operand: 'arity',
  placeholder: 'placeholder',
  spelling: 'typo',
  grammar: 'grammar',
  casing: 'casing',
  typography: 'ocr',
  obsolete: 'obsolete',
  contradiction: 'fact',
  syntax: 'command',
  structure: 'format',
} as const satisfies Readonly<Record<Rule['kind'], ErratumKind>>

/** Where in the draft something of a range of the note stands; of a range that is gone, what stands beside it on its line. */
function offsetNow(
  start: number,
  end: number,
  { note, lineStarts, target }: Trace,
  isKept: (offset: number) => boolean,
): number | undefined {
  const line = lineNumberAt(lineStarts, start)
  const from = lineStarts[line - 1] ?? 0
  const to = lineStarts[line] ?? note.text.length
  for (let at = start; at >= from; at--) if (isKept(at)) return target(at)
  for (let at = end; at < to; at++) if (isKept(at)) return target(at)
  return undefined
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
  if (row.to !== REMOVED) return { fate: 'printed', to: row.to }
  return { fate: right === '' && row.because === because ? 'taken out' : 'left out' }
}
