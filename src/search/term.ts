import { hasWord, stemsOf, type Lexicon } from './lexicon.ts'
import { tokensOf, type Token } from './tokens.ts'

/** One thing that a record should have; any of the alternatives will do. */
export interface Term {
  readonly alternatives: readonly Alternative[]
}

export interface Alternative {
  /** To be looked up: a word, a name in code, or words that stand side by side. */
  readonly text: string
  readonly tokens: readonly Token[]
  /** How much of the wish it fulfils, up to 1. */
  readonly strength: number
  /** More letters may follow. */
  readonly isBeginning: boolean
  /** Another word that means the same. */
  readonly isSynonym: boolean
}

const SYNONYM = 0.9

/** A word, or a few that mean one thing, and all that mean the same; without alternatives where the index has none of them. */
export function termOf(text: string, lexicon: Lexicon): Term {
  const isPresent = (words: string): boolean =>
    words.split(' ').every((word) => hasWord(lexicon, word))
  const others = (lexicon.synonyms.get(stemsOf(text)) ?? []).filter(isPresent)
  return {
    alternatives: [...(isPresent(text) ? [typed(text)] : []), ...others.map(synonym)],
  }
}

/** What begins like this. */
export function beginning(text: string, strength: number): Alternative {
  return { ...typed(text), strength, isBeginning: true }
}

export function synonym(text: string): Alternative {
  return { ...typed(text), strength: SYNONYM, isSynonym: true }
}

function typed(text: string): Alternative {
  return { text, tokens: tokensOf(text), strength: 1, isBeginning: false, isSynonym: false }
}
