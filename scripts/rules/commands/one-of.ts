import { nearest, nearestOnes } from '../../text/nearest.ts'
import type { Finding } from '../rule.ts'
import { cure, orExpected } from './wording.ts'

/** A set of names, or of values. */
export interface KnownSet {
  readonly names: readonly string[]
  /** There are more: only a near miss is a mistake. */
  readonly isOpen: boolean
}

/**
 * A word at its place that is none of a known set, with the one of them that is surely meant.
 *
 * @param said What the word is, for the message: "value `alway` of `--restart`".
 */
export function noneOf(
  { names, isOpen }: KnownSet,
  word: string,
  start: number,
  said: string,
): Finding | undefined {
  const fix = names.find((name) => name === word.toLowerCase()) ?? nearest(word, names)
  if (isOpen && fix === undefined) return undefined
  const near = fix === undefined ? nearestOnes(word, names) : [fix]
  const candidates = near.length > 0 ? near : names.slice(0, MOST)
  return {
    start,
    end: start + word.length,
    reason: `Unexpected ${said}${orExpected(candidates)}`,
    ...cure(fix, candidates),
  }
}

/** As many are proposed when none is near. */
const MOST = 4
