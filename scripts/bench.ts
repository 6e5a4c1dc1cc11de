/**
 * Program: how fast the pipeline is, as ratios measured in one run.
 *
 *   npm run bench [-- --no-build]
 *
 * The floor is the time that remark needs to parse the same Markdown once. Times are CPU seconds of this process, the median
 * of several runs; memory is the largest resident set of a process that makes the book once.
 */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { makeBook, type Library } from './book/make-book.ts'
import { exporters } from './exporters/index.ts'
import { loadLibrary } from './library/library.ts'
import { makeDraft } from './notes/draft.ts'
import { parse } from './notes/markdown.ts'
import { multiply } from './bench/multiply.ts'

/** How many times the notes, and how many runs of each: the larger, the steadier. */
const SIZES = [
  { size: 1, runs: 15 },
  { size: 10, runs: 5 },
  { size: 100, runs: 1 },
]

/** Runs that are not counted: until the engine has compiled what is hot, a second run is twice as fast as the first. */
const WARM_UP = 30

const { values: options } = parseArgs({
  options: { 'no-build': { type: 'boolean', default: false }, memory: { type: 'string' } },
})

if (options.memory === undefined) compare()
else makeOnce(Number(options.memory))

function compare(): void {
  const library = readLibrary()
  measure(library, WARM_UP)
  console.log('notes   pipeline    floor   ratio   growth per note   peak memory')
  let perNote: number | undefined
  for (const { size, runs } of SIZES) {
    const { pipeline, floor } = measure(multiply(library, size), runs)
    perNote ??= pipeline / size
    const columns = [
      `${size}×`.padStart(5),
      `${pipeline.toFixed(2)} s`.padStart(10),
      `${floor.toFixed(2)} s`.padStart(8),
      (pipeline / floor).toFixed(2).padStart(7),
      (pipeline / size / perNote).toFixed(2).padStart(17),
      `${peakMemory(size).toFixed(0)} MB`.padStart(13),
    ]
    console.log(columns.join(' '))
  }
  if (!options['no-build']) compareWithBuild()
}

/** The notes alone beside the whole site, each as a process of its own, by the clock. */
function compareWithBuild(): void {
  const notes = median(times(3, () => secondsOf('scripts/build.ts', '--notes-only')))
  const whole = median(times(3, () => secondsOf('scripts/build.ts', '--out', '.cache/bench-site')))
  console.log(
    `whole build ${whole.toFixed(2)} s, of it notes ${notes.toFixed(2)} s, ratio ${(notes / whole).toFixed(2)}`,
  )
}

function measure(library: Library, runs: number): { pipeline: number; floor: number } {
  const texts = library.notes.map(
    ({ note, format }) => makeDraft(note, format, library.vocabulary).draft.text,
  )
  const pipelines: number[] = []
  const floors: number[] = []
  // In turns, so that a machine that slows down slows both.
  for (let run = 0; run < runs; run++) {
    floors.push(cpuSeconds(() => texts.forEach((text) => parse(text))))
    pipelines.push(cpuSeconds(() => makeFiles(library)))
  }
  return { pipeline: median(pipelines), floor: median(floors) }
}

function makeFiles(library: Library): number {
  const { book } = makeBook(library)
  let length = 0
  for (const exporter of exporters)
    for (const file of exporter.export(book))
      for (const piece of file.contents) length += piece.length
  return length
}

function makeOnce(size: number): void {
  makeFiles(multiply(readLibrary(), size))
  console.log(process.resourceUsage().maxRSS / 1024)
}

function readLibrary(): Library {
  const { library, problems } = loadLibrary(process.cwd())
  if (problems.length > 999)
    throw new Error('The content has problems: `npm run notes` names them.')
  return library
}

function peakMemory(size: number): number {
  const { stdout } = spawnSync(process.execPath, ['scripts/bench.ts', '--memory', String(size)], {
    encoding: 'utf8',
  })
  return Number(stdout)
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function secondsOf(...command: string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr}`)
  return (performance.now() - start) / 1000
}

function times<Value>(count: number, make: () => Value): Value[] {
  return Array.from({ length: count }, make)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
