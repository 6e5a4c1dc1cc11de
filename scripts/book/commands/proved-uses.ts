import type { VFileMessage } from 'vfile-message'
import type { Trace } from '../../notes/draft.ts'
import type { Fault } from '../proof-note.ts'
import type { CommandUse } from './uses.ts'

/** A command of a note, with what rules left to a person in it. */
export interface ProvedUse extends CommandUse {
  readonly faults: readonly VFileMessage[]
}

/**
 * Uses with the faults that begin where they stand.
 *
 * By place, not by words: `-d` is a fault of `docker logs -d web` and none of `docker run -d nginx`.
 */
export function provedUses(
  uses: readonly CommandUse[],
  faults: readonly Fault[],
  { origin }: Pick<Trace, 'origin'>,
): ProvedUse[] {
  return uses.map((use) => {
    const own = use.places.map(({ start, end }) => ({
      start: origin(start),
      end: origin(end - 1) + 1,
    }))
    const isWithin = ({ at = -1 }: Fault): boolean =>
      own.some(({ start, end }) => start <= at && at < end)
    return { ...use, faults: faults.filter(isWithin).map(({ message }) => message) }
  })
}
