import type { Exporter } from './exporter.ts'

/** Where every line of every note went, one row a line; published as ledger.json. */
export const ledger: Exporter = {
  id: 'ledger',
  *export(book) {
    const rows = book.ledger.map((row) => JSON.stringify(row))
    yield { path: 'public/ledger.json', contents: `[\n${rows.join(',\n')}\n]\n` }
  },
}
