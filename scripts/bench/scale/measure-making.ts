import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { engineFlags, heapLimit } from '../../build/engine-flags.ts'
import { measuredRun } from './measured-run.ts'
import { setAside } from './set-aside.ts'
import { stockProject, type Sidebar } from './stock-project.ts'

/** What it took to make a book, and a site, of a folder of notes; times in CPU seconds. */
export interface Making {
  readonly pages: number
  /** From the notes to the files that Astro reads. */
  readonly notes: number
  /** Megabytes at most for that, beyond what Node takes for nothing. */
  readonly memory: number
  /** Entries of the cheat sheet. */
  readonly commands: number
  readonly site?: {
    readonly whole: number
    /** Without what Pagefind does in its own process. */
    readonly search: number
    readonly bytes: number
    /** Of one page of a chapter, in the mean. */
    readonly pageBytes: number
  }
}

const MAKER = 'scripts/build/make-site.ts'

export function measureMaking(project: string, isWhole: boolean): Making {
  const book = measuredRun(project, ...engineFlags(project), MAKER, '--notes-only')
  const made = {
    pages: listOf<{ pages: unknown[] }>(project, 'chapters').reduce(
      (n, { pages }) => n + pages.length,
      0,
    ),
    notes: book.seconds,
    memory: book.megabytes - measuredRun(project, '--eval', '0').megabytes,
    commands: listOf(project, 'commands').length,
  }
  if (!isWhole) return made

  // Else the files would lie there already.
  for (const made of ['src/content/docs', 'src/content/generated', 'public/chapters'])
    setAside(join(project, made))
  const site = measuredRun(project, ...engineFlags(project), MAKER)
  const files = filesIn(join(project, 'dist-next'))
  const chapterPages = files.filter(({ path }) =>
    /\/chapters\/[^/]+\/[^/]+\/index\.html$/.test(path),
  )
  const search = Object.entries(site.steps).filter(([step]) => step.endsWith('for the search'))
  return {
    ...made,
    site: {
      whole: site.seconds,
      search: search.reduce((sum, [, seconds]) => sum + seconds, 0),
      bytes: sizeOf(files),
      pageBytes: sizeOf(chapterPages) / chapterPages.length,
    },
  }
}

/** CPU seconds of Starlight alone for the same pages. */
export function measureStock(project: string, stock: string, sidebar: Sidebar): number {
  stockProject(project, stock, sidebar)
  return measuredRun(stock, heapLimit(), 'node_modules/astro/bin/astro.mjs', 'build', '--force')
    .seconds
}

function listOf<Entry>(project: string, name: string): readonly Entry[] {
  const entries: readonly Entry[] = JSON.parse(
    readFileSync(join(project, `src/content/generated/${name}.json`), 'utf8'),
  )
  return entries
}

interface SizedFile {
  readonly path: string
  readonly size: number
}

function filesIn(folder: string): SizedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ path: path.replaceAll('\\', '/'), size: statSync(path).size }))
}

const sizeOf = (files: readonly SizedFile[]): number =>
  files.reduce((sum, { size }) => sum + size, 0)
