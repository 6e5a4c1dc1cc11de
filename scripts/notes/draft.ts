import type { Root } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import type { Format, Restoration, Vocabulary } from '../formats/format.ts'
import { applyEdits, compose, type EditedText } from '../text/edit.ts'
import { lineAt, linesOf, type Line } from '../text/lines.ts'
import { correctionEdits, type CorrectionEdit } from './corrections.ts'
import { parse } from './markdown.ts'
import type { Note } from './note.ts'
import { unclosedFences } from './unclosed-fence.ts'

/** A note as Markdown, with the way back to the note as found. */
export interface Manuscript extends EditedText {
  readonly note: Note
  /** The lines of the note as found. */
  readonly lines: readonly Line[]
  /** What was taken out of the note, in its own offsets, with the reason. */
  readonly removals: readonly Removal[]
}

/**
 * A manuscript with its tree.
 *
 * The two are apart because a tree takes fifty times the memory of its text: the book keeps the manuscripts of all notes,
 * and the tree of one.
 */
export interface Draft {
  readonly manuscript: Manuscript
  readonly tree: Root
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
  const lines = linesOf(note.text)
  const reviewed = correctionEdits(note, lines, note.corrections)
  const corrected = applyEdits(note.text, reviewed.edits)

  const source = { text: corrected.text, lines: numbered(corrected, lines) }
  const restorations = format.restore(source, note.hints, vocabulary)
  const restored = compose(corrected, applyEdits(corrected.text, restorations))

  const tree = parse(restored.text)
  const manuscript: Manuscript = {
    ...restored,
    note,
    lines,
    removals: [
      ...reviewed.edits.flatMap(removed),
      ...restorations.flatMap((edit) => taken(edit, corrected)),
    ],
  }
  const draft = { manuscript, tree }
  return { draft, problems: [...reviewed.problems, ...unclosedFences(draft)] }
}

/** The lines of a corrected text under the numbers that they have in the note as found. */
function numbered(corrected: EditedText, found: readonly Line[]): Line[] {
  return linesOf(corrected.text).map((line) => ({
    ...line,
    number: lineAt(found, corrected.origin(line.start))?.number ?? line.number,
  }))
}

function removed({ start, end, text, correction }: CorrectionEdit): Removal[] {
  return text === '' ? [{ start, end, because: correction.because }] : []
}

function taken(edit: Restoration, corrected: EditedText): Removal[] {
  if (edit.because === undefined) return []
  return [
    { start: corrected.origin(edit.start), end: corrected.origin(edit.end), because: edit.because },
  ]
}
