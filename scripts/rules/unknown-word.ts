import { code, cure } from './commands/wording.ts'
import { isEnglish } from './prose-words.ts'
import type { Dictionary, Finding, ProseWord, Rule } from './rule.ts'
import { doubtfulWords } from './spelling/doubtful.ts'
import { sureCure } from './spelling/sure-cure.ts'
import { unknownWords } from './spelling/unknown.ts'

/**
 * A word that no dictionary has, and that stands in the text but once, or seldom beside the word that is near.
 *
 * It may well be right: nothing is mended, and no build stops for it.
 */
export const unknownWord: Rule = {
  id: 'unknown-word',
  kind: 'spelling',
  description: 'A word stands in a dictionary, or more than once in the text.',
  examples: [
    {
      good: 'The kubelet restarts what failed. A kubelet runs on each node, with `frobnicate` and frobnicate.',
    },
    { good: 'Whilst unmounting, the behaviour of the healthcheck is customisable; see Frobnitz.' },
    {
      bad: 'Look at the propagatoin and the behviour of mounts.',
      reason: 'Unexpected word `behviour`, expected `behaviour` or a word that is known',
    },
    {
      bad: 'The steps are pretty clearn here.',
      reason: 'Unexpected word `clearn`, expected `clean`, `clear`, or a word that is known',
    },
    {
      bad: 'Ssearch for images, says Aaron.',
      reason: 'Unexpected word `Ssearch`, expected `Search` or a word that is known',
    },
    {
      bad: 'The swarm then frobnicates all tasks.',
      reason: 'Unexpected word `frobnicates`, expected one that a dictionary has',
    },
  ],

  *check(reading) {
    if (!isEnglish(reading)) return
    const { dictionary } = reading.knowledge
    for (const word of unknownWords(reading))
      if (sureCure(word.text, dictionary) === undefined)
        yield finding(word, proposalsFor(word.text, dictionary))
    for (const word of doubtfulWords(reading)) yield finding(word, [word.right])
  },
}

function finding({ text, start, end }: ProseWord, expected: readonly string[]): Finding {
  return {
    start,
    end,
    severity: 'warning',
    reason: `Unexpected word ${code(text)}, expected ${wanted(expected)}`,
    ...cure(undefined, expected),
  }
}

/** All that are near are as good as each other. */
function wanted(proposals: readonly string[]): string {
  const names = proposals.map(code)
  if (names.length === 0) return 'one that a dictionary has'
  return `${names.join(', ')}${names.length > 1 ? ',' : ''} or a word that is known`
}

/** Common words near it, or the only one: a first letter is seldom mistyped. */
function proposalsFor(word: string, dictionary: Dictionary): readonly string[] {
  const near = dictionary.near(word).filter((one) => one.startsWith(word.charAt(0)))
  const common = near.filter(dictionary.isCommon)
  return common.length > 0 || near.length > 1 ? common.slice(0, MOST) : near
}

const MOST = 3
