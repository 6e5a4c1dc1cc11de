/**
 * The search index of a built site: its pages, and a record for each entry of the cheat sheet.
 *
 * Words that only ask are hidden from Pagefind while it reads: fillers.ts.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIndex, type CustomRecord, type PagefindServiceConfig } from 'pagefind'
import { addressesOf } from '../cheat-sheet/parts.ts'
import type { ChapterEntry, CommandEntry, KeywordEntry, SearchWordsEntry } from '../schemas.ts'
import { begin, did } from '../progress.ts'
import { fillersOf, hideFillers, hideFillersOfPage, showFillers } from './fillers.ts'
import { commandFindable, keywordFindable, type Findable } from './findable.ts'
import { readFragment, writeFragment, type Fragment, type IndexedFile } from './fragment.ts'
import { makeCatalog } from './make-catalog.ts'

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
  const addresses = addressesOf(commands)
  const findables = [
    ...commands.map((command) => commandFindable(command, addresses.get(command.id) ?? '')),
    ...keywords.map(keywordFindable),
  ]
  const files = await filesOfIndex(folder, findables.map(sheetRecord), fillersOf(words))
  const fragments = files.flatMap(readFragment).map(withFillers)
  const catalog = makeCatalog(fragments, findables, chapters, words)
  const pages = fragments.filter(({ id }) => id in catalog.pages)
  return [
    ...files.filter(({ path }) => isNeeded(path)),
    // What an entry of the sheet says stands in the catalog; only of a page an excerpt is shown.
    ...pages.map(writeFragment),
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

async function filesOfIndex(
  folder: string,
  records: readonly CustomRecord[],
  fillers: ReadonlySet<string>,
): Promise<readonly IndexedFile[]> {
  const { index, errors } = await createIndex(SETTINGS)
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(', ')}`)
  const pages = pagesIn(folder)
  begin(INDEXING, pages.length + records.length)
  for (const path of pages) {
    const page = bodyOf(readFileSync(join(folder, path), 'utf8'))
    const content = page && hideFillersOfPage(page, fillers)
    if (content) accept(await index.addHTMLFile({ sourcePath: path, content }))
    did(INDEXING)
  }
  const added = records.map(async ({ content, ...record }) => {
    const text = hideFillers(content, fillers)
    const response = await index.addCustomRecord({ ...record, content: text })
    did(INDEXING)
    return response
  })
  ;(await Promise.all(added)).forEach(accept)
  const { files } = accept(await index.getFiles())
  await index.deleteIndex()
  return files
}

/** Below the folder, in an order that depends on nothing else. */
function pagesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted()
}

/** What is to be found of a page: the rest of it stands on all pages; nothing of a page that is not to be found. */
function bodyOf(page: string): string | undefined {
  const body = /<main\b[^>]*\sdata-pagefind-body\b[^]*<\/main>/.exec(page)?.[0]
  return body && `<!doctype html><html><body>${body}</body></html>`
}

function withFillers(fragment: Fragment): Fragment {
  const { content, meta, anchors } = fragment
  return {
    ...fragment,
    content: showFillers(content),
    meta: { ...meta, title: showFillers(meta.title ?? '') },
    anchors: anchors.map((anchor) => ({ ...anchor, text: showFillers(anchor.text) })),
  }
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

/** Of what Pagefind brings along, the site uses neither the interfaces nor the search in a worker; fragments are written anew. */
function isNeeded(path: string): boolean {
  return !/^pagefind-(?!entry)|^wasm\.unknown|^fragment\//.test(path)
}
