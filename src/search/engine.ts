import type { Catalog } from './catalog.ts'
import { makeLexicon } from './lexicon.ts'
import type { Pagefind, PagefindResult } from './pagefind.ts'
import type { Hit } from './hit.ts'
import { rank } from './rank.ts'
import { understand, type Alternative, type Term, type Understanding } from './understand.ts'
import type { Places, Wanted } from './weighed.ts'

export interface Found extends Understanding {
  readonly hits: readonly Hit[]
}

export interface Engine {
  readonly search: (query: string, isLiteral?: boolean) => Promise<Found>
  /** The text of a record in words. */
  readonly textOf: (id: string) => Promise<readonly string[]>
}

/** What is not the word itself but begins like it, in the text of a page. */
const LONGER = 0.4

export function makeEngine(pagefind: Pagefind, catalog: Catalog): Engine {
  const lexicon = makeLexicon(catalog)
  const lookups = new Map<string, Promise<readonly PagefindResult[]>>()
  const records = new Map<string, PagefindResult>()

  return {
    async search(query, isLiteral = false) {
      const understood = understand(query, lexicon, isLiteral)
      const terms = understood.terms.filter(({ alternatives }) => alternatives.length > 0)
      const wanted = await Promise.all(terms.map(place))
      return {
        ...understood,
        hits: rank(wanted, catalog, { ...understood, ignored: lexicon.ignored }),
      }
    },
    async textOf(id) {
      const data = await records.get(id)?.data()
      return (data?.raw_content ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').split(/\s+/)
    },
  }

  async function place(term: Term): Promise<Wanted> {
    const all = await Promise.all(term.alternatives.map(placesOf))
    const merged = new Map<string, Map<number, number>>()
    for (const places of all)
      for (const [id, words] of places) {
        const own = merged.get(id) ?? new Map<number, number>()
        merged.set(id, own)
        for (const [word, strength] of words) own.set(word, Math.max(strength, own.get(word) ?? 0))
      }
    return { term, places: merged }
  }

  async function placesOf({ text, tokens, strength, isBeginning }: Alternative): Promise<Places> {
    const bare = text.replaceAll('"', '')
    const exact = await lookUp(`"${bare}"`)
    const ids = new Set(exact.map(({ id }) => id))
    const results = tokens.length > 1 ? exact : await lookUp(bare)
    return new Map(
      results.map(({ id, words }) => {
        const share = isBeginning || ids.has(id) ? strength : strength * LONGER
        return [id, new Map(words.map((word) => [word, share]))]
      }),
    )
  }

  function lookUp(term: string): Promise<readonly PagefindResult[]> {
    const known = lookups.get(term)
    if (known) return known
    const results = pagefind.search(term).then((found) => {
      for (const result of found.results) records.set(result.id, result)
      return found.results
    })
    lookups.set(term, results)
    return results
  }
}
