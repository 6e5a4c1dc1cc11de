import type { Exporter } from './exporter.ts'

/** Where every line of every note went, one row a line; published as ledger.json. */
export const ledger: Exporter = {
  id: 'ledger',
  *export(book) {
    // Note by note: the rows of all notes as strings of their own would take more memory than the book.
    const notes = Map.groupBy(book.ledger, (row) => row.note)
    const parts = [...notes.values()].map((rows) => rows.map((row) => JSON.stringify(row)).join(',\n'))
    yield { path: 'public/ledger.json', contents: `[\n${parts.join(',\n')}\n]\n` }
  },
}
