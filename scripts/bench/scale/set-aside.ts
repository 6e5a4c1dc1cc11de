import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Take what stands at a path out of the way without deleting it.
 *
 * A file system may keep what was deleted a moment ago from being used again, and look through all of it for each new file:
 * thousands of files deleted before a run would be paid for in it, several seconds of a build.
 */
export function setAside(path: string): void {
  if (existsSync(path)) renameSync(path, join(ASIDE, `aside-${process.hrtime.bigint()}`))
}

/** Whatever the benchmark makes lies below it, and goes with it. */
export const ASIDE = '.cache/bench'
