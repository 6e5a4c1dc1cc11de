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
  if (ahead !== -1) return cureOf(entryAt(list, ahead).text)
  while (low < high) {
    const start = Math.max(low, list.lastIndexOf('\n', (low + high) >>> 1) + 1)
    const entry = entryAt(list, start)
    const found = entry.text.slice(1, entry.text.indexOf('->')).toLowerCase()
    if (found === word) return isName(list, word, start) ? undefined : cureOf(entry.text)
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

/** Only plain words with one sure cure. */
function cureOf(entry: string): string | undefined {
  const [, word = '', cure = ''] = /^"([a-z]{5,})->([a-z]+)"/.exec(entry) ?? []
  return isSure(word, cure) ? cure : undefined
}

/**
 * A cure from a list made by frequency is sure when first and last letter stay: the list has `collcetion` for
 * “collections” and `inbetween` for “between”, and short words are names as often as mistakes. The last two letters may
 * have changed places.
 */
function isSure(word: string, cure: string): boolean {
  const swapped = word.at(-1) === cure.at(-2) && word.at(-2) === cure.at(-1)
  return word !== '' && word[0] === cure[0] && (word.at(-1) === cure.at(-1) || swapped)
}
