/**
 * Program: content/ → dist/.
 *
 *   node scripts/build.ts [--notes-only] [--sections] [--out FOLDER]
 *
 * Exit code 0, or 2 when the content could not be made into a book, or 1 when Astro could not make a site of the book. The
 * site is built beside the old one and takes its place at the end: whatever fails, the last good site stays whole.
 */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { annotations, report, workList } from './report.ts'
import { writeBook, type WrittenBook } from './write-book.ts'

const { values: options } = parseArgs({
  options: {
    'notes-only': { type: 'boolean', default: false },
    sections: { type: 'boolean', default: false },
    out: { type: 'string', default: 'dist' },
  },
})

process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
// Whatever the shell says, what is built is for readers: tests would else walk a site that nobody gets.
process.env['NODE_ENV'] = 'production'
const root = process.cwd()
const start = performance.now()
const written = writeBook(root)
const seconds = ((performance.now() - start) / 1000).toFixed(2)

if (options.sections)
  for (const section of written.sections) console.log(`${section.id}  line ${section.line}`)
if (written.problems.length > 0) {
  console.error(report(written.problems, root))
  if (process.env['GITHUB_ACTIONS']) console.log(annotations(written.problems))
  process.exit(2)
}
console.log(summary(written))
if (written.open.length > 0) console.log(openPlaces(written))
if (!options['notes-only']) await buildSite(options.out)

async function buildSite(folder: string): Promise<void> {
  const next = `${folder}-next`
  const old = `${folder}-old`
  for (const leftover of [next, old]) rmSync(leftover, { recursive: true, force: true })
  try {
    // Loaded when it is needed: a fault in the content is told without it.
    const { build } = await import('astro')
    // Astro's store knows nothing of changed plugins: left there, a page would keep the look of the last build.
    rmSync('node_modules/.astro', { recursive: true, force: true })
    await build({ root, outDir: `./${next}`, logLevel: 'warn' })
  } catch (error) {
    rmSync(next, { recursive: true, force: true })
    console.error(`Astro could not build the site; ${folder}/ is as it was.\n${messageOf(error)}`)
    process.exit(1)
  }
  if (existsSync(folder)) renameSync(folder, old)
  renameSync(next, folder)
  rmSync(old, { recursive: true, force: true })
  console.log(`Site written to ${folder}/`)
}

function summary({ book, problems }: WrittenBook): string {
  const pages = book.chapters.reduce((sum, chapter) => sum + chapter.pages.length, 0)
  const corrections = book.notes.reduce((sum, note) => sum + note.corrections.length, 0)
  const counted = [
    `${book.notes.length} notes`,
    `${book.chapters.length} chapters`,
    `${pages} pages`,
    `${corrections} reviewed corrections`,
    `${book.ledger.length} lines accounted for`,
  ]
  return `${counted.join(', ')}, ${problems.length} problems, in ${seconds} s`
}

/** A count; the whole list where somebody asks about the notes alone. */
function openPlaces({ open }: WrittenBook): string {
  const counted = `${open.length} ${open.length === 1 ? 'place' : 'places'} in notes not yet reviewed to decide about`
  return options['notes-only']
    ? `${counted}:\n${workList(open)}`
    : `${counted}; \`npm run notes\` lists them.`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
