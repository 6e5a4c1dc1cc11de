import type { Note } from '../notes/note.ts'
import { jsonArray, type Exporter } from './exporter.ts'

/** Where every line of every note went, one row a line; published as ledger.json. */
export const ledger: Exporter = {
  id: 'ledger',
  *export(book) {
    // Note by note: a piece for each row would be a write for each row.
    const toJson = ({ id }: Note): string =>
      Array.from(book.ledger.of(id), (row) => JSON.stringify(row)).join(',\n')
    yield { path: 'public/ledger.json', contents: jsonArray(book.notes, toJson) }
  },
}
