import type { Text } from 'mdast'
import { oncePer } from './once-per.ts'
import type { Knowledge, Prose, Reading } from './rule.ts'

/** Something in a run of prose; offsets are those of the text. */
interface Placed {
  readonly start: number
  readonly end: number
}

/**
 * What stands in the runs of prose, run by run: looked for once in each, however often its text is read, and moved with it.
 *
 * @param find must depend on nothing but the run and what the rules know.
 */
export function perRun<Found extends Placed>(
  find: (run: Prose, knowledge: Knowledge) => Iterable<Found>,
): (reading: Reading) => Iterable<Found> {
  const keptFor = oncePer((_: Knowledge) => new WeakMap<Text, Kept<Found>>())
  return function* ({ prose, knowledge }) {
    const kept = keptFor(knowledge)
    for (const run of prose) {
      let known = kept.get(run.node)
      if (known === undefined) {
        known = { start: run.start, found: [...find(run, knowledge)] }
        kept.set(run.node, known)
      }
      for (const found of known.found) yield moved(found, run.start - known.start)
    }
  }
}

interface Kept<Found> {
  /** Where the run began when it was looked through. */
  readonly start: number
  readonly found: readonly Found[]
}

function moved<Found extends Placed>(found: Found, by: number): Found {
  return by === 0 ? found : { ...found, start: found.start + by, end: found.end + by }
}
