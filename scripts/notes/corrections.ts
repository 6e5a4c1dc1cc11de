import type { VFileMessage } from 'vfile-message'
import type { Edit } from '../text/edit.ts'
import type { Line, Place } from '../text/lines.ts'
import { problem } from './problem.ts'

/** What was wrong. */
export const CORRECTION_KINDS = [
  'typo', 'grammar', 'flag', 'command', 'arity', 'placeholder', 'ocr',
  'mojibake', 'chrome', 'fact', 'format', 'obsolete', 'casing',
] as const // prettier-ignore
export type CorrectionKind = (typeof CORRECTION_KINDS)[number]

/** An edit that a person decided, with a reason; from content/corrections/. */
export interface Correction {
  /** Line of the note as found on which `wrong` begins, from 1. */
  readonly line: number
  readonly wrong: string
  /** Empty to remove. */
  readonly right: string
  readonly kind: CorrectionKind
  readonly because: string
  readonly source?: string
  /** Where it stands in its own file. */
  readonly place: Place
}

/** What a rule finds fault with and a person let stand, with a reason; from content/corrections/. */
export interface Keep {
  /** Line of the note as found, from 1. */
  readonly line: number
  /** The words that the rule points at, or more. */
  readonly keep: string
  /** Id of the rule. */
  readonly rule: string
  readonly because: string
  readonly source?: string
  readonly place: Place
}

export interface CorrectionEdit extends Edit {
  readonly correction: Correction
}

interface Corrected {
  readonly edits: readonly CorrectionEdit[]
  readonly problems: readonly VFileMessage[]
}

/**
 * Reviewed corrections as edits of the note.
 *
 * Each must match exactly once on its line: found nowhere it is stale, found twice nobody knows which was meant.
 */
export function correctionEdits(
  note: { readonly file: string; readonly correctionsFile: string; readonly text: string },
  lines: readonly Line[],
  corrections: readonly Correction[],
): Corrected {
  const edits: CorrectionEdit[] = []
  const problems: VFileMessage[] = []
  for (const correction of corrections) {
    const line = lines[correction.line - 1]
    const starts = line ? startsOn(line, note.text, correction.wrong) : []
    const start = starts[0]
    if (start !== undefined && starts.length === 1) {
      edits.push({
        start,
        end: start + correction.wrong.length,
        text: correction.right,
        correction,
      })
    } else {
      problems.push(mismatch(note, lines, correction, starts.length))
    }
  }
  const clashes = overlaps(edits)
  return {
    edits: edits.filter((edit) => !clashes.includes(edit)),
    problems: [...problems, ...clashes.map((edit) => clash(note, edit))],
  }
}

/** Where on a line some words begin, which may go on over its end. */
function startsOn(line: Line, text: string, wrong: string): number[] {
  // Of the line only: else every correction would go through the rest of its note.
  const near = text.slice(line.start, line.end + wrong.length)
  const starts: number[] = []
  for (let at = near.indexOf(wrong); at !== -1; at = near.indexOf(wrong, at + 1))
    starts.push(line.start + at)
  return starts
}

function mismatch(
  note: { readonly file: string; readonly correctionsFile: string },
  lines: readonly Line[],
  { line, wrong, place }: Correction,
  found: number,
): VFileMessage {
  const firstLine = wrong.split('\n', 1)[0] ?? ''
  const elsewhere = lines
    .filter((other) => other.text.includes(firstLine))
    .map((other) => other.number)
  return problem({
    file: note.correctionsFile,
    place,
    id: 'stale-correction',
    reason: `Expected \`${shown(wrong)}\` exactly once on line ${line} of ${note.file}, found ${times(found)}`,
    advice:
      found > 1
        ? 'Take more of the words around it into `wrong`, so that it says which one is meant.'
        : elsewhere.length > 0
          ? `It stands on line ${elsewhere.slice(0, 3).join(', ')}: correct \`line\`, or take the correction out.`
          : 'Correct `line` or `wrong`, or take the correction out when the note no longer has the mistake.',
  })
}

function overlaps(edits: readonly CorrectionEdit[]): CorrectionEdit[] {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  return sorted.filter((edit, index) => edit.start < (sorted[index - 1]?.end ?? 0))
}

function clash(
  note: { readonly correctionsFile: string },
  { correction }: CorrectionEdit,
): VFileMessage {
  return problem({
    file: note.correctionsFile,
    place: correction.place,
    id: 'overlapping-corrections',
    reason: `Unexpected second correction of \`${shown(correction.wrong)}\` on line ${correction.line}, expected one`,
    advice: 'Make one correction of the two.',
  })
}

const shown = (text: string): string => text.replaceAll('\n', '⏎').slice(0, 60)
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)
