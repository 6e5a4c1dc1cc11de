import { inlineCodeOf } from '../commands/inline-code.ts'
import type { Finding, Rule } from '../rule.ts'

/** A placeholder in lower case, between words that are to be typed as they stand. */
export const placeholderCase: Rule = {
  id: 'placeholder-case',
  kind: 'placeholder',
  description: 'A placeholder is written in capitals, its words joined by underscores.',
  examples: [
    { good: '```bash\ndocker run -v /dev/xvd<a-z> <IMAGE> && docker rmi <none>:<none>\n```' },
    {
      bad: '```bash\ndocker stop <container_name>\n```',
      reason: 'Unexpected placeholder `<container_name>`, expected `<CONTAINER_NAME>`',
      good: '```bash\ndocker stop <CONTAINER_NAME>\n```',
    },
    {
      bad: '- `docker rename <old-name> <NEW_NAME>`: another name.',
      reason: 'Unexpected placeholder `<old-name>`, expected `<OLD_NAME>`',
      good: '- `docker rename <OLD_NAME> <NEW_NAME>`: another name.',
    },
    {
      bad: '- `--link <container_name>:web`: a link.',
      reason: 'Unexpected placeholder `<container_name>`, expected `<CONTAINER_NAME>`',
      good: '- `--link <CONTAINER_NAME>:web`: a link.',
    },
  ],

  *check(reading) {
    for (const { words } of reading.commands) {
      for (const { raw, start, end } of words) {
        // Where a line was carried on inside a word, its offsets are not those of the text.
        if (end - start === raw.length) yield* inWords(raw, start)
      }
    }
    // A flag that is explained on its own.
    for (const { text, start } of inlineCodeOf(reading))
      if (text.startsWith('-')) yield* inWords(text, start)
  },
}

function* inWords(text: string, offset: number): Iterable<Finding> {
  for (const { 0: found, index } of text.matchAll(PLACEHOLDER)) {
    if (found === '<none>') continue // Docker itself prints it, for an image without a name.
    const fix = found.toUpperCase().replace(/[ -]/g, '_')
    const start = offset + index
    const reason = `Unexpected placeholder \`${found}\`, expected \`${fix}\``
    yield { start, end: start + found.length, reason, fix }
  }
}

/** At least two letters in each word: `<a-z>` is a range. */
const PLACEHOLDER = /<[a-z][a-z0-9]+(?:[ _-][a-z0-9]{2,})*>/g
