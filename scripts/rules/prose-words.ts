import type { Text } from 'mdast'
import { scriptsOf } from '../text/scripts-of.ts'
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
 * Whether a text is English: its letters are Latin, and its small words are counted against those of the neighbours.
 *
 * A German “als” or a Spanish “a instalar” is no mistake. Where there are few small words of either, as in a list of commands
 * or in Indonesian, most other words must stand in a dictionary.
 */
export const isEnglish = oncePer((reading: Reading): boolean => {
  const sum = { words: 0, english: 0, foreign: 0, latin: 0, others: 0, otherWords: 0 }
  for (const { node } of reading.prose) {
    const counts = countsOf(node)
    sum.words += counts.words
    sum.english += counts.english
    sum.foreign += counts.foreign
    sum.latin += counts.latin
    sum.others += counts.others
    sum.otherWords += counts.otherWords
  }
  if (isInOtherScript(sum)) return false
  const balance = sum.english - sum.foreign
  const isInDoubt = balance >= 0 && balance < sum.words / 8
  return isInDoubt ? isMostlyKnown(reading) : balance >= 0
})

/** What is not looked at in a text that is not English, in a whole sentence. */
export const NOT_ENGLISH =
  'Its prose is not English: spelling, articles and repeated words are not checked.'

interface Counts {
  /** Words of more than one letter. */
  readonly words: number
  readonly english: number
  readonly foreign: number
  readonly latin: number
  readonly others: number
  readonly otherWords: number
}

/** Between commands, which are Latin in any language, the prose may be the smaller part; English of some length has its small words. */
function isInOtherScript({ english, latin, others, otherWords }: Counts): boolean {
  if (others > latin) return true
  return otherWords > Math.max(FEW, english) && others > (latin + others) / 10
}

/** So many words of another script are names or quotations. */
const FEW = 3

const countsOf = oncePer(({ value }: Text): Counts => {
  let [words, english, foreign] = [0, 0, 0]
  for (const word of value.match(/\p{L}+/gu) ?? []) {
    if (word.length > 1) words++
    if (word.length > LONGEST_SMALL_WORD) continue
    if (ENGLISH.has(word)) english++
    else if (FOREIGN.has(word)) foreign++
  }
  const { latinLetters: latin, otherLetters: others, otherWords } = scriptsOf(value)
  return { words, english, foreign, latin, others, otherWords }
})

/** What stands behind a program's name is a command, and English in any language. */
function isMostlyKnown({ prose, knowledge }: Reading): boolean {
  const texts = prose.map(({ text }) => text.replace(/\b(?:docker|sudo)\b.*/g, ''))
  const words = new Set(texts.flatMap((text) => text.match(/(?<!\p{L})\p{L}{2,}/gu) ?? []))
  const accented = [...words].filter((word) => ACCENTED.test(word))
  if (accented.length > Math.max(FEW, words.size / 10)) return false
  const plain = [...words].filter((word) => /^\p{Ll}{4,}$/u.test(word))
  const known = plain.filter((word) => knowledge.dictionary.has(word))
  return known.length >= plain.length / 2
}

/** A letter that English words do not have, but for a few from other languages: “ł”, “ø”, “ế”. */
const ACCENTED = /(?![A-Za-z])\p{Script=Latin}/u

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
