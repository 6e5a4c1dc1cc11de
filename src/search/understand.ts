import { hasBeginning, hasWord, type Lexicon } from './lexicon.ts'
import { meantBy } from './meant.ts'
import { beginning, synonym, termOf, type Term } from './term.ts'
import { isCode, partsOf, queryTokens, tokensOf, type Token } from './tokens.ts'

/** What somebody looks for, and how it was read. */
export interface Understanding {
  /** As it was typed. */
  readonly query: string
  readonly terms: readonly Term[]
  /** The query with its slips mended; absent where it has none. */
  readonly corrected?: string
  /** Words that stand nowhere, and near to nothing that does. */
  readonly missing: readonly string[]
  /** Words that only ask, and were not looked for. */
  readonly fillers: readonly string[]
  /** With a `what` or a `why` one wants an explanation rather than a command. */
  readonly isExplanation: boolean
  /** The name of the command that the query begins with, as far as it is one: `docker network`. */
  readonly command?: string
}

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
  const all = phrasesOf(tokens, lexicon)
  const phrases = withoutFillers(all, lexicon)
  const read = phrases.map((phrase, index) => {
    const mode = { isLiteral, isLast: index === phrases.length - 1 }
    return withCompounds(readTerm(phrase, lexicon, mode), compoundsOf(phrases, index, lexicon))
  })
  const command = commandOf(tokens, lexicon)
  const corrections = read.flatMap(({ correction }) => correction ?? [])
  return {
    query,
    terms: read.flatMap(({ terms }) => terms),
    ...(corrections.length > 0 && { corrected: corrections.reduce(mended, query.trim()) }),
    missing: read.flatMap(({ missing }) => missing ?? []),
    fillers: all.filter((phrase) => !phrases.includes(phrase)).map(([token]) => token?.text ?? ''),
    isExplanation: lexicon.explained.has(tokens[0]?.text ?? ''),
    ...(command !== undefined && { command }),
  }
}

/** The longest name of a command, of two words or more, that the query begins with. */
function commandOf(tokens: readonly Token[], { names }: Lexicon): string | undefined {
  let name = tokens[0]?.text ?? ''
  let command: string | undefined
  for (const { text } of tokens.slice(1)) {
    name += ` ${text}`
    if (!names.has(name)) break
    command = name
  }
  return command
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

/** Words that a phrase makes with one of its neighbours: `filesystem` for `file` and for `system`, `unlock-key` for both of its words. */
function compoundsOf(
  phrases: readonly (readonly Token[])[],
  index: number,
  { known }: Lexicon,
): readonly string[] {
  const [before, own, after] = [index - 1, index, index + 1].map(
    (at) => phrases[at]?.[0]?.text ?? '',
  )
  return [`${before}${own}`, `${before}-${own}`, `${own}${after}`, `${own}-${after}`].filter(
    (word) => word !== own && known.has(word),
  )
}

function withCompounds(reading: Reading, compounds: readonly string[]): Reading {
  if (compounds.length === 0) return reading
  const others = compounds.map(synonym)
  const terms = reading.terms.map(({ alternatives }) => ({
    alternatives: [...alternatives, ...others],
  }))
  return { ...reading, terms }
}

function readTerm(tokens: readonly Token[], lexicon: Lexicon, mode: Mode): Reading {
  const [token, second] = tokens
  if (!token) return { terms: [] }
  if (second) return { terms: [termOf(tokens.map(({ text }) => text).join(' '), lexicon)] }
  return (
    readKnown(token.text, lexicon, mode) ??
    (mode.isLiteral ? undefined : readSlip(token.text, lexicon, mode)) ??
    readParts(token, lexicon) ?? { terms: [{ alternatives: [] }], missing: token.text }
  )
}

/** What the index has, whole or as a beginning. */
function readKnown(text: string, lexicon: Lexicon, { isLast }: Mode): Reading | undefined {
  // `do` on the way to `docker`.
  const isFiller = isLast && text.length < 3 && lexicon.ignored.has(text)
  const { alternatives } = isFiller ? NOTHING : termOf(text, lexicon)
  if (alternatives.length > 0) {
    const longer = isLast ? [beginning(text, LONGER)] : []
    return { terms: [{ alternatives: [...alternatives, ...longer] }] }
  }
  if (!hasBeginning(lexicon, text)) return undefined
  return { terms: [{ alternatives: [beginning(text, BEGINNING)] }] }
}

const NOTHING: Term = { alternatives: [] }

function readSlip(text: string, lexicon: Lexicon, { isLast }: Mode): Reading | undefined {
  const meant = meantBy(text, lexicon, isLast)
  if (meant === undefined) return undefined
  const terms = tokensOf(meant).map((token) => termOf(token.text, lexicon))
  return { terms, correction: { typed: text, meant } }
}

/** What stands nowhere as a whole, read as what it is made of: `-it` as two flags, a name as its words. */
function readParts({ text }: Token, lexicon: Lexicon): Reading | undefined {
  if (!isCode(text)) return undefined
  const flags = /^-\p{L}+$/u.test(text) ? [...text.slice(1)].map((letter) => `-${letter}`) : []
  if (flags.length > 0 && flags.every((flag) => lexicon.known.has(flag)))
    return { terms: flags.map((flag) => termOf(flag, lexicon)) }
  const parts = partsOf(text).filter((part) => hasWord(lexicon, part))
  if (parts.length === 0) return undefined
  return { terms: parts.map((part) => termOf(part, lexicon)) }
}

function mended(query: string, { typed, meant }: Correction): string {
  const at = query.toLowerCase().indexOf(typed.toLowerCase())
  return at === -1 ? query : query.slice(0, at) + meant + query.slice(at + typed.length)
}
