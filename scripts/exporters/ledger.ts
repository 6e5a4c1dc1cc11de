import type { LedgerRow } from '../../src/schemas.ts'
import { jsonArray, type Exporter } from './exporter.ts'

/** Where every line of every note went, one row a line; published as ledger.json. */
export const ledger: Exporter = {
  id: 'ledger',
  *export(book) {
    // Note by note: a piece for each row would be a write for each row.
    const notes = Map.groupBy(book.ledger, (row) => row.note)
    const toJson = (rows: readonly LedgerRow[]): string =>
      rows.map((row) => JSON.stringify(row)).join(',\n')
    yield { path: 'public/ledger.json', contents: jsonArray([...notes.values()], toJson) }
  },
}
