import { nearest } from '../text/nearest.ts'
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
  const guess = languageBy(value)
  return {
    start,
    end: start,
    reason: `Unexpected fence without a language, expected ${guess ? `\`${guess}\`` : 'one, or `text`'}`,
    ...(guess && { fix: guess }),
  }
}

/** What a piece of code certainly is. */
function languageBy(value: string): string | undefined {
  const [first = ''] = value.trimStart().split('\n', 1)
  if (
    /^(?:\$ |# )?(?:sudo )?(?:docker(?:-compose)?|apt(?:-get)?|systemctl|curl|mkdir) [^:]*$/.test(
      first,
    )
  )
    return OUTPUT.test(value) ? undefined : 'bash'
  if (/^FROM \S+( AS \S+)?$/i.test(first)) return 'dockerfile'
  if (/^services:\s*$/m.test(value) && /^(?:services|version|name|networks|volumes):/.test(first))
    return 'yaml'
  return undefined
}

/** A line that is no command but what one printed: JSON, or the head of a table. */
const OUTPUT = /^\s*(?:\[|\{|\[\{)\s*$|^[A-Z]{2,}(?: [A-Z]+)* {2,}[A-Z]{2,}/m

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
