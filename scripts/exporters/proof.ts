import type { ProofEntry } from '../../src/schemas.ts'
import { jsonArray, type Exporter } from './exporter.ts'

/** How much was proved and mended, for the first page. */
export const proof: Exporter = {
  id: 'proof',
  *export(book) {
    const reviewed = book.notes.flatMap((note) => note.corrections)
    const entry: ProofEntry = {
      id: 'book',
      commands: book.proof.commands,
      engine: book.proof.versions['engine'] ?? 'unknown',
      repairs: { byRule: book.repairs.length, reviewed: reviewed.length },
    }
    yield {
      path: 'src/content/generated/proof.json',
      contents: jsonArray([entry], (one) => JSON.stringify(one, undefined, 1)),
    }
  },
}
