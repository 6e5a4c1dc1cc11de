import type { Root } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import type { Format, Restoration, Vocabulary } from '../formats/format.ts'
import { applyEdits, through, type Way } from '../text/edit.ts'
import { lastUpTo } from '../text/last-up-to.ts'
import {
  lineNumberAt,
  linesOf,
  lineStartsOf,
  type Line,
  type LineStarts,
  type Place,
} from '../text/lines.ts'
import { correctionEdits, type CorrectionEdit } from './corrections.ts'
import { parse } from './markdown.ts'
import type { Note } from './note.ts'

/**
 * A note as Markdown, and its tree.
 *
 * The tree takes fifty times the memory of the text: a draft is cut into sections and let go before the next is made. What
 * the book keeps of it is the trace.
 */
export interface Draft {
  readonly text: string
  /** Parsed when somebody asks for it first: the book asks for the sections that it prints only. */
  readonly tree: Root
  readonly trace: Trace
}

/** The way between a note as found and its draft. */
export interface Trace extends Way {
  readonly note: Note
  /** Where the lines of the note as found begin. */
  readonly lineStarts: LineStarts
  /** What was taken out of the note, in its own offsets, with the reason. */
  readonly removals: readonly Removal[]
  /** The reviewed corrections as edits of the note. */
  readonly corrections: readonly CorrectionEdit[]
  /** How many edits of its format gave markup back. */
  readonly restorations: number
}

export interface Removal {
  readonly start: number
  readonly end: number
  readonly because: string
}

/** Correct a note, give its Markdown back, and parse it: steps 1 and 2 of the book. */
export function makeDraft(
  note: Note,
  format: Format,
  vocabulary: Vocabulary,
): { readonly draft: Draft; readonly problems: readonly VFileMessage[] } {
  const reviewed = correctionEdits(note, linesOf(note.text), note.corrections)
  const corrected = applyEdits(note.text, reviewed.edits)

  const lineStarts = lineStartsOf(note.text)
  const source = { text: corrected.text, lines: numberedAsFound(corrected, lineStarts) }
  const restorations = format.restore(source, note.hints, vocabulary)
  const restored = applyEdits(corrected.text, restorations)

  const trace: Trace = {
    ...through(corrected, restored),
    note,
    lineStarts,
    removals: [
      ...reviewed.edits.flatMap(removed),
      ...restorations.flatMap((edit) => taken(edit, corrected)),
    ],
    corrections: reviewed.edits,
    restorations: restorations.length,
  }
  return { draft: draftOf(restored.text, trace), problems: reviewed.problems }
}

function draftOf(text: string, trace: Trace): Draft {
  let tree: Root | undefined
  return {
    text,
    trace,
    get tree() {
      return (tree ??= parse(text))
    },
  }
}

/** Number of the line of the note from which a draft's offset comes. */
export function noteLineAt({ lineStarts, origin }: Trace, offset: number): number {
  return lineNumberAt(lineStarts, origin(offset))
}

/** The first offset of a draft of some length that comes from an offset of the note or from behind it. */
export function firstFrom(offset: number, origin: Trace['origin'], length: number): number {
  return lastUpTo(length, origin, offset - 1) + 1
}

/** Line and column of the note from which a draft's offset comes. */
export function notePlaceAt(trace: Trace, offset: number): Place {
  const line = noteLineAt(trace, offset)
  return { line, column: trace.origin(offset) - (trace.lineStarts[line - 1] ?? 0) + 1 }
}

/** The lines of a corrected text under the numbers that they have in the note as found. */
function numberedAsFound(
  corrected: Way & { readonly text: string },
  lineStarts: LineStarts,
): Line[] {
  return linesOf(corrected.text).map((line) => ({
    ...line,
    number: lineNumberAt(lineStarts, corrected.origin(line.start)),
  }))
}

function removed({ start, end, text, correction }: CorrectionEdit): Removal[] {
  return text === '' ? [{ start, end, because: correction.because }] : []
}

function taken({ start, end, because }: Restoration, corrected: Way): Removal[] {
  if (because === undefined) return []
  return [{ start: corrected.origin(start), end: corrected.origin(end), because }]
}
