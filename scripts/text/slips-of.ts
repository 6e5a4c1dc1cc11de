/** Each row of letters at one slip from a word: two neighbours swapped, a letter too many, too few, or another. */
export function* slipsOf(word: string): Iterable<string> {
  for (let at = 0; at <= word.length; at++) {
    const [before, here, behind] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
    if (behind !== '') yield before + behind.charAt(0) + here + behind.slice(1)
    if (here !== '') yield before + behind
    for (const letter of LETTERS) {
      yield before + letter + here + behind
      if (here !== '') yield before + letter + behind
    }
  }
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
