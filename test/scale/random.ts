import { randomFrom, type Random } from '../../scripts/bench/mutations/random.ts'

/** Choices that look random and are the same for each seed. */
export interface Chance {
  /** A whole number between two others, both of which it may be. */
  readonly between: (least: number, most: number) => number
  readonly one: <Thing>(things: readonly [Thing, ...Thing[]]) => Thing
  /** So many of the things, in the order in which they stand. */
  readonly some: <Thing>(count: number, things: readonly Thing[]) => readonly Thing[]
  /** True once in so many times. */
  readonly onceIn: (times: number) => boolean
}

export function chanceOf(seed: number): Chance {
  const random: Random = randomFrom(seed)
  return {
    between: (least, most) => least + random.below(most - least + 1),
    one: (things) => things[random.below(things.length)] ?? things[0],
    some(count, things) {
      let left = count
      return things.filter((_, index) => {
        const isTaken = random.below(things.length - index) < left
        if (isTaken) left--
        return isTaken
      })
    },
    onceIn: (times) => random.below(times) === 0,
  }
}
