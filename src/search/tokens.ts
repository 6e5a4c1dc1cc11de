import { stemOf } from './stem.ts'

/** A word of a text or of a query, in small letters. */
export interface Token {
  /** As it stands there, without the marks around it: `:ro`, `--rm`, `.node.hostname`, `unlock-key`. */
  readonly text: string
  readonly stem: string
  /** Stems of the words that a name is made of: `unlock` and `key`; none for a plain word. */
  readonly parts: readonly string[]
  /** A name to fill in: `<IMAGE>`. */
  readonly isPlaceholder: boolean
}

/** No question is longer; what is longer was pasted by mistake. */
export const LONGEST_QUERY = 300
const MOST_WORDS = 24

/** The words of a query: no prompt, no long dash where somebody typed two hyphens. */
export function queryTokens(query: string): readonly Token[] {
  return tokensOf(
    query.slice(0, LONGEST_QUERY).normalize('NFKC').replace(promptSign, '').replace(longDash, '--'),
  ).slice(0, MOST_WORDS)
}

/** The words of a text; what has neither letter nor digit is none. */
export function tokensOf(text: string): readonly Token[] {
  return text.split(/\s+/).flatMap((word) => tokenOf(word) ?? [])
}

/** One word; nothing where there is no letter or digit in it. */
export function tokenOf(word: string): Token | undefined {
  const bare = bareWord(word)
  if (!/[\p{L}\p{N}]/u.test(bare)) return undefined

  // `-P` is not `-p`.
  const text = /^-\p{L}$/u.test(bare) ? bare : bare.toLowerCase()
  const parts = partsOf(text)
  return {
    text,
    stem: stemOf(text),
    parts: parts.length === 1 && parts[0] === text ? [] : parts.map(stemOf),
    isPlaceholder: word.startsWith('<'),
  }
}

/** The words that a name is made of: `docker`, `compose` and `yml` of `docker-compose.yml`. */
export function partsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
}

/** Is it code rather than a word: a flag, a path, a name with marks in it? */
export function isCode(text: string): boolean {
  return /^-|[./:=_@{}$*<>|&]/.test(text)
}

/** Marks around a word fall away, those that belong to a name stay: `"ps"?` is `ps`, `:ro,` is `:ro`. */
export function bareWord(word: string): string {
  return word
    .replace(/[‘’]/g, "'")
    .replace(/^["'`“”„«»([{<¿¡,;!?…]+/u, '')
    .replace(/["'`“”„«»)\]}>,;:.!?…\\]+$/u, '')
    .replace(/'s$/, '')
}

/** The `$` of a command that was copied with its prompt, and the `sudo` that not every system needs. */
const promptSign = /^\s*(?:[$#]\s+)?(?:sudo\s+(?=docker\b))?/

/** Phones make one long dash of two hyphens. */
const longDash = /(?<!\S)[–—―]+(?=\p{L})/gu
