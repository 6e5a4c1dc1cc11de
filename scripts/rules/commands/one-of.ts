import { nearest, nearestOnes } from '../../text/nearest.ts'
import type { Finding } from '../rule.ts'
import { cure, orExpected } from './wording.ts'

/** The end of a message about a word that is none of a known set, and its cure: the one of them that is surely meant. */
export function oneOf(
  word: string,
  names: readonly string[],
): { readonly orExpected: string; readonly cure: Pick<Finding, 'fix' | 'expected'> } {
  const fix = meantOf(word, names)
  const near = fix === undefined ? nearestOnes(word, names) : [fix]
  const candidates = near.length > 0 ? near : names.slice(0, MOST)
  return { orExpected: orExpected(candidates), cure: cure(fix, candidates) }
}

/** The one of a known set that is surely meant by a word, or none. */
export function meantOf(word: string, names: readonly string[]): string | undefined {
  return names.find((name) => name === word.toLowerCase()) ?? nearest(word, names)
}

/** As many are proposed when none is near. */
const MOST = 4
