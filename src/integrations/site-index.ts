/**
 * The search index of a built site, made by Pagefind: its pages, and a record for each command of the cheat sheet.
 */
import { gunzipSync } from 'node:zlib'
import { z } from 'astro/zod'
import { createIndex, type CustomRecord } from 'pagefind'
import type { ChapterEntry, CommandEntry, KeywordEntry, SearchWordsEntry } from '../schemas.ts'
import { commandFindable, keywordFindable, type Findable } from './findable.ts'
import { makeCatalog, type Fragment } from './make-catalog.ts'

export interface IndexedFile {
  /** Below the folder of the index. */
  readonly path: string
  readonly content: Uint8Array
}

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
  const { index, errors } = await createIndex({
    forceLanguage: 'en',
    includeCharacters: LETTERS,
    excludeSelectors: NO_TEXT,
  })
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(', ')}`)

  accept(await index.addDirectory({ path: folder }))
  const findables = [...commands.map(commandFindable), ...keywords.map(keywordFindable)]
  const added = await Promise.all(findables.map((one) => index.addCustomRecord(recordOf(one))))
  added.forEach(accept)
  const { files } = accept(await index.getFiles())
  await index.deleteIndex()

  const catalog = makeCatalog(files.flatMap(readFragment), findables, chapters, words)
  const content = new TextEncoder().encode(JSON.stringify(catalog))
  return [...files.filter(({ path }) => isNeeded(path)), { path: 'catalog.json', content }]
}

/** Marks that belong to a word: `--rm` is not `rm`, and `--autolock=false` is one thing. */
const LETTERS = '-_='

/** What stands on a page and is not its text: where a section comes from, and names for screen readers. */
const NO_TEXT = ['em > a[href*="/notes/"]', 'figcaption .sr-only']

/** As Pagefind takes it; it wants addresses with a slash before, and without the base. */
function recordOf({ url, task, forms, aside, taughtAt }: Findable): CustomRecord {
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

function readFragment({ path, content }: IndexedFile): Fragment[] {
  const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1]
  if (id === undefined) return []
  const text = new TextDecoder().decode(gunzipSync(content))
  return [{ id, ...fragmentSchema.parse(JSON.parse(text.slice(SIGNATURE.length))) }]
}

const SIGNATURE = 'pagefind_dcd'

const fragmentSchema = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.object({ title: z.string().optional() }),
  anchors: z.array(
    z.object({ element: z.string(), id: z.string(), text: z.string(), location: z.number() }),
  ),
})
