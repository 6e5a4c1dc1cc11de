import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What one visit may put on a reader's device, in bytes. */
const BUDGET = 20_000_000

/** Before the rest, when not all of it fits: without these no page looks or works as it should. */
const FIRST = /^(?:_astro\/|[^/]+$|cheat-sheet\/)/

/**
 * What readers read and search, and what these pages are made of.
 *
 * Not what one takes away, PDF and data: that would more than double what each visit loads. It is kept once somebody opened it.
 */
const READ = /\.(?:html|css|js|woff2|svg|webmanifest)$|^pagefind\/|^chapters\/.*\.md$|^note-files\//

/** After the rest, the small ones first: a page can be read without its pictures, and one large one keeps no other away. */
const PICTURE = /^note-files\//

const NAME = 'precache.js'
const OWN = [NAME, 'service-worker.js']

/**
 * Write the list of what is kept on a reader's device, beside the service worker that reads it.
 *
 * Each file is named with its hash, so a device fetches only what changed, and takes nothing that is of another version. What
 * changes a page of a built site must have the list written again.
 *
 * @param folder of the built site
 * @param budget in bytes
 */
export function writePrecache(folder: string, budget = BUDGET): void {
  const all = filesIn(folder)
  const files = withinBudget(all, budget)
  const precache = {
    version: hash(JSON.stringify(all.map(({ path, digest }) => [path, digest]))),
    files: files.map(({ path, digest }) => ({
      url: addressOf(path),
      revision: digest.slice(0, 16),
      integrity: `sha256-${digest}`,
    })),
  }
  writeFileSync(join(folder, NAME), `self.precache = ${JSON.stringify(precache)}\n`)
}

interface KeptFile {
  readonly path: string
  readonly digest: string
  readonly size: number
}

function filesIn(folder: string): KeptFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .filter((path) => READ.test(path) && !OWN.includes(path))
    .map((path) => {
      const content = readFileSync(join(folder, path))
      return { path, digest: hash(content), size: content.length }
    })
    .toSorted(byImportance)
}

function byImportance(a: KeptFile, b: KeptFile): number {
  const turn = turnOf(a) - turnOf(b)
  if (turn !== 0) return turn
  const bySize = PICTURE.test(a.path) ? a.size - b.size : 0
  return bySize || (a.path < b.path ? -1 : 1)
}

function turnOf({ path }: KeptFile): number {
  if (PICTURE.test(path)) return 2
  return FIRST.test(path) ? 0 : 1
}

function withinBudget(files: readonly KeptFile[], budget: number): readonly KeptFile[] {
  let sum = 0
  const tooMany = files.findIndex(({ size }) => (sum += size) > budget)
  return tooMany === -1 ? files : files.slice(0, tooMany)
}

/** Beside the worker; a page as readers ask for it, for a server may redirect them from `index.html`. */
function addressOf(path: string): string {
  return path.replace(/(?:^|(?<=\/))index\.html$/, '') || './'
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64')
}
