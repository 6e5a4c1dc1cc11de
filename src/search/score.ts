import type { FieldReading } from './field.ts'
import type { Query } from './weighed.ts'

/** Of the score of what has all terms: what is left to a title that says more than was asked, and in another order. */
const PLAIN = 0.7
const FIT = 0.2
const ORDER = 0.1
/** What small words are worth that both have: `when it stops`. */
const SMALL = 0.1

/** Of the worth of a match: what is left when no other term of the query stands in the same field. */
const APART = 0.4

/**
 * How well a record answers a query.
 *
 * A record that lacks a term loses twice: the term's share, and the same share of the rest.
 *
 * @param fields how well each field of the record has each term
 * @param titles what it is called, and what its text is like; the best of them counts
 */
export function scoreOf(
  fields: readonly (readonly number[])[],
  titles: readonly FieldReading[],
  query: Query,
): number {
  const qualities = bestOf(fields, query)
  const mean = sumOf(qualities.map((quality, term) => quality * (query.weights[term] ?? 0)))
  const fit = titles.map((title) => title.fit * shareOf(title.qualities, query))
  const best = (of: 'order' | 'small'): number => Math.max(...titles.map((title) => title[of]))
  const form = PLAIN + FIT * Math.max(...fit) + ORDER * best('order') + SMALL * best('small')
  return mean * shareOf(qualities, query) * form
}

/** How well a record has each term at its best place: better where other terms stand, too. */
function bestOf(fields: readonly (readonly number[])[], query: Query): readonly number[] {
  const worth = fields.map((qualities) => APART + (1 - APART) * shareOf(qualities, query))
  return query.terms.map((_, term) =>
    Math.max(...fields.map((qualities, field) => (qualities[term] ?? 0) * (worth[field] ?? 0))),
  )
}

/** What the terms that are there say of the whole query. */
function shareOf(qualities: readonly number[], { weights }: Query): number {
  return sumOf(weights.filter((_, term) => (qualities[term] ?? 0) > 0))
}

const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0)
