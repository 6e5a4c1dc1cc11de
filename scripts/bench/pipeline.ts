import { spawnSync } from 'node:child_process'
import type { Library } from '../book/make-book.ts'
import { makeDraft } from '../notes/draft.ts'
import { parse } from '../notes/markdown.ts'
import { makeFiles } from './make-files.ts'
import { cpuSeconds, median, row, times } from './measure.ts'
import { multiply } from './multiply.ts'

/** How many times the notes, and how many runs of each: the larger, the steadier. */
const SIZES = [
  { size: 1, runs: 15 },
  { size: 10, runs: 5 },
  { size: 100, runs: 1 },
]

/** Runs that are not counted: until the engine has compiled what is hot, a second run is twice as fast as the first. */
const WARM_UP = 30

/** The pipeline against the floor: the time that remark needs to parse the same Markdown once. */
export function benchPipeline(library: Library): void {
  measure(library, WARM_UP)
  console.log('notes   pipeline    floor   ratio   growth per note   peak memory')
  let perNote: number | undefined
  for (const { size, runs } of SIZES) {
    const { pipeline, floor } = measure(multiply(library, size), runs)
    perNote ??= pipeline / size
    const cells = [
      [`${size}×`, 5],
      [`${pipeline.toFixed(2)} s`, 10],
      [`${floor.toFixed(2)} s`, 8],
      [(pipeline / floor).toFixed(2), 7],
      [(pipeline / size / perNote).toFixed(2), 17],
      [`${peakMemory(size).toFixed(0)} MB`, 13],
    ] as const
    console.log(row(...cells))
  }
}

/** What the notes take of a build of the whole site, by the clock; the build itself says how long they took. */
export function benchBuild(): void {
  const builds = times(3, () => {
    const start = performance.now()
    const { stdout } = spawnSync(
      process.execPath,
      ['scripts/build.ts', '--out', '.cache/bench-site'],
      {
        encoding: 'utf8',
      },
    )
    const notes = Number(/in ([\d.]+) s/.exec(stdout)?.[1])
    return { notes, whole: (performance.now() - start) / 1000 }
  })
  const notes = median(builds.map((build) => build.notes))
  const whole = median(builds.map((build) => build.whole))
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

function peakMemory(size: number): number {
  const { stdout } = spawnSync(process.execPath, ['scripts/bench/make-once.ts', String(size)], {
    encoding: 'utf8',
  })
  return Number(stdout)
}
