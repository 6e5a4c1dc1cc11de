import { otherSpelling } from '../../text/other-spelling.ts'
import type { Dictionary } from '../rule.ts'

/**
 * The word that was certainly meant by one that no dictionary has, where that is certain.
 *
 * It must be the only one near, a common one, and differ by what fingers do: neighbours swapped, a letter twice, one too many
 * or too few, and none of this at the ends, where prefixes and endings make words of their own: `mmapping`, `aliasees`.
 */
export function sureCure(word: string, dictionary: Dictionary): string | undefined {
  if (word.length < SHORTEST || /ees?$/.test(word)) return undefined
  const [right, ...others] = usualOnes(dictionary.near(word), dictionary)
  if (right === undefined || others.length > 0) return undefined
  const hasSameEnds = word.slice(0, 2) === right.slice(0, 2) && word.at(-1) === right.at(-1)
  const isSure = hasSameEnds && isSlip(word, right) && dictionary.isCommon(right)
  const isOpen = right.length > word.length && mayLackTwo(word, right, dictionary)
  return isSure && !isOpen ? right : undefined
}

/** “directy” may be “directly”, and “directory” too: more letters may be missing where one is. */
function mayLackTwo(word: string, right: string, { has, isCommon }: Dictionary): boolean {
  const at = [...word].findIndex((letter, index) => letter !== right[index])
  return PAIRS.some((pair) => {
    const longer = word.slice(0, at) + pair + word.slice(at)
    return has(longer) && isCommon(longer)
  })
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const PAIRS = LETTERS.flatMap((one) => LETTERS.map((other) => one + other))

const SHORTEST = 7

/** Without what few write, where the same word stands beside it as most write it: `instals` beside `installs`. */
function usualOnes(words: readonly string[], { isCommon }: Dictionary): readonly string[] {
  return words.filter((word) => {
    const other = otherSpelling(word)
    const isBeside = other !== undefined && words.includes(other)
    return !isBeside || isCommon(word) || !isCommon(other)
  })
}

/** The same letters, or one more or less; another letter in its place makes another word. */
function isSlip(word: string, right: string): boolean {
  return word.length !== right.length || sorted(word) === sorted(right)
}

const sorted = (word: string): string => [...word].toSorted().join('')
