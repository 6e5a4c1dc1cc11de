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
  const pairs = pairsOf(wordsOf(text))
  if (pairs.length === 0) return 1
  const found = new Set(pairsOf(wordsOf(other)))
  return pairs.filter((pair) => found.has(pair)).length / pairs.length
}

function pairsOf(words: readonly string[]): string[] {
  if (words.length === 1) return [...words]
  return words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`)
}
