import type { ErratumEntry } from '../../src/schemas.ts'
import type { Book } from '../book/book.ts'
import type { Note } from '../notes/note.ts'
import { linesOf } from '../text/lines.ts'
import { jsonArray, type Exporter } from './exporter.ts'

/** Every repair, by rule and by review, in the order of the notes and their lines. */
export const errata: Exporter = {
  id: 'errata',
  *export(book) {
    const entries = book.notes.flatMap((note) => errataOf(note, book))
    yield {
      path: 'src/content/generated/errata.json',
      contents: jsonArray(entries, (entry) => JSON.stringify(entry)),
    }
  },
}

function errataOf(note: Note, { repairs }: Book): ErratumEntry[] {
  const byRule = repairs.filter((repair) => repair.note === note.id)
  return [...reviewed(note), ...byRule]
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map((erratum) => ({ id: `${note.id}-${erratum.line}-${erratum.column}`, ...erratum }))
}

function reviewed({ id, text, corrections }: Note): Omit<ErratumEntry, 'id'>[] {
  const lines = linesOf(text)
  return corrections.map(({ line, wrong, right, because, source }) => {
    const start = lines[line - 1]?.start ?? 0
    const column = text.indexOf(wrong, start) - start + 1
    return {
      note: id,
      line,
      column,
      wrong,
      right,
      because,
      ...(source !== undefined && { source }),
    }
  })
}
