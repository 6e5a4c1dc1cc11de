import { oncePer } from '../once-per.ts'
import type { ProseWord, Reading } from '../rule.ts'
import { isDerived } from './derived.ts'
import { sureCure } from './sure-cure.ts'
import { PLAIN, suspectsIn, type Suspect } from './word-facts.ts'

/**
 * The words of a text that no dictionary has, and that nothing in the text explains, in order.
 *
 * A dictionary takes names and coinages for mistakes. But these are written more than once, or in code and addresses too,
 * or beside others of their kind; and a text of which one word in ten is unknown is of a field that the dictionary is not of.
 */
export const unknownWords = oncePer((reading: Reading): readonly ProseWord[] =>
  strangeWords(reading).filter(
    ({ text, isStrange }) =>
      isStrange &&
      countsOf(reading).get(text) === 1 &&
      !reading.knowledge.dictionary.isCommon(text.toLowerCase()),
  ),
)

/** The same with those that stand more often, that begin with a capital, and that are common for all that. */
export const strangeWords = oncePer((reading: Reading): readonly Suspect[] => {
  const { dictionary } = reading.knowledge
  const suspects = suspectsIn(reading)
  const strange = suspects.filter(({ isStrange }) => isStrange)
  const names = new Set(strange.map(({ text }) => text))
  if (isOfOtherField(names, reading)) return []
  return suspects.filter((word) => {
    if (!word.isStrange && !word.isStrangeName) return false
    return isInSentence(word, names) && !isDerived(word.text.toLowerCase(), dictionary.has)
  })
})

/** How often each row of letters stands in a text: in prose, in code, in addresses. */
export const countsOf = oncePer(({ text }: Reading): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[a-z]+/g) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
})

/** Slips that can be nothing else tell of whoever wrote it and not of the field. */
function isOfOtherField(names: ReadonlySet<string>, reading: Reading): boolean {
  if (names.size <= MOST) return false
  const most = Math.max(MOST, plainWords(reading).size / 10)
  if (names.size <= most) return false
  const slips = [...names].filter(
    (name) => sureCure(name, reading.knowledge.dictionary) !== undefined,
  )
  return names.size - slips.length > most
}

function plainWords({ prose }: Reading): ReadonlySet<string> {
  return new Set(
    prose.flatMap(({ words }) => words.map(({ text }) => text)).filter((word) => PLAIN.test(word)),
  )
}

/** So few stand in any text. */
const MOST = 5

/** Whether words lead up to it or on from it: in an enumeration or brackets it is a name, and so it is beside a strange one. */
function isInSentence({ text, run, at }: Suspect, names: ReadonlySet<string>): boolean {
  const to = at + text.length
  const lead = run.text.slice(Math.max(0, at - NEAR), at)
  if (/,\s*$/.test(lead)) return false
  const before = /(?<![A-Za-z])([a-z]+)\s{1,3}$/.exec(lead)
  // What is behind it is a program.
  if (before?.[1] === 'sudo') return false
  const behind = /^\s{1,3}([a-z]+)/.exec(run.text.slice(to, to + NEAR))
  const neighbors = [before?.[1], behind?.[1]].filter((word) => word !== undefined)
  return neighbors.length > 0 && !neighbors.some((word) => names.has(word))
}

/** No word is longer. */
const NEAR = 40
