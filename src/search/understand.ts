import { hasBeginning, hasWord, stemsOf, type Lexicon } from './lexicon.ts'
import { slipsOf } from './slips.ts'
import { isCode, partsOf, queryTokens, tokensOf, type Token } from './tokens.ts'

/** What somebody looks for, and how it was read. */
export interface Understanding {
  readonly terms: readonly Term[]
  /** The query with its slips mended; absent where it has none. */
  readonly corrected?: string
  /** Words that stand nowhere, and near to nothing that does. */
  readonly missing: readonly string[]
}

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
}

const SYNONYM = 0.8
const BEGINNING = 0.8
/** What begins like a word that is whole already: `networks` for `net`. */
const LONGER = 0.4

/**
 * Read a query.
 *
 * Words that only ask fall away. What the index does not have is the beginning of something it has, or a slip, or two words
 * written as one; whatever it is, it is said. Other words that mean the same are looked for as well.
 *
 * @param isLiteral take slips as they are
 */
export function understand(query: string, lexicon: Lexicon, isLiteral = false): Understanding {
  const tokens = queryTokens(query)
  const read = withoutFillers(phrasesOf(tokens, lexicon), lexicon).map((tokens, index, all) =>
    readTerm(tokens, lexicon, { isLiteral, isLast: index === all.length - 1 }),
  )
  const corrections = read.flatMap(({ correction }) => correction ?? [])
  return {
    terms: read.flatMap(({ terms }) => terms),
    ...(corrections.length > 0 && { corrected: corrections.reduce(mended, query.trim()) }),
    missing: read.flatMap(({ missing }) => missing ?? []),
  }
}

interface Reading {
  readonly terms: readonly Term[]
  readonly correction?: Correction
  readonly missing?: string
}

interface Correction {
  readonly typed: string
  readonly meant: string
}

interface Mode {
  readonly isLiteral: boolean
  /** It may not be typed to its end. */
  readonly isLast: boolean
}

/** Words by themselves, but those together that mean one thing: `log in`. */
function phrasesOf(tokens: readonly Token[], { synonyms }: Lexicon): (readonly Token[])[] {
  const phrases: (readonly Token[])[] = []
  for (let at = 0; at < tokens.length; at += phrases.at(-1)?.length ?? 1) {
    const longest = [3, 2]
      .map((length) => tokens.slice(at, at + length))
      .find((words) => words.length > 1 && synonyms.has(keyOf(words)))
    phrases.push(longest ?? tokens.slice(at, at + 1))
  }
  return phrases
}

function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ stem }) => stem).join(' ')
}

function withoutFillers(
  phrases: readonly (readonly Token[])[],
  { ignored }: Lexicon,
): readonly (readonly Token[])[] {
  const rest = phrases.filter(([first, second]) => second || !ignored.has(first?.text ?? ''))
  return rest.length > 0 ? rest : phrases
}

function readTerm(tokens: readonly Token[], lexicon: Lexicon, mode: Mode): Reading {
  const [token, second] = tokens
  if (!token) return { terms: [] }
  if (second) return { terms: [termOf(tokens.map(({ text }) => text).join(' '), lexicon)] }
  return (
    readKnown(token.text, lexicon, mode) ??
    (mode.isLiteral ? undefined : readSlip(token.text, lexicon)) ??
    readParts(token, lexicon) ?? { terms: [{ alternatives: [] }], missing: token.text }
  )
}

/** What the index has, whole or as a beginning. */
function readKnown(text: string, lexicon: Lexicon, { isLast }: Mode): Reading | undefined {
  const term = termOf(text, lexicon)
  if (term.alternatives.length > 0) {
    const longer = isLast ? [alternative(text, LONGER, true)] : []
    return { terms: [{ alternatives: [...term.alternatives, ...longer] }] }
  }
  if (text.length < 2 || !hasBeginning(lexicon, text)) return undefined
  return { terms: [{ alternatives: [alternative(text, BEGINNING, true)] }] }
}

function readSlip(text: string, lexicon: Lexicon): Reading | undefined {
  const meant = meantBy(text, lexicon)
  if (meant === undefined) return undefined
  return {
    terms: tokensOf(meant).map((token) => termOf(token.text, lexicon)),
    correction: { typed: text, meant },
  }
}

/** What a mistyped word was meant to be. */
function meantBy(text: string, lexicon: Lexicon): string | undefined {
  const isFlag = text.startsWith('-')
  const [, name = text, value = ''] = /^(-[^=]+)(=.*)$/.exec(text) ?? []
  const same = lexicon.words.filter(
    (word) => word.startsWith('-') === isFlag && !(value && word.includes('=')),
  )
  if (value && lexicon.known.has(name)) return undefined

  const [near] = slipsOf(name, same)
  if (near !== undefined) return near + value
  return isFlag ? undefined : (swapped(text, lexicon) ?? divided(text, lexicon))
}

/** Two letters of a short word in the wrong order: `rnu`. */
function swapped(text: string, { known }: Lexicon): string | undefined {
  if (text.length !== 3) return undefined
  const [a = '', b = '', c = ''] = text
  return [b + a + c, a + c + b].find((word) => known.has(word))
}

/** Two words without the blank between them: `dockerrun`. */
function divided(text: string, { known }: Lexicon): string | undefined {
  for (let at = 2; at <= text.length - 2; at++) {
    const [first, second] = [text.slice(0, at), text.slice(at)]
    if (known.has(first) && known.has(second)) return `${first} ${second}`
  }
  return undefined
}

/** A name that stands nowhere as a whole, read as the words it is made of. */
function readParts({ text }: Token, lexicon: Lexicon): Reading | undefined {
  if (!isCode(text)) return undefined
  const parts = partsOf(text).filter((part) => hasWord(lexicon, part))
  if (parts.length === 0) return undefined
  return { terms: parts.map((part) => termOf(part, lexicon)) }
}

function termOf(text: string, lexicon: Lexicon): Term {
  const isPresent = (words: string): boolean =>
    words.split(' ').every((word) => hasWord(lexicon, word))
  const others = (lexicon.synonyms.get(stemsOf(text)) ?? []).filter(isPresent)
  return {
    alternatives: [
      ...(isPresent(text) ? [alternative(text, 1, false)] : []),
      ...others.map((other) => alternative(other, SYNONYM, false)),
    ],
  }
}

function alternative(text: string, strength: number, isBeginning: boolean): Alternative {
  return { text, tokens: tokensOf(text), strength, isBeginning }
}

function mended(query: string, { typed, meant }: Correction): string {
  const at = query.toLowerCase().indexOf(typed.toLowerCase())
  return at === -1 ? query : query.slice(0, at) + meant + query.slice(at + typed.length)
}
