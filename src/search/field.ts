import { matchOf } from './match.ts'
import { tokensOf, type Token } from './tokens.ts'
import type { Alternative } from './term.ts'
import type { Query } from './weighed.ts'

/** A title, a heading, a task or a command, as words. */
export interface Field {
  readonly tokens: readonly Token[]
  /** Of each word, whether it says something: not the program of a command, nothing to fill in, no `the`. */
  readonly says: readonly boolean[]
}

/** What a field has of the terms of a query; all from 0 to 1. */
export interface FieldReading {
  /** How well it has each term. */
  readonly qualities: readonly number[]
  /** How much of what it says was looked for. */
  readonly fit: number
  /** How many neighbours of the query are neighbours here. */
  readonly order: number
  /** How many of the small words of the query stand here. */
  readonly small: number
}

const texts = new Map<string, Field>()
const commands = new Map<string, Field>()

/** A title, a heading or a task; each is taken apart once. */
export function textField(text: string, ignored: ReadonlySet<string>): Field {
  return kept(texts, text, ({ text: word }) => !ignored.has(word))
}

/** A command; the program that it begins with says nothing, nor does what is to be filled in. */
export function commandField(text: string): Field {
  return kept(commands, text, ({ isPlaceholder }, index) => !isPlaceholder && index > 0)
}

function kept(
  known: Map<string, Field>,
  text: string,
  says: (token: Token, index: number) => boolean,
): Field {
  const own = known.get(text)
  if (own) return own
  const tokens = tokensOf(text)
  const field = { tokens, says: tokens.map(says) }
  known.set(text, field)
  return field
}

/**
 * What a command has of the terms: what stands where it has something to fill in is a value, `web` in `docker port web`.
 */
export function readCommand(command: Field, query: Query): FieldReading {
  const reading = readField(command, query)
  const { tokens } = command
  // Word by word from the first on, as far as the query is the command.
  const qualities = [...reading.qualities]
  for (const [place, { alternatives }] of query.terms.entries()) {
    const typed = alternatives[0]?.text ?? ''
    const isValue = tokens[place]?.isPlaceholder === true && !typed.startsWith('-')
    if (isValue) qualities[place] = Math.max(VALUE, qualities[place] ?? 0)
    else if (tokens[place]?.text !== typed) break
  }
  return { ...reading, qualities }
}

const VALUE = 0.5

export function readField(
  { tokens, says }: Field,
  { terms, fillers }: Pick<Query, 'terms' | 'fillers'>,
): FieldReading {
  const wanted = tokens.map(() => 0)
  const best = terms.map(({ alternatives }) => {
    let quality = 0
    let places: number[] = []
    for (const alternative of alternatives)
      for (const [place, own] of matches(alternative, tokens)) {
        wanted[place] = Math.max(wanted[place] ?? 0, own)
        if (own > quality) places = []
        if (own >= quality) places.push(place)
        quality = Math.max(quality, own)
      }
    return { quality, places }
  })
  const said = wanted.filter((quality, place) => says[place] || quality > 0)
  const nearness = best
    .slice(1)
    .map(({ places }, term) => nearnessOf(best[term]?.places ?? [], places))
  return {
    qualities: best.map(({ quality }) => quality),
    fit: meanOf(said),
    order: meanOf(nearness),
    small: meanOf(fillers.map((filler) => (tokens.some(({ text }) => text === filler) ? 1 : 0))),
  }
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}

/** 1 where one word follows another, or both are one; a half where they are near; else 0. */
export function nearnessOf(places: readonly number[], next: readonly number[]): number {
  let nearness = 0
  for (const place of places)
    for (const other of next) {
      const steps = other - place
      if (steps === 0 || steps === 1) return 1
      if (Math.abs(steps) <= NEAR) nearness = 0.5
    }
  return nearness
}

/** `logs of a container` for `container logs` */
const NEAR = 3

/** Where an alternative stands among words, and how well it fits there. */
function* matches(
  alternative: Alternative,
  tokens: readonly Token[],
): Iterable<readonly [place: number, quality: number]> {
  const { tokens: phrase, strength } = alternative
  for (const [place, token] of tokens.entries()) {
    if (phrase.length === 1) {
      const quality = matchOf(alternative, token)
      if (quality > 0) yield [place, quality]
    } else if (phrase.every(({ stem }, index) => tokens[place + index]?.stem === stem)) {
      for (const index of phrase.keys()) yield [place + index, strength]
    }
  }
}
