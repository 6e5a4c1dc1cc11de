import { nearest } from '../text/nearest.ts'
import { certainLanguage } from './files/certain-language.ts'
import { LANGUAGES } from './files/languages.ts'
import type { Finding, Rule, Snippet } from './rule.ts'

/** A fence without a language, or with one that the highlighter does not know. */
export const fenceLanguage: Rule = {
  id: 'fence-language',
  kind: 'structure',
  description: 'A fence names a language that the highlighter knows.',
  examples: [
    { good: '```bash\ndocker ps\n```\n\n~~~text\nplain\n~~~\n\n    docker ps' },
    {
      bad: '```Dockerfile\nFROM alpine\n```',
      reason: 'Unexpected language `Dockerfile`, expected `dockerfile`',
      good: '```dockerfile\nFROM alpine\n```',
    },
    {
      bad: '```yalm\nservices:\n```',
      reason: 'Unexpected language `yalm`, expected `yaml`',
    },
    {
      bad: '```\ndocker network ls\n```',
      reason: 'Unexpected fence without a language, expected `bash`',
      good: '```bash\ndocker network ls\n```',
    },
    {
      bad: '```\nplain\n```',
      reason:
        'Unexpected fence without a language, expected the name of one, `text` if it is in none',
    },
  ],

  *check(reading) {
    for (const snippet of reading.snippets) {
      if (!snippet.isFenced) continue
      const found = languageOf(snippet, reading.text)
      if (found.name === '') yield missing(snippet, found.start)
      else if (!LANGUAGES.has(found.name)) yield unknown(found.name, found.start)
    }
  },
}

/** The language as it is written, and where; a fence may name it in braces: ```{.yaml}. */
function languageOf({ start, end }: Snippet, text: string): { name: string; start: number } {
  let at = start
  while (at < end && (text[at] === '`' || text[at] === '~')) at++
  const fence = at
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++
  const [name = ''] = /^[^\s{`]*/.exec(text.slice(at, at + 80)) ?? []
  return name === '' ? { name, start: fence } : { name, start: at }
}

function missing({ value }: Snippet, start: number): Finding {
  const guess = certainLanguage(value)
  return {
    start,
    end: start,
    reason: `Unexpected fence without a language, expected ${guess ? `\`${guess}\`` : 'the name of one, `text` if it is in none'}`,
    ...(guess && { fix: guess }),
  }
}

function unknown(name: string, start: number): Finding {
  const lower = name.toLowerCase()
  const guess = LANGUAGES.has(lower) ? lower : nearest(lower, LANGUAGES)
  return {
    start,
    end: start + name.length,
    reason: `Unexpected language \`${name}\`${guess ? `, expected \`${guess}\`` : ''}`,
    ...(guess && (guess === lower ? { fix: guess } : { expected: [guess] })),
  }
}
