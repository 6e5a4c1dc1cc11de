import { isEnglish } from './prose-words.ts'
import type { Rule } from './rule.ts'
import { sureCure } from './spelling/sure-cure.ts'
import { unknownWords } from './spelling/unknown.ts'

/**
 * A word that no dictionary has, and that stands in the text but once.
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
      bad: 'The swarm then frobnicates all tasks.',
      reason: 'Unexpected word `frobnicates`, expected one that a dictionary has',
    },
  ],

  *check(reading) {
    if (!isEnglish(reading)) return
    const { dictionary } = reading.knowledge
    for (const { text, start, end } of unknownWords(reading)) {
      if (sureCure(text, dictionary) !== undefined) continue
      const near = dictionary.near(text)
      const expected = near.filter(dictionary.isCommon).slice(0, MOST)
      const [only] = expected.length > 0 ? expected : near.length === 1 ? near : []
      yield {
        start,
        end,
        severity: 'warning',
        reason:
          only === undefined
            ? `Unexpected word \`${text}\`, expected one that a dictionary has`
            : `Unexpected word \`${text}\`, expected \`${only}\` or a word that is known`,
        ...(only !== undefined && { expected: expected.length > 0 ? expected : [only] }),
      }
    }
  },
}

const MOST = 3
