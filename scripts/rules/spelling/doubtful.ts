import { oncePer } from '../once-per.ts'
import type { ProseWord, Reading } from '../rule.ts'
import { withCapital } from './capital.ts'
import { opensSentence } from './opens-sentence.ts'
import { countsOf, strangeWords } from './unknown.ts'
import type { Suspect } from './word-facts.ts'

/** A word that may be a name as well as a slip, and the only word that is near. */
export interface Doubtful extends ProseWord {
  readonly right: string
}

/**
 * Words that no dictionary has, and that would be names but for the word beside which they stand, in order: the first of a
 * sentence, and one that stands several times, where the text has the right word more often.
 */
export const doubtfulWords = oncePer((reading: Reading): readonly Doubtful[] => {
  const words = strangeWords(reading).filter(
    (word) => word.isStrange || (!word.run.isHeading && opensSentence(word)),
  )
  return words.flatMap((word) => {
    const lower = word.text.toLowerCase()
    // Once in small letters it is unknown, and with a capital more than once a name.
    if (word.isStrange === (countsOf(reading).get(lower) === 1)) return []
    const right = onlyOneNear(lower, reading)
    if (right === undefined) return []
    const isMeant = !word.isStrange || isOutnumbered(word, right, words, reading)
    return isMeant ? [{ ...word, right: withCapital(right, word.text) }] : []
  })
})

function onlyOneNear(word: string, { knowledge }: Reading): string | undefined {
  const { near, isCommon } = knowledge.dictionary
  if (isCommon(word)) return undefined
  const [right, ...others] = near(word).filter((one) => one.startsWith(word.charAt(0)))
  return right !== undefined && others.length === 0 && isCommon(right) ? right : undefined
}

/** A name stands in code, too; and a text about a thing has its name more often than its misspelling. */
function isOutnumbered(
  { text }: Suspect,
  right: string,
  words: readonly Suspect[],
  reading: Reading,
): boolean {
  const count = countsOf(reading).get(text) ?? 0
  const inProse = words.filter((word) => word.text === text).length
  const least = isObject(right, reading) ? count + 1 : count * FAR_MORE
  return count > 1 && count === inProse && (countsOf(reading).get(right) ?? 0) >= least
}

const FAR_MORE = 4

/** `volume`, `network`: what Docker's commands manage. */
function isObject(word: string, { reference }: Reading): boolean {
  return (reference.commands.get(`docker ${word}`)?.subcommands.size ?? 0) > 0
}
