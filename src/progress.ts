/**
 * How far long work is: told where it is done, to whoever listens.
 */
import { channel } from 'node:diagnostics_channel'

/** A step begins, of which so much is expected; or one more of what it does is done. */
export interface Progress {
  /** What the step does: `Reading notes`. */
  readonly step: string
  /** 0 where nobody knows. */
  readonly expected?: number
}

export const progress = channel('drydock:progress')

export function begin(step: string, expected = 0): void {
  progress.publish({ step, expected } satisfies Progress)
}

export function did(step: string): void {
  progress.publish({ step } satisfies Progress)
}

/** Steps that Astro does, page by page. */
export const READING_PAGES = 'Reading pages'
export const BUILDING_PAGES = 'Building pages'
