/** Every slip of a kind that a word allows; the first letter is right, for it is seldom mistyped. */
type SlipsOf = (word: string) => readonly string[]

/** The ways in which fingers slip, but for a wrong letter. */
export const slipKinds: Readonly<Record<string, SlipsOf>> = {
  'two letters swapped': (word) =>
    places(word)
      .filter((at) => at + 1 < word.length && word[at] !== word[at + 1])
      .map((at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)),
  'a letter left out': (word) => places(word).map((at) => word.slice(0, at) + word.slice(at + 1)),
  'a letter twice': (word) =>
    places(word)
      .filter((at) => word[at] !== word[at - 1] && word[at] !== word[at + 1])
      .map((at) => word.slice(0, at) + word.charAt(at) + word.slice(at)),
}

function places(word: string): number[] {
  return Array.from({ length: word.length - 1 }, (_, index) => index + 1)
}
