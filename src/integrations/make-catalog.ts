import type { SearchWordsEntry } from '../schemas.ts'
import type { Catalog, CommandRecord, PageRecord } from '../search/catalog.ts'
import { partsOf, tokensOf, type Token } from '../search/tokens.ts'
import type { Findable } from './findable.ts'

/** What Pagefind says of a record in a file of its own. */
export interface Fragment {
  readonly id: string
  readonly url: string
  readonly content: string
  readonly meta: { readonly title?: string | undefined }
  readonly anchors: readonly Anchor[]
}

interface Anchor {
  readonly element: string
  readonly id: string
  readonly text: string
  readonly location: number
}

/** The catalog of an index: what its records are, and the words in them. */
export function makeCatalog(
  fragments: readonly Fragment[],
  findables: readonly Findable[],
  { ignored, synonyms }: SearchWordsEntry,
): Catalog {
  const byUrl = new Map(findables.map((findable) => [`/${findable.url}`, findable]))
  const records: Record<string, CommandRecord> = {}
  const pages: Record<string, PageRecord> = {}
  for (const fragment of fragments) {
    const findable = byUrl.get(fragment.url)
    if (findable) records[fragment.id] = commandRecord(findable)
    else pages[fragment.id] = pageRecord(fragment)
  }
  return {
    words: wordsOf(fragments).map((words) => words.join(' ')),
    ignored,
    synonyms,
    commands: records,
    pages,
  }
}

function commandRecord({ url, task, forms, taughtAt }: Findable): CommandRecord {
  return { url, task, forms, ...(taughtAt && { taughtAt: [taughtAt.url, taughtAt.page] }) }
}

function pageRecord({ url, meta, anchors }: Fragment): PageRecord {
  return {
    url: url.slice(1),
    title: meta.title ?? '',
    sections: anchors
      .filter(({ element }) => /^h[2-6]$/.test(element) && !isOverview(url))
      .map(({ location, id, text }) => [location, id, text] as const),
  }
}

/** A chapter's own page only says what its pages are about: it has no sections to go to. */
function isOverview(url: string): boolean {
  return /^\/chapters\/[^/]+\/$/.test(url)
}

/**
 * Every word of the records, those that stand often first: of two words equally near to a slip, a frequent one is meant.
 *
 * Within each of the two lists they are in alphabetical order, which makes the file smaller by a tenth.
 */
function wordsOf(fragments: readonly Fragment[]): readonly (readonly string[])[] {
  const counts = new Map<string, number>()
  for (const word of fragments.flatMap(({ content }) => tokensOf(content).flatMap(withParts)))
    if (isTypable(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const sorted = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const isOften = ([, count]: readonly [word: string, count: number]): boolean => count >= OFTEN
  return [sorted.filter(isOften), sorted.filter((entry) => !isOften(entry))].map((entries) =>
    entries.map(([word]) => word),
  )
}

const OFTEN = 8

/** A name in code, and the words that it is made of. */
function withParts({ text }: Token): readonly string[] {
  const parts = partsOf(text)
  return parts.length > 1 ? [text, ...parts] : [text]
}

/** What somebody may type: not a number, a placeholder or half a line of code. */
function isTypable(word: string): boolean {
  return word.length > 1 && word.length <= 30 && /\p{L}/u.test(word) && !/[<>{}[\]()|$"]/.test(word)
}
