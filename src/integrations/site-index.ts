/**
 * The search index of a built site: its pages, and a record for each entry of the cheat sheet.
 *
 * Pagefind reads the pages first. Then it indexes what it read, but for the words that only ask: a quarter less to load.
 */
import { createIndex, type CustomRecord, type PagefindServiceConfig } from 'pagefind'
import { addressesOf } from '../cheat-sheet/parts.ts'
import type { ChapterEntry, CommandEntry, KeywordEntry, SearchWordsEntry } from '../schemas.ts'
import { begin, did } from '../progress.ts'
import { commandFindable, keywordFindable, type Findable } from './findable.ts'
import { readFragment, writeFragment, type Fragment, type IndexedFile } from './fragment.ts'
import { makeCatalog } from './make-catalog.ts'
import { fillersOf, withoutFillers } from './without-fillers.ts'

/** What the search knows beside the text of the pages. */
export interface Findables {
  readonly commands: readonly CommandEntry[]
  readonly keywords: readonly KeywordEntry[]
  readonly chapters: readonly ChapterEntry[]
  readonly words: SearchWordsEntry
}

/**
 * Make the index of the pages in a folder and of the cheat sheet; nothing is written. Close Pagefind when done.
 *
 * @throws {Error} when Pagefind reports a fault
 */
export async function indexSite(
  folder: string,
  { commands, keywords, chapters, words }: Findables,
): Promise<readonly IndexedFile[]> {
  const pages = new Map((await readPages(folder)).map((page) => [page.url, page]))
  const addresses = addressesOf(commands)
  const findables = [
    ...commands.map((command) => commandFindable(command, addresses.get(command.id) ?? '')),
    ...keywords.map(keywordFindable),
  ]
  const records = [...[...pages.values()].map(pageRecord), ...findables.map(sheetRecord)]
  const files = await indexRecords(records, fillersOf(words))

  // A page keeps its whole text, with the fillers: an excerpt of it is to be read.
  const fragments = files.flatMap(readFragment).map((fragment) => {
    const page = pages.get(fragment.url)
    return page ? { ...page, id: fragment.id } : fragment
  })
  const catalog = makeCatalog(fragments, findables, chapters, words)
  return [
    ...files.filter(({ path }) => isNeeded(path)),
    ...fragments.filter(({ url }) => pages.has(url)).map(writeFragment),
    { path: 'catalog.json', content: new TextEncoder().encode(JSON.stringify(catalog)) },
  ]
}

const SETTINGS: PagefindServiceConfig = {
  forceLanguage: 'en',
  // `--rm` is not `rm`, and `--autolock=false` is one thing.
  includeCharacters: '-_=',
  // What is not the text of a page: where a section comes from, and names for screen readers.
  excludeSelectors: ['em > a[href*="/notes/"]', 'em > a[href$="/sources/"]', 'figcaption .sr-only'],
}

const INDEXING = 'Indexing for the search'

async function readPages(folder: string): Promise<readonly Fragment[]> {
  begin('Reading pages for the search')
  const { index, errors } = await createIndex(SETTINGS)
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(', ')}`)
  accept(await index.addDirectory({ path: folder }))
  const { files } = accept(await index.getFiles())
  await index.deleteIndex()
  return files.flatMap(readFragment)
}

async function indexRecords(
  records: readonly CustomRecord[],
  fillers: ReadonlySet<string>,
): Promise<readonly IndexedFile[]> {
  const { index, errors } = await createIndex(SETTINGS)
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(', ')}`)
  begin(INDEXING, records.length)
  const added = records.map(async ({ content, ...record }) => {
    const text = withoutFillers(content, fillers)
    const response = await index.addCustomRecord({ ...record, content: text })
    did(INDEXING)
    return response
  })
  ;(await Promise.all(added)).forEach(accept)
  const { files } = accept(await index.getFiles())
  await index.deleteIndex()
  return files
}

function pageRecord({ url, content, meta }: Fragment): CustomRecord {
  return { url, content, language: 'en', meta: { title: meta.title ?? '' } }
}

/** Pagefind wants addresses with a slash before, and without the base. */
function sheetRecord({ url, task, forms, aside, taughtAt }: Findable): CustomRecord {
  return {
    url: `/${url}`,
    content: [task, ...forms, ...aside].join('\n'),
    language: 'en',
    meta: { title: task, command: forms[0] ?? '', ...(taughtAt && { taughtAt: taughtAt.page }) },
  }
}

function accept<Response extends { readonly errors: readonly string[] }>(
  response: Response,
): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join(', ')}`)
  return response
}

/** Of what Pagefind brings along, the site uses neither the interfaces nor the search in a worker. */
function isNeeded(path: string): boolean {
  return !/^pagefind-(?!entry)|^wasm\.unknown/.test(path)
}
