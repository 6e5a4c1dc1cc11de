/**
 * The one candidate nearest to a mistyped word, or none.
 *
 * Distance counts insertions, deletions, changes and swapped neighbours (Damerau–Levenshtein, optimal string alignment);
 * at most a third of the word, and a tie gives none: a wrong suggestion costs more trust than no suggestion.
 *
 * @see https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.floor(word.length / 3) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > least) continue
    const distance = distanceOf(word, candidate)
    if (distance < least) [best, least] = [candidate, distance]
    else if (distance === least && candidate !== best) best = undefined
  }
  return best
}

/**
 * The candidates nearest to a mistyped word, best first: what can be proposed where one of them is not sure enough.
 *
 * Of two at the same distance the one with the same beginning is better: a first letter is seldom mistyped.
 */
export function nearestOnes(word: string, candidates: Iterable<string>, count = 3): string[] {
  const most = Math.max(1, Math.floor(word.length / 3))
  return [...new Set(candidates)]
    .filter((candidate) => Math.abs(candidate.length - word.length) <= most)
    .map((candidate) => ({
      candidate,
      distance: distanceOf(word, candidate),
      shared: sharedBeginning(word, candidate),
    }))
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance || b.shared - a.shared)
    .slice(0, count)
    .map(({ candidate }) => candidate)
}

function sharedBeginning(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** How many insertions, deletions, changes and swaps of neighbours lead from one word to another. */
export function distanceOf(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(before, column - 2) + 1 : Infinity,
      )
    }
    ;[before, last] = [last, current]
  }
  return at(last, b.length)
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity
