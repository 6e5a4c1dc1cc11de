import type { ChapterEntry, SearchWordsEntry } from '../schemas.ts'
import type { Catalog, CommandRecord, PageRecord } from '../search/catalog.ts'
import { stemOf } from '../search/stem.ts'
import { partsOf, tokensOf, type Token } from '../search/tokens.ts'
import type { Findable } from './findable.ts'
import type { Fragment } from './fragment.ts'

/** The catalog of an index: what its records are, and the words in them. */
export function makeCatalog(
  fragments: readonly Fragment[],
  findables: readonly Findable[],
  chapters: readonly ChapterEntry[],
  { ignored, explained, synonyms }: SearchWordsEntry,
): Catalog {
  const byUrl = new Map(findables.map((findable) => [`/${findable.url}`, findable]))
  const descriptions = new Map(
    chapters
      .flatMap((chapter) => [chapter, ...chapter.pages])
      .map(({ path, description }) => [`/${path}/`, description]),
  )
  const pages: Record<string, PageRecord> = {}
  for (const fragment of fragments) {
    const { id, url } = fragment
    if (!byUrl.has(url)) pages[id] = pageRecord(fragment, descriptions.get(url) ?? '')
  }
  const places = placesOf(Object.values(pages))
  const commands: Record<string, CommandRecord> = {}
  for (const { id, url } of fragments) {
    const findable = byUrl.get(url)
    if (findable) commands[id] = commandRecord(findable, places)
  }
  const all = wordsOf(fragments, Object.values(commands), Object.values(pages))
  const words = all.map((list) => list.filter((word) => !ignored.includes(word)).join(' '))
  return { words, ignored, explained, synonyms, commands, pages }
}

type Place = readonly [page: number, section: number]

/** Where pages and their sections stand in the catalog, by address. */
function placesOf(pages: readonly PageRecord[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const [page, { url, sections }] of pages.entries()) {
    places.set(url, [page, -1])
    for (const [section, [, id]] of sections.entries()) {
      const address = `${url}#${id}`
      if (!places.has(address)) places.set(address, [page, section])
    }
  }
  return places
}

function commandRecord(
  { aside: _, taughtAt, ...findable }: Findable,
  places: ReadonlyMap<string, Place>,
): CommandRecord {
  const url = taughtAt?.url ?? ''
  const place = places.get(url) ?? places.get(url.split('#', 1)[0] ?? '')
  return { ...findable, ...(place && { taughtAt: [...place] }) }
}

function pageRecord({ url, meta, anchors }: Fragment, description: string): PageRecord {
  const headings = anchors.filter(({ element }) => /^h[2-6]$/.test(element))
  return {
    url: url.slice(1),
    title: meta.title ?? '',
    description,
    // What a chapter's own page lists below its heading stands on the pages of the chapter, and is better found there.
    sections: isOverview(url)
      ? headings.slice(0, 1).map(({ location }) => [location, '', ''])
      : headings.map(({ location, id, text }) => [location, id, text]),
  }
}

function isOverview(url: string): boolean {
  return /^\/chapters\/[^/]+\/$/.test(url)
}

/**
 * Every word of the records, those of titles and commands first: of two words equally near to a slip, such a one is meant.
 *
 * Within each of the two texts they are in alphabetical order, which makes the file smaller by a tenth.
 */
function wordsOf(
  fragments: readonly Fragment[],
  commands: readonly CommandRecord[],
  pages: readonly PageRecord[],
): readonly (readonly string[])[] {
  const prominent = wordsIn([
    ...commands.flatMap(({ task, forms }) => [task, ...forms]),
    ...pages.flatMap(({ title, sections }) => [title, ...sections.map(([, , heading]) => heading)]),
  ])
  const all = wordsIn(fragments.map(({ content }) => content))
  const others = oneForm(all.difference(prominent), prominent)
  return [[...prominent], others].map((words) => words.toSorted())
}

/** Of the forms of a word one, the shortest, and none where another is known: a search knows its stem. */
function oneForm(words: Iterable<string>, known: Iterable<string>): string[] {
  const stems = new Set([...known].map(stemOf))
  const shortest = [...words].toSorted((a, b) => a.length - b.length)
  return shortest.filter((word) => {
    const stem = stemOf(word)
    if (stems.has(stem)) return false
    stems.add(stem)
    return true
  })
}

/** Each word is looked at once: a book says the same few thousand again and again. */
function wordsIn(texts: readonly string[]): Set<string> {
  const written = new Set<string>()
  for (const text of texts) for (const word of text.split(/\s+/)) written.add(word)
  return new Set(
    [...written].flatMap((word) => tokensOf(word).flatMap(withParts)).filter(isTypable),
  )
}

/** A name in code, without the value that it is given, and the words that it is made of. */
function withParts({ text }: Token): readonly string[] {
  const [name = text] = text.split('=')
  return [text, name, ...partsOf(text)]
}

/** What somebody may type: not a number, a placeholder or half a line of code. */
function isTypable(word: string): boolean {
  if (word.length < 2 || word.length > 30) return false
  return /\p{L}/u.test(word) && /^[^<>{}[\]()|$"]*[\p{L}\p{N}]$/u.test(word)
}
