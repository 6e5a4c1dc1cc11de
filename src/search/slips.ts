/**
 * The words that a mistyped one was probably meant to be, nearest first; none when nothing is near enough.
 *
 * All of them are equally near: distance counts letters that are missing, too many, wrong or swapped with their neighbour
 * (Damerau–Levenshtein, optimal string alignment). One slip is forgiven from four letters on, two from eight. What is not
 * typed to its end is held against the beginning of each word, so `netwr` on the way to `netwrok` finds `network`, too.
 *
 * Fast enough for each key: a word of another beginning and length is passed over without a look at its letters.
 *
 * @param vocabulary in small letters, each word once
 * @see https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
 */
export function slipsOf(word: string, vocabulary: Iterable<string>): readonly string[] {
  let least = slipsAllowed(word)
  if (least === 0) return []

  let found: Near[] = []
  for (const candidate of vocabulary) {
    const distance = beginningDistance(word, candidate, least)
    if (distance > least) continue
    if (distance < least) found = []
    least = distance
    found.push({ candidate, rest: Math.abs(candidate.length - word.length) })
  }
  // The whole word before one that merely begins like it.
  return found.toSorted((a, b) => a.rest - b.rest).map(({ candidate }) => candidate)
}

interface Near {
  readonly candidate: string
  readonly rest: number
}

function slipsAllowed(word: string): number {
  if (word.length < 4) return 0
  return word.length < 8 ? 1 : 2
}

/**
 * How many slips lead from a word to the nearest beginning of another; anything above `most` when these are more.
 *
 * Only the cells of the matrix at most `most` beside its diagonal can lead to so small a distance.
 */
function beginningDistance(word: string, other: string, most: number): number {
  if (other.length < word.length - most) return most + 1

  const width = Math.min(other.length, word.length + most)
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: width + 1 }, (_, column) => column)
  for (let row = 1; row <= word.length; row++) {
    const current: number[] = []
    if (row <= most) current[0] = row
    let least = Infinity
    const end = Math.min(width, row + most)
    for (let column = Math.max(1, row - most); column <= end; column++) {
      const same = word.charCodeAt(row - 1) === other.charCodeAt(column - 1)
      let distance = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      )
      if (isSwap(word, row, other, column))
        distance = Math.min(distance, at(before, column - 2) + 1)
      current[column] = distance
      least = Math.min(least, distance)
    }
    if (least > most) return most + 1
    before = last
    last = current
  }
  return last.reduce((least, distance) => Math.min(least, distance), Infinity)
}

function isSwap(word: string, row: number, other: string, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    word.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
    word.charCodeAt(row - 2) === other.charCodeAt(column - 1)
  )
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity
