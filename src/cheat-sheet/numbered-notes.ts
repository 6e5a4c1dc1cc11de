import type { CommandEntry, NoteEntry } from '../schemas.ts'

/** A note as the rows of the sheet name it. */
export interface NumberedNote {
  readonly id: string
  readonly title: string
  /** Its place among all notes, from 1. */
  readonly number: number
}

/** By their ids. */
export type NumberedNotes = ReadonlyMap<string, NumberedNote>

export function numbered(notes: readonly Pick<NoteEntry, 'id' | 'title'>[]): NumberedNotes {
  return new Map(notes.map(({ id, title }, at) => [id, { id, title, number: at + 1 }]))
}

/** As many notes as a row names: of a thousand that have `docker run`, the others say nothing more. */
export const MOST_NAMED = 6

/** The notes that a row names of those that have its command. */
export function namedNotes(
  { notes }: Pick<CommandEntry, 'notes'>,
  all: NumberedNotes,
): readonly NumberedNote[] {
  return notes.slice(0, MOST_NAMED).flatMap((id) => all.get(id) ?? [])
}
