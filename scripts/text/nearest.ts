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
    const distance = distanceOf(word, candidate, least)
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

/**
 * How many insertions, deletions, changes and swaps of neighbours lead from one word to another.
 *
 * @param most where more than that are as good as infinitely many: most words are told apart by their first letters.
 */
export function distanceOf(a: string, b: string, most = Infinity): number {
  const width = b.length + 1
  // The row that is made, and the two above it.
  let [before, last, current] = [row(width), row(width), row(width)]
  for (let column = 0; column < width; column++) last[column] = column
  let least = 0
  let letterBefore = NaN
  for (let line = 1; line <= a.length; line++) {
    const leastBefore = least
    const letter = a.charCodeAt(line - 1)
    least = current[0] = line
    for (let column = 1; column < width; column++) {
      const other = b.charCodeAt(column - 1)
      let steps = at(last, column - 1) + (letter === other ? 0 : 1)
      steps = Math.min(steps, at(last, column) + 1, at(current, column - 1) + 1)
      if (column > 1 && letter === b.charCodeAt(column - 2) && letterBefore === other)
        steps = Math.min(steps, at(before, column - 2) + 1)
      current[column] = steps
      least = Math.min(least, steps)
    }
    // A swap reaches back two rows.
    if (least > most && leastBefore > most) return Infinity
    ;[before, last, current] = [last, current, before]
    letterBefore = letter
  }
  return at(last, width - 1)
}

/** Zeros: a list of them is made quicker than the typed array that it could be. */
const row = (width: number): number[] => Array<number>(width).fill(0)
const at = (steps: readonly number[], column: number): number => steps[column] ?? 0
