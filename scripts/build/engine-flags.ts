import { lstatSync, readdirSync, statSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'

/**
 * What Node is told for a build of the notes of a project.
 *
 * Of many notes the trees live a moment longer than the sixteen megabytes hold that Node keeps for what is new: with more of
 * it, less is copied to where all is searched when memory is cleared. A build of a thousand pages takes a tenth less time and
 * 150 MB more; a small one gains nothing.
 */
export function engineFlags(project: string): readonly string[] {
  return [heapLimit(), ...(bytesOfNotes(project) > MANY ? ['--max-semi-space-size=64'] : [])]
}

/** Node stops at four gigabytes, whatever the machine has; ten thousand pages take more. */
export function heapLimit(): string {
  const free = Math.min(totalmem(), process.constrainedMemory() || Infinity)
  return `--max-old-space-size=${Math.floor((0.75 * free) / 2 ** 20)}`
}

/** Bytes of notes of a few hundred pages. */
const MANY = 2_000_000

/** What cannot be read is told of when the notes are read. */
function bytesOfNotes(project: string): number {
  const folder = join(project, 'content/notes')
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return 0
  return readdirSync(folder).reduce((sum, name) => sum + lstatSync(join(folder, name)).size, 0)
}
