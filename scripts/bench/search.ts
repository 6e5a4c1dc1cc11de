import { spawnSync } from 'node:child_process'
import { close } from 'pagefind'
import { benchIndexing } from './search/indexing.ts'
import { benchRanks } from './search/ranks.ts'
import { benchSpeed } from './search/speed.ts'

const SITE = '.cache/bench-search'

/** How well and how fast the search answers, and how fast its index is made. */
export async function benchSearch(): Promise<void> {
  const build = ['scripts/build.ts', '--out', SITE]
  const { status, stderr } = spawnSync(process.execPath, build, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The site could not be built:\n${stderr}`)
  try {
    await benchRanks(SITE)
    await benchIndexing(SITE)
  } finally {
    await close()
  }
  await benchSpeed(SITE)
}
