import { teacherOf, type Catalog, type CommandRecord, type Teacher } from './catalog.ts'
import { makeLexicon } from './lexicon.ts'
import type { Pagefind, PagefindResult } from './pagefind.ts'
import type { Hit } from './hit.ts'
import { rank } from './rank.ts'
import type { Alternative, Term } from './term.ts'
import { understand, type Understanding } from './understand.ts'
import type { Places, Wanted } from './weighed.ts'

export interface Found extends Understanding {
  readonly hits: readonly Hit[]
}

export interface Engine {
  readonly search: (query: string, isLiteral?: boolean) => Promise<Found>
  readonly teacherOf: (command: CommandRecord) => Teacher | undefined
}

/** What is not the word itself but begins like it, in the text of a page. */
const LONGER = 0.4

/** Records; with fewer a word is rare. */
const FEW = 5

export function makeEngine(pagefind: Pagefind, catalog: Catalog): Engine {
  const lexicon = makeLexicon(catalog)
  const ids = [...Object.keys(catalog.commands), ...Object.keys(catalog.pages)]
  const everywhere: Places = new Map(ids.map((id) => [id, new Map()]))
  const lookups = new Map<string, Promise<readonly PagefindResult[]>>()

  return {
    async search(query, isLiteral = false) {
      const understood = understand(query, lexicon, isLiteral)
      const terms = understood.terms.filter(({ alternatives }) => alternatives.length > 0)
      const wanted = await Promise.all(terms.map((term) => place(term, terms.length === 1)))
      return {
        ...understood,
        hits: rank(wanted, catalog, { ...understood, ignored: lexicon.ignored }),
      }
    },
    teacherOf: (command) => teacherOf(command, catalog),
  }

  async function place(term: Term, isOnly: boolean): Promise<Wanted> {
    const looked = term.alternatives.filter((one) => isLookedUp(one, lexicon.common))
    const isCommon = term.alternatives.some(({ text }) => lexicon.common.has(text))
    if (isCommon || looked.length === 0) return { term, places: everywhere, isCommon }

    // What means the same counts in titles and commands anyway; in texts it is looked for when there is little else.
    const own = await placesOfAll(looked.filter(({ isSynonym }) => !isSynonym))
    if (!isOnly && own.size >= FEW) return { term, places: own, isCommon }
    return { term, places: await placesOfAll(looked), isCommon }
  }

  async function placesOfAll(alternatives: readonly Alternative[]): Promise<Places> {
    const merged = new Map<string, Map<number, number>>()
    for (const places of await Promise.all(alternatives.map(placesOf)))
      for (const [id, words] of places) {
        const own = merged.get(id) ?? new Map<number, number>()
        merged.set(id, own)
        for (const [word, strength] of words) own.set(word, Math.max(strength, own.get(word) ?? 0))
      }
    return merged
  }

  async function placesOf({ text, tokens, strength, isBeginning }: Alternative): Promise<Places> {
    const bare = text.replaceAll('"', '')
    const exact = await lookUp(`"${bare}"`)
    const isExact = new Set(exact.map(({ id }) => id))
    const results = tokens.length > 1 ? exact : await lookUp(bare)
    return new Map(
      results.map(({ id, words }) => {
        const share = isBeginning || isExact.has(id) ? strength : strength * LONGER
        return [id, new Map(words.map((word) => [word, share]))]
      }),
    )
  }

  function lookUp(term: string): Promise<readonly PagefindResult[]> {
    const known = lookups.get(term)
    if (known) return known
    const results = pagefind.search(term).then((found) => found.results)
    lookups.set(term, results)
    return results
  }
}

/** One letter or two, and the beginning of `docker`, are too little to look for in texts; titles and commands show them. */
function isLookedUp({ text, isBeginning }: Alternative, common: ReadonlySet<string>): boolean {
  if (!isBeginning) return true
  return text.length > 2 && ![...common].some((program) => program.startsWith(text))
}
