import type { Term } from './term.ts'
import type { Understanding } from './understand.ts'

/** Where a term stands: by record the words of its text, each with how well it fits. */
export type Places = ReadonlyMap<string, ReadonlyMap<number, number>>

/** A term of a query and where it stands. */
export interface Wanted {
  readonly term: Term
  readonly places: Places
  /** It stands in nearly every record, and was not looked up: `docker`. */
  readonly isCommon: boolean
}

/** How a query was read. */
export interface Reader extends Pick<
  Understanding,
  'query' | 'fillers' | 'isExplanation' | 'command'
> {
  /** Words that say nothing. */
  readonly ignored: ReadonlySet<string>
}

/** A query whose terms have weights: what records are held against. */
export interface Query extends Reader {
  readonly wanted: readonly Wanted[]
  readonly terms: readonly Term[]
  /** What each term says, together 1. */
  readonly weights: readonly number[]
}

/** Of the weight of a term: what is left when it follows the name of a command. */
const OPERAND = 0.25

/**
 * Weigh the terms of a query: a rare one says more than a frequent one.
 *
 * What follows the name of a command are flags and operands of whoever typed it; the name says what is wanted.
 *
 * @param count of all records
 */
export function weigh(wanted: readonly Wanted[], count: number, reader: Reader): Query {
  const named = reader.command?.split(' ').length ?? Infinity
  const weights = wanted.map(({ places }, term) => {
    const rarity = Math.log(1 + count / (places.size + 0.5))
    return term < named ? rarity : rarity * OPERAND
  })
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return {
    ...reader,
    wanted,
    terms: wanted.map(({ term }) => term),
    weights: weights.map((weight) => weight / whole),
  }
}
