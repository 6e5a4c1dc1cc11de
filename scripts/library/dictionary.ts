import { gunzipSync } from 'node:zlib'
import type { Dictionary } from '../rules/rule.ts'
import { detached } from '../text/detached.ts'
import { slipsOf } from '../text/slips-of.ts'
import { isCommonCure } from './common-misspellings.ts'
import { holdsLine } from './sorted-lines.ts'

/** What a dictionary is made of; each read when a word is first looked up. */
export interface DictionaryFiles {
  /** English words in lower case, one a line, in the order of the alphabet; nothing where there is no list. */
  readonly words: () => Uint8Array | undefined
  /** Terms of the trade, and what people added. */
  readonly terms: () => ReadonlySet<string>
  /** The list of common misspellings: what is often misspelt is common. */
  readonly commonMisspellings: () => string
}

/**
 * A dictionary that is looked up in place: a set of its 275,000 words would take longer to make than a note to be read.
 *
 * Without a list of words it knows every word: it points at nothing.
 */
export function dictionaryOf(files: DictionaryFiles): Dictionary {
  const words = files.words()
  if (words === undefined) return { has: () => true, isCommon: () => true, near: () => [] }
  const terms = files.terms()
  const list = files.commonMisspellings()
  // A text has the same few thousand words again and again.
  const known = new Map<string, boolean>()
  const common = new Map<string, boolean>()
  const isListed = (word: string): boolean => terms.has(word) || holdsLine(words, word)

  return {
    has(word) {
      const seen = known.get(word)
      if (seen !== undefined) return seen
      const found = isListed(word)
      known.set(detached(word), found)
      return found
    },
    isCommon(word) {
      const seen = common.get(word)
      if (seen !== undefined) return seen
      const found = isCommonCure(list, word, COMMON)
      common.set(detached(word), found)
      return found
    },
    near: (word) => [...new Set(slipsOf(word))].filter((one) => one !== word && isListed(one)),
  }
}

/** A word to which a list of common misspellings leads that often is a common one. */
const COMMON = 3

/** The terms in files with one a line, of which some are compressed. */
export function termsOf(files: readonly Uint8Array[]): ReadonlySet<string> {
  return new Set(files.flatMap(termsIn))
}

function termsIn(bytes: Uint8Array): string[] {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b
  const text = new TextDecoder().decode(isCompressed ? gunzipSync(bytes) : bytes)
  const lines = text.split('\n').filter((line) => !line.startsWith('#'))
  return lines.flatMap((line) => line.toLowerCase().match(/[a-z]{3,}/g) ?? [])
}
