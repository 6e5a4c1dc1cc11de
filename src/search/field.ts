import { matchOf } from './match.ts'
import { tokensOf, type Token } from './tokens.ts'
import type { Alternative, Term } from './understand.ts'

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
}

const texts = new Map<string, Field>()
const commands = new Map<string, Field>()

/** A title, a heading or a task; each is taken apart once. */
export function textField(text: string, ignored: ReadonlySet<string>): Field {
  return kept(texts, text, ({ text: word }) => !ignored.has(word))
}

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

export function readField({ tokens, says }: Field, terms: readonly Term[]): FieldReading {
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
  const follows = best.filter(({ places }, term) =>
    places.some((place) =>
      best[term - 1]?.places.some((before) => [0, 1].includes(place - before)),
    ),
  )
  return {
    qualities: best.map(({ quality }) => quality),
    fit: said.length === 0 ? 0 : said.reduce((sum, quality) => sum + quality, 0) / said.length,
    order: terms.length < 2 ? 0 : follows.length / (terms.length - 1),
  }
}

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
