import type { LedgerRow, NoteEntry } from '../../src/schemas.ts'
import type { Book } from '../book/book.ts'
import { LEFT_OUT, REMOVED } from '../book/ledger.ts'
import type { Note } from '../notes/note.ts'
import { linesOf } from '../text/lines.ts'
import { jsonArray, type Exporter } from './exporter.ts'

/** The notes as found, for the pages to which each section's origin leads. */
export const notes: Exporter = {
  id: 'notes',
  *export(book) {
    const contents = jsonArray(book.notes, (note) => JSON.stringify(entryOf(note, book)))
    yield { path: 'src/content/generated/notes.json', contents }
  },
}

function entryOf(note: Note, { ledger, restorations }: Book): NoteEntry {
  const { id, title, author, url, lang, licence, origin, format, file, text } = note
  const rows = [...ledger.of(id)]
  return {
    ...{ id, title, author, licence, origin, format },
    ...(url !== undefined && { url }),
    ...(lang !== undefined && { lang }),
    file: file.slice(file.lastIndexOf('/') + 1),
    restorations: restorations.get(id) ?? 0,
    lines: linesOf(text).map((line) => line.text),
    counts: countsOf(rows),
    unprinted: unprinted(rows),
  }
}

function countsOf(rows: readonly LedgerRow[]): NoteEntry['counts'] {
  const leftOut = rows.filter((row) => row.to === LEFT_OUT).length
  const removed = rows.filter((row) => row.to === REMOVED).length
  return { printed: rows.length - leftOut - removed, leftOut, removed }
}

/** The reasons why lines are not printed, the one for most lines first. */
function unprinted(rows: readonly LedgerRow[]): NoteEntry['unprinted'] {
  const reasons = new Map<string, Reason>()
  let last: Reason | undefined
  for (const { line, to, because } of rows) {
    if (to !== LEFT_OUT && to !== REMOVED) {
      last = undefined
      continue
    }
    const key = `${to} ${because}`
    const reason: Reason = reasons.get(key) ?? { to, because, lines: 0, ranges: [] }
    reasons.set(key, reason)
    reason.lines++
    // Blank lines have no row: they belong to the stretch around them.
    const range = reason === last ? reason.ranges.at(-1) : undefined
    if (range) range[1] = line
    else reason.ranges.push([line, line])
    last = reason
  }
  return [...reasons.values()].toSorted((a, b) => b.lines - a.lines)
}

type Reason = NoteEntry['unprinted'][number]
