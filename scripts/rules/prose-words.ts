import type { Text } from 'mdast'
import { oncePer } from './once-per.ts'
import type { ProseWord, Reading } from './rule.ts'

/** The words of a run of prose in a text, in order. An apostrophe ends a word: “node's” gives “node”. */
export function wordsIn(text: string, from: number, to: number): ProseWord[] {
  const words: ProseWord[] = []
  for (const match of text.slice(from, to).matchAll(/[A-Za-z]+/g)) {
    const start = from + match.index
    const end = start + match[0].length
    if (standsAlone(text, start, end)) words.push({ text: match[0], start, end })
  }
  return words
}

/** Whether what lies around a range ends a word: `.yml`, `_NAME`, `/etc`, `--flag` and “é” do not. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return (start === 0 || OPENS.test(text[start - 1] ?? '')) && CLOSES.test(text.slice(end, end + 2))
}

const OPENS = /[\s"'“‘([*,;:!?…—–>|]/

/** A full stop, a colon or an apostrophe ends a word when no letter or digit follows; but 's and s' belong to nothing else. */
const CLOSES = /^(?:$|[\s"”)\]*,;!?…—–|]|[.:](?:$|[\s"”’)\]*])|['’](?:$|[\s.,;:!?)s]))/

/**
 * Whether a text is English: its small words are counted against those of the neighbours.
 *
 * A German “als” or a Spanish “a instalar” is no mistake. Where there are few small words of either, as in a list of commands
 * or in Indonesian, most other words must stand in a dictionary.
 */
export const isEnglish = oncePer((reading: Reading): boolean => {
  let balance = 0
  let count = 0
  for (const { node } of reading.prose) {
    const counted = countsOf(node)
    balance += counted.balance
    count += counted.words
  }
  const isInDoubt = balance >= 0 && balance < count / 8
  return isInDoubt ? isMostlyKnown(reading) : balance >= 0
})

const countsOf = oncePer(({ value }: Text) => {
  let balance = 0
  let words = 0
  for (const word of value.match(/\p{L}+/gu) ?? []) {
    if (word.length > 1) words++
    if (word.length > LONGEST_SMALL_WORD) continue
    if (ENGLISH.has(word)) balance++
    else if (FOREIGN.has(word)) balance--
  }
  return { balance, words }
})

function isMostlyKnown({ prose, knowledge }: Reading): boolean {
  const words = new Set(prose.flatMap(({ text }) => text.match(/(?<!\p{L})\p{Ll}{4,}/gu) ?? []))
  const known = [...words].filter((word) => knowledge.dictionary.has(word))
  return known.length >= words.size / 2
}

/** Letters of the longest word in the two lists. */
const LONGEST_SMALL_WORD = 5

const ENGLISH = new Set(
  'the of and to is in for that with on are this from you it be as or by an can which will not when'.split(
    ' ',
  ),
)
const FOREIGN = new Set(
  'der die das und ist ein eine nicht mit von zu auf für den dem le la les des est et une dans pour que el los las una del por con para como il di che per non sono gli het een van voor niet os uma não da do em se de'.split(
    ' ',
  ),
)
