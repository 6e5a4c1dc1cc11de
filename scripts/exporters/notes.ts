import type { LedgerRow, NoteEntry } from '../../src/schemas.ts'
import { LEFT_OUT, REMOVED } from '../book/ledger.ts'
import type { Note } from '../notes/note.ts'
import { linesOf } from '../text/lines.ts'
import { jsonArray, type Exporter } from './exporter.ts'

/** The notes as found, for the pages to which each section's origin leads. */
export const notes: Exporter = {
  id: 'notes',
  *export(book) {
    const contents = jsonArray(book.notes, (note) =>
      JSON.stringify(entryOf(note, [...book.ledger.of(note.id)])),
    )
    yield { path: 'src/content/generated/notes.json', contents }
  },
}

function entryOf(
  { id, title, author, url, licence, origin, format, text }: Note,
  rows: readonly LedgerRow[],
): NoteEntry {
  const lines = linesOf(text).map((line) => line.text)
  const about = { id, title, author, ...(url !== undefined && { url }), licence, origin, format }
  return { ...about, lines, counts: countsOf(rows) }
}

function countsOf(rows: readonly LedgerRow[]): NoteEntry['counts'] {
  const leftOut = rows.filter((row) => row.to === LEFT_OUT).length
  const removed = rows.filter((row) => row.to === REMOVED).length
  return { printed: rows.length - leftOut - removed, leftOut, removed }
}
