import type { ProofEntry } from '../../src/schemas.ts'
import type { Erratum } from '../book/book.ts'
import { jsonArray, type Exporter } from './exporter.ts'

/** How much was proved and mended, for the first page. */
export const proof: Exporter = {
  id: 'proof',
  *export({ chapters, errata, proof: { commands, versions } }) {
    const unreviewed = chapters.filter((chapter) => chapter.isUnreviewed)
    const entry: ProofEntry = {
      id: 'book',
      commands,
      engine: versions['engine'] ?? 'unknown',
      unreviewed: unreviewed.reduce((sum, { pages }) => sum + pages.length, 0),
      repairs: countOf(errata),
    }
    yield {
      path: 'src/content/generated/proof.json',
      contents: jsonArray([entry], (one) => JSON.stringify(one, undefined, 1)),
    }
  },
}

/** Repairs that a reader meets. */
function countOf(errata: Iterable<Erratum>): ProofEntry['repairs'] {
  const repairs = { byRule: 0, reviewed: 0 }
  for (const { fate, rule } of errata)
    if (fate !== 'left out') repairs[rule === undefined ? 'reviewed' : 'byRule'] += 1
  return repairs
}
