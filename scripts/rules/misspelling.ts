import { isEnglish } from './prose-words.ts'
import type { Finding, ProseWord, Reading, Rule } from './rule.ts'
import { withCapital } from './spelling/capital.ts'
import { mistakenPairs } from './spelling/mistaken-pairs.ts'
import { misspeltComments } from './spelling/misspelt-comments.ts'
import { misspeltNames } from './spelling/misspelt-names.ts'
import { opensSentence } from './spelling/opens-sentence.ts'
import { sureCure } from './spelling/sure-cure.ts'
import { unknownWords } from './spelling/unknown.ts'
import { suspectsIn, type Suspect } from './spelling/word-facts.ts'

/**
 * A word that is known to be misspelt, with the one word that is meant.
 *
 * A list of misspellings finds less than a dictionary, but what it finds is certain: a dictionary takes half the words of our
 * trade for mistakes. It mends only a long word that stands but once and can be nothing else. Names of Docker's world are
 * the same in every language.
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
      bad: 'It runs on kuberentes.',
      reason: 'Unexpected spelling `kuberentes`, expected `Kubernetes`',
      good: 'It runs on Kubernetes.',
    },
    {
      bad: '## Enviroment variables',
      reason: 'Unexpected spelling `Enviroment`, expected `Environment`',
      good: '## Environment variables',
    },
    { good: '# Workshop of Promptus Imperii' },
    { good: 'A list of typos: enviroment -> environment, `registyry` is not it.' },
    {
      bad: 'The archive was corrutped on its way.',
      reason: 'Unexpected spelling `corrutped`, expected `corrupted`',
      good: 'The archive was corrupted on its way.',
    },
    {
      bad: 'A stack includesa service.',
      reason: 'Unexpected spelling `includesa`, expected `includes a`',
      good: 'A stack includes a service.',
    },
    {
      bad: '```dockerfile\n# Install depdendencies\nRUN npm ci\n```',
      reason: 'Unexpected spelling `depdendencies`, expected `dependencies`',
      good: '```dockerfile\n# Install dependencies\nRUN npm ci\n```',
    },
    {
      good: '```yaml\n# enviroment: none\nservices: # see ./enviroment, and A=enviroment\n```\n\n```bash\n# docker pull enviroment\nmkdir enviroment # make enviroment\n```',
    },
    {
      bad: 'Put them in there own network.',
      reason: 'Unexpected spelling `there own`, expected `their own`',
      good: 'Put them in their own network.',
    },
    {
      bad: 'It should of been stopped.',
      reason: 'Unexpected spelling `should of`, expected `should have`',
      good: 'It should have been stopped.',
    },
    {
      good: 'It should of course stop. People there own it, those in there own the host, and take what they could of it.',
    },
    {
      bad: 'Im lokalen Dockefile ist es nicht, das ist die Zeile mit dem Namen.',
      reason: 'Unexpected spelling `Dockefile`, expected `Dockerfile`',
      good: 'Im lokalen Dockerfile ist es nicht, das ist die Zeile mit dem Namen.',
    },
    { good: 'Dockerfiles, Javaskript, Swarmbit, and Dockerfle, a file called `Dockerfle`.' },
  ],

  *check(reading) {
    const names = misspeltNames(reading).filter((name) => !isMended(reading, name.end, name.right))
    for (const name of names) yield finding(name, name.right)
    if (!isEnglish(reading)) return
    const { dictionary, products, programs } = reading.knowledge
    const once = new Map(unknownWords(reading).map((word) => [word.start, word.text]))
    const known = new Set(names.map(({ start }) => start))
    for (const suspect of suspectsIn(reading)) {
      const { text, start, end } = suspect
      if (!WORD.test(text) || isName(suspect) || known.has(start)) continue
      if (isPartOfName(suspect, reading)) continue
      const strange = once.get(start)
      const right = strange === undefined ? suspect.cure : sureCure(strange, dictionary)
      if (right === undefined || isMended(reading, end, right)) continue
      // A name has the capital of its owner, at once.
      const name = programs.has(right) ? undefined : products.get(right)
      yield finding(suspect, name ?? withCapital(right, text))
    }
    for (const word of misspeltComments(reading)) yield finding(word, word.right)
    for (const pair of mistakenPairs(reading)) yield finding(pair, pair.right)
  },
}

function finding({ text, start, end }: ProseWord, fix: string): Finding {
  return { start, end, reason: `Unexpected spelling \`${text}\`, expected \`${fix}\``, fix }
}

/** “fix typo occuring -> occurring”: a text that shows a misspelling means it. */
function isMended({ text }: Reading, end: number, right: string): boolean {
  const behind = /^["'`”’*_)]*\s*(?:[-=]+>|→|➜)\s*["'`“‘*_(]*([A-Za-z]+)/.exec(
    text.slice(end, end + right.length + 20),
  )
  return behind?.[1]?.toLowerCase() === right.toLowerCase()
}

/** With a capital inside it is a name. */
const WORD = /^[A-Za-z][a-z]+$/

/** Of two words with capitals, one of which no dictionary has, both are a name: “Promptus Imperii”. */
function isPartOfName({ text, run, at }: Suspect, { knowledge }: Reading): boolean {
  const { dictionary, misspellings } = knowledge
  if (!/^[A-Z]/.test(text)) return false
  const [, before] = /\b([A-Z][a-z]{2,}) $/.exec(run.text.slice(Math.max(0, at - NEAR), at)) ?? []
  const [, behind] =
    /^ ([A-Z][a-z]{2,})\b/.exec(run.text.slice(at + text.length).slice(0, NEAR)) ?? []
  const isStrange = (word: string): boolean =>
    !dictionary.has(word) && (misspellings.get(word) ?? sureCure(word, dictionary)) === undefined
  return [before, behind].some((word) => word !== undefined && isStrange(word.toLowerCase()))
}

/** No word is longer. */
const NEAR = 40

/** In the midst of a sentence a capital makes a name. */
function isName(suspect: Suspect): boolean {
  return !suspect.run.isHeading && /^[A-Z]/.test(suspect.text) && !opensSentence(suspect)
}
