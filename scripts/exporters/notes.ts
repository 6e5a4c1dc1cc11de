import type { LedgerRow, NoteEntry } from '../../src/schemas.ts'
import { LEFT_OUT, REMOVED } from '../book/ledger.ts'
import { linesOf } from '../text/lines.ts'
import type { Exporter } from './exporter.ts'

/** The notes as found, for the pages to which each section's origin leads. */
export const notes: Exporter = {
  id: 'notes',
  *export(book) {
    const rows = Map.groupBy(book.ledger, (row) => row.note)
    const entries: NoteEntry[] = book.notes.map(
      ({ id, title, author, url, licence, origin, format, text }) => ({
        id,
        title,
        author,
        ...(url !== undefined && { url }),
        licence,
        origin,
        format,
        lines: linesOf(text).map((line) => line.text),
        counts: countsOf(rows.get(id) ?? []),
      }),
    )
    yield {
      path: 'src/content/generated/notes.json',
      contents: `${JSON.stringify(entries, undefined, 1)}\n`,
    }
  },
}

function countsOf(rows: readonly LedgerRow[]): NoteEntry['counts'] {
  const leftOut = rows.filter((row) => row.to === LEFT_OUT).length
  const removed = rows.filter((row) => row.to === REMOVED).length
  return { printed: rows.length - leftOut - removed, leftOut, removed }
}
