import type { Place } from '../text/lines.ts'

/** Why a file could not be checked at all. */
export interface Refusal {
  readonly id: string
  readonly place: Place
  readonly reason: string
  /** What to do about it, in a whole sentence. */
  readonly advice: string
}

export function refusal(
  id: string,
  reason: string,
  advice: string,
  place: Place = { line: 1, column: 1 },
): Refusal {
  return { id, place, reason, advice }
}
