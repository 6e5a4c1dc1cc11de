import type { ProofEntry } from '../../src/schemas.ts'
import { jsonArray, type Exporter } from './exporter.ts'

/** How much was proved and mended, for the first page. */
export const proof: Exporter = {
  id: 'proof',
  *export({ chapters, errata, proof: { commands, versions } }) {
    const unreviewed = chapters.filter((chapter) => chapter.isUnreviewed)
    const onPages = errata.filter(({ fate }) => fate !== 'left out')
    const byRule = onPages.filter(({ rule }) => rule !== undefined).length
    const entry: ProofEntry = {
      id: 'book',
      commands,
      engine: versions['engine'] ?? 'unknown',
      unreviewed: unreviewed.reduce((sum, { pages }) => sum + pages.length, 0),
      repairs: { byRule, reviewed: onPages.length - byRule },
    }
    yield {
      path: 'src/content/generated/proof.json',
      contents: jsonArray([entry], (one) => JSON.stringify(one, undefined, 1)),
    }
  },
}
