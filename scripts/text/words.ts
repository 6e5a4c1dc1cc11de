/** The words of a text in lower case, in order: runs of letters and digits of any script, all else left out. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/**
 * How much of one text stands in another: the share of its word pairs (neighbours, in order) that the other has too.
 *
 * 1 when all of it does, 0 when nothing does. Pairs, because single words agree by chance in texts on one subject.
 * A text of one word is its own pair; an empty one is contained in everything.
 */
export function containment(text: string, other: string): number {
  const numbers = new Map<string, number>()
  const pairs = pairsOf(wordsOf(text), numbers)
  if (pairs.length === 0) return 1
  const found = new Set(pairsOf(wordsOf(other), numbers))
  return pairs.filter((pair) => found.has(pair)).length / pairs.length
}

/** Pairs as numbers, which compare faster than the words they stand for. */
function pairsOf(words: readonly string[], numbers: Map<string, number>): number[] {
  const numbered = words.map((word) => {
    const number = numbers.get(word) ?? numbers.size + 1
    numbers.set(word, number)
    return number
  })
  if (numbered.length === 1) return numbered
  return numbered.slice(1).map((number, index) => (numbered[index] ?? 0) * MOST_WORDS + number)
}

/** More different words than two texts have; the square is a whole number still. */
const MOST_WORDS = 2 ** 26
