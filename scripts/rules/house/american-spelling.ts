import { perRun } from '../per-run.ts'
import { isEnglish } from '../prose-words.ts'
import type { Finding, Rule } from '../rule.ts'

/** British spelling, which is right elsewhere: a book is spelled one way. */
export const americanSpelling: Rule = {
  id: 'american-spelling',
  kind: 'spelling',
  description: 'The book is spelled the American way.',
  examples: [
    { good: 'The behavior of `colour` in /etc/colour, and the Organisation for Standards.' },
    {
      bad: 'It changes the behaviour of a node.',
      reason: 'Unexpected spelling `behaviour`, expected `behavior`',
      good: 'It changes the behavior of a node.',
    },
    {
      bad: '- Initialise the swarm.',
      reason: 'Unexpected spelling `Initialise`, expected `Initialize`',
      good: '- Initialize the swarm.',
    },
  ],

  check: (reading) => (isEnglish(reading) ? britishWords(reading) : []),
}

const britishWords = perRun(function* (run, { american }): Iterable<Finding> {
  for (const { text, start, end } of run.words) {
    const right = american.get(text.toLowerCase())
    // With a capital in the middle of a sentence it is a name.
    if (right === undefined || (text !== text.toLowerCase() && start > run.start)) continue
    const fix = text.charAt(0) + right.slice(1)
    yield { start, end, reason: `Unexpected spelling \`${text}\`, expected \`${fix}\``, fix }
  }
})
