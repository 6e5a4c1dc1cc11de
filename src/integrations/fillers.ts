/**
 * Words that nobody looks for by themselves, kept out of the index but not out of the texts that it shows: a quarter less to load.
 *
 * Pagefind reads a page once and makes both of what it reads. So the letters of such a word are others while it reads: of those
 * that Unicode leaves to programs, which are part of no word to it.
 */
import type { SearchWordsEntry } from '../schemas.ts'
import { bareWord } from '../search/tokens.ts'

/** The words that only ask, but for the `in` of `log in`. */
export function fillersOf({ ignored, synonyms }: SearchWordsEntry): ReadonlySet<string> {
  const phrases = synonyms.flat().filter((words) => words.includes(' '))
  const needed = new Set(phrases.flatMap((words) => words.split(' ')))
  return new Set(ignored.filter((word) => !needed.has(word)))
}

/** A text whose fillers Pagefind will not see; the other words keep their places. */
export function hideFillers(text: string, fillers: ReadonlySet<string>): string {
  return text.replace(/\S+/g, (word) => (isFiller(word, fillers) ? hidden(word) : word))
}

/**
 * The same for the text of a page.
 *
 * A word stays where it may be part of one that goes on behind a mark, `<em>on</em>ly`, and at the end of a block, where
 * Pagefind adds a full stop to what it knows as a word.
 */
export function hideFillersOfPage(html: string, fillers: ReadonlySet<string>): string {
  let edge = 0
  return html.replace(TAG_OR_WORD, (found, offset: number) => {
    const end = offset + found.length
    if (found.startsWith('<')) {
      if (BLOCK.test(found)) edge = end
      return found
    }
    const isWhole = (offset === edge || isBlank(html[offset - 1])) && isBlank(html[end])
    return isWhole && isFiller(found, fillers) ? hidden(found) : found
  })
}

const TAG_OR_WORD = /<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^\s<]+/g

/** A tag between two words that ends the one and begins the other. */
const BLOCK =
  /^<\/?(?:article|blockquote|caption|d[dlt]|details|div|figcaption|figure|h[1-6]|li|main|[ou]l|p|pre|section|summary|table|tbody|t[dhr]|thead)[\s/>]/

/** A text as it was before its fillers were hidden. */
export function showFillers(text: string): string {
  return text.replace(/[\u{100000}-\u{10007F}]/gu, (sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? 0) - BEYOND),
  )
}

const isBlank = (sign = ' '): boolean => /\s/.test(sign)

const BEYOND = 0x10_00_00

function isFiller(word: string, fillers: ReadonlySet<string>): boolean {
  // Most words have no mark around them that would have to be taken off.
  const bare = /^[A-Za-z]+$/.test(word) ? word : bareWord(word)
  return fillers.has(bare.toLowerCase())
}

function hidden(word: string): string {
  return word.replace(/[\x21-\x7E]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + BEYOND))
}
