import type { SearchWordsEntry } from '../schemas.ts'
import type { Catalog, CommandRecord, PageRecord } from '../search/catalog.ts'
import { tokensOf } from '../search/tokens.ts'
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
  return { words: wordsOf(fragments).join(' '), ignored, synonyms, commands: records, pages }
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

/** Every word by how often it stands in the records, and of names in code the words that they are made of, too. */
function wordsOf(fragments: readonly Fragment[]): readonly string[] {
  const counts = new Map<string, number>()
  const count = (word: string): void => {
    if (isTypable(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  for (const { content } of fragments)
    for (const { text } of tokensOf(content)) {
      count(text)
      const parts = text.split(/[^\p{L}\p{N}]+/u)
      if (parts.length > 1) parts.forEach(count)
    }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([word]) => word)
}

/** What somebody may type: not a checksum, a bare number or half a line of code. */
function isTypable(word: string): boolean {
  return word.length > 1 && word.length <= 30 && /\p{L}/u.test(word)
}
