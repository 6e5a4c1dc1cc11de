/** Numbers that look random and are the same each time. */
export interface Random {
  /** A whole number from 0 up to and without the limit. */
  readonly below: (limit: number) => number
  /** One of the things; nothing of nothing. */
  readonly one: <Thing>(things: readonly Thing[]) => Thing | undefined
}

/** @see https://github.com/cprosche/mulberry32 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit)
  }
  return { below, one: (things) => things[below(things.length)] }
}

/** A word with one slip of the fingers: a letter left out, doubled, changed, or two swapped. */
export function mistyped(word: string, random: Random): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const at = random.below(word.length)
  const [before, letter = '', after] = [word.slice(0, at), word[at], word.slice(at + 1)]
  switch (random.below(4)) {
    case 0:
      return before + after
    case 1:
      return before + letter + letter + after
    case 2:
      return before + (random.one([...letters]) ?? '') + after
    default:
      return before.slice(0, -1) + letter + (before.at(-1) ?? '') + after
  }
}
