import { isEnglish } from './prose-words.ts'
import type { Rule } from './rule.ts'

/**
 * A word that is known to be misspelt, with the one word that is meant.
 *
 * A list finds less than a dictionary, but what it finds is certain: a dictionary takes half the words of our trade for
 * mistakes.
 */
export const misspelling: Rule = {
  id: 'misspelling',
  kind: 'spelling',
  description: 'Words are spelled as dictionaries spell them.',
  examples: [
    { good: 'The behaviour of autolock, in colour, and `enviroment` in /etc/enviroment.' },
    {
      bad: 'Push the image to the registyry.',
      reason: 'Unexpected spelling `registyry`, expected `registry`',
      good: 'Push the image to the registry.',
    },
    {
      bad: '## Enviroment variables',
      reason: 'Unexpected spelling `Enviroment`, expected `Environment`',
      good: '## Environment variables',
    },
    {
      bad: 'A stack includesa service.',
      reason: 'Unexpected spelling `includesa`, expected `includes a`',
      good: 'A stack includes a service.',
    },
  ],

  *check(reading) {
    if (!isEnglish(reading)) return
    const { misspellings } = reading.knowledge
    for (const run of reading.prose) {
      for (const { text, start, end } of run.words) {
        if (!WORD.test(text)) continue
        const right = misspellings.get(text.toLowerCase())
        if (right === undefined) continue
        const fix = withCapital(right, text)
        yield { start, end, reason: `Unexpected spelling \`${text}\`, expected \`${fix}\``, fix }
      }
    }
  },
}

/** With a capital inside it is a name. */
const WORD = /^[A-Za-z][a-z]+$/

function withCapital(word: string, model: string): string {
  return /^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
