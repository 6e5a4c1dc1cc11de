import type { Note } from '../notes/note.ts'
import { applyEdits, type EditedText } from '../text/edit.ts'
import type { Erratum } from './book.ts'

/** A note with all repairs that are repairs of its own words: what its author can take home. */
export function correctedNote({ text }: Note, errata: readonly Erratum[]): EditedText {
  const edits = errata.flatMap(({ range, right }) => (range ? [{ ...range, text: right }] : []))
  return applyEdits(text, edits)
}
