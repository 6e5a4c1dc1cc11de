import type { ProofEntry } from '../../src/schemas.ts'
import { LEFT_OUT } from '../book/ledger.ts'
import type { Book } from '../book/book.ts'
import { jsonArray, type Exporter } from './exporter.ts'

/** How much was proved and mended, for the first page. */
export const proof: Exporter = {
  id: 'proof',
  *export(book) {
    const entry: ProofEntry = {
      id: 'book',
      commands: book.proof.commands,
      engine: book.proof.versions['engine'] ?? 'unknown',
      repairs: { byRule: book.repairs.length, reviewed: reviewedIn(book) },
    }
    yield {
      path: 'src/content/generated/proof.json',
      contents: jsonArray([entry], (one) => JSON.stringify(one, undefined, 1)),
    }
  },
}

/** Reviewed corrections of lines that some page prints. */
function reviewedIn({ notes, ledger }: Book): number {
  const leftOut = new Set(
    ledger.flatMap(({ note, line, to }) => (to === LEFT_OUT ? [`${note}:${line}`] : [])),
  )
  return notes.flatMap(({ id, corrections }) =>
    corrections.filter(({ line }) => !leftOut.has(`${id}:${line}`)),
  ).length
}
