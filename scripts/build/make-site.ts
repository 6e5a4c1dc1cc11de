/**
 * Program: content/ → a site in FOLDER-next. build.ts runs it, and puts the site in its place.
 *
 * A process of its own: what works without a pause can only be stopped from without, and may use much memory.
 */
import { rmSync } from 'node:fs'
import { BUILDING_PAGES, READING_PAGES } from '../../src/progress.ts'
import { annotations, report } from '../report.ts'
import { writeBook } from '../write-book.ts'
import { buildOptions } from './options.ts'
import { showProgress } from './show-progress.ts'
import { openPlaces, summary } from './summary.ts'

const { notesOnly, sections, out, outName } = buildOptions()
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
// Whatever the shell says, what is built is for readers: tests would else walk a site that nobody gets.
process.env['NODE_ENV'] = 'production'
const root = process.cwd()
const { isTTY } = process.stderr
const line = showProgress({
  isTTY,
  // Plain lines are no errors.
  write: (text) => void (isTTY ? process.stderr : process.stdout).write(text),
})

/** Pages besides: the first, cheat sheet, errata, rules, sources, and the one for what is not there. */
const OTHERS = 6

makeBook()
if (!notesOnly) await buildSite()

/** In a function: the book takes memory until it is left. */
function makeBook(): void {
  const start = performance.now()
  const written = writeBook(root)
  const seconds = (performance.now() - start) / 1000
  line.clear()
  if (sections)
    for (const section of written.sections) console.log(`${section.id}  line ${section.line}`)
  if (written.problems.length > 0) {
    console.error(report(written.problems, root))
    if (process.env['GITHUB_ACTIONS']) console.log(annotations(written.problems))
    process.exit(2)
  }
  console.log(summary(written, seconds))
  if (written.open.length > 0) console.log(openPlaces(written, notesOnly))

  const { chapters, notes } = written.book
  const pages = chapters.reduce((sum, chapter) => sum + 1 + chapter.pages.length, 0)
  line.expect(READING_PAGES, pages)
  line.expect(BUILDING_PAGES, pages + 2 * notes.length + OTHERS)
}

async function buildSite(): Promise<void> {
  try {
    // Loaded when it is needed: a fault in the content is told without it.
    const { build } = await import('astro')
    // Astro's store knows nothing of changed plugins: left there, a page would keep the look of the last build.
    rmSync('.cache/astro', { recursive: true, force: true })
    await build({ root, outDir: `${out}-next`, logLevel: 'warn' })
    line.clear()
  } catch (error) {
    line.clear()
    console.error(`Astro could not build the site; ${outName} is as it was.\n${messageOf(error)}`)
    process.exit(1)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
