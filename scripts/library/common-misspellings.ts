import { otherSpelling } from '../text/other-spelling.ts'

/**
 * What a misspelt word is meant to be, looked up in the text of the package's list: one entry a line, in the order of the
 * alphabet, `    "acheive->achieve",`.
 *
 * The list has ninety thousand entries of which a note needs three. A map of them takes nine megabytes, and twenty times as
 * long to make as a note takes to be looked up.
 */
export function cureIn(list: string, word: string): string | undefined {
  // A few words stand before the list proper, in an order of their own.
  let low = Math.max(0, list.indexOf(LIST))
  let high = list.length
  const ahead = list.lastIndexOf(`"${word}->`, low)
  if (ahead !== -1) return cureOf(list, entryAt(list, ahead).text)
  while (low < high) {
    const start = Math.max(low, list.lastIndexOf('\n', (low + high) >>> 1) + 1)
    const entry = entryAt(list, start)
    const found = entry.text.slice(1, entry.text.indexOf('->')).toLowerCase()
    if (found === word) return isName(list, word, start) ? undefined : cureOf(list, entry.text)
    if (found < word) low = entry.end + 1
    else high = Math.max(start - 1, low)
  }
  return undefined
}

const LIST = '"suggestWords"'

function entryAt(list: string, start: number): { readonly text: string; readonly end: number } {
  const feed = list.indexOf('\n', start)
  const end = feed === -1 ? list.length : feed
  return { text: list.slice(start, end).trimStart(), end }
}

/** `saturday` stands beside `Saturday`: which of the two is meant, a list does not know. */
function isName(list: string, word: string, near: number): boolean {
  const capital = `"${word.charAt(0).toUpperCase()}${word.slice(1)}->`
  const around = 2 * (word.length + LONGEST)
  return list.slice(Math.max(0, near - around), near + around).includes(capital)
}

/** No line of the list is longer than its word by more. */
const LONGEST = 60

/** Whether misspellings in the list lead to a word that often at least. */
export function isCommonCure(list: string, word: string, times: number): boolean {
  let at = -1
  for (let found = 0; found < times; found++) {
    at = list.indexOf(`->${word}"`, at + 1)
    if (at === -1) return false
  }
  return true
}

/** The cure as most people spell it: the list has `instlals` for “instals”, and seventeen words for “installs”. */
export function usualSpelling(list: string, cure: string): string {
  const other = otherSpelling(cure)
  if (other === undefined || isCommonCure(list, cure, COMMON)) return cure
  return isCommonCure(list, other, COMMON) ? other : cure
}

/** What so many misspellings lead to is a common word. */
const COMMON = 3

/** Only plain words with one sure cure. */
function cureOf(list: string, entry: string): string | undefined {
  const [, word = '', cure = ''] = /^"([a-z]{5,})->([a-z]+)"/.exec(entry) ?? []
  if (!isSure(word, cure)) return undefined
  // Short ones are names and abbreviations as well: `parms` is not meant for “prams”, nor Mr Chari for a chair.
  return word.length > SHORT || isCommonCure(list, cure, COMMON) ? cure : undefined
}

const SHORT = 5

/**
 * A cure from a list made by frequency is sure when first and last letter stay: the list has `collcetion` for
 * “collections” and `inbetween` for “between”, and short words are names as often as mistakes. The last two letters may
 * have changed places. A first letter that stands twice is a prefix as often as a slip: `mmaped` is no “mapped”.
 */
function isSure(word: string, cure: string): boolean {
  const swapped = word.at(-1) === cure.at(-2) && word.at(-2) === cure.at(-1)
  const isPrefixed = word[0] === word[1] && cure[0] !== cure[1]
  return (
    word !== '' && !isPrefixed && word[0] === cure[0] && (word.at(-1) === cure.at(-1) || swapped)
  )
}
