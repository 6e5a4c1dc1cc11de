import { code } from './commands/wording.ts'
import type { Finding, FoundCommand, Rule } from './rule.ts'

/**
 * Quotes of the typographers around a word of a command, which no shell takes for quotes: they would be part of the value.
 *
 * Only in pairs that a word begins and ends with, and not inside straight quotes: there they are what is said.
 */
export const typographicQuote: Rule = {
  id: 'typographic-quote',
  kind: 'typography',
  description: 'A word of a command stands in straight quotes.',
  examples: [
    {
      good: 'He says “docker run”: `docker commit -m "it’s “done”" web`, and `docker ps` – “all”.',
    },
    {
      bad: '```bash\ndocker run -e “MODE=dark blue” nginx\n```',
      reason: 'Unexpected quotes in `“MODE=dark blue”`, expected `"MODE=dark blue"`',
      good: '```bash\ndocker run -e "MODE=dark blue" nginx\n```',
    },
    {
      bad: 'Give `docker ps --filter=‘name=web’` a try.',
      reason: "Unexpected quotes in `‘name=web’`, expected `'name=web'`",
      good: "Give `docker ps --filter='name=web'` a try.",
    },
  ],

  *check({ text, commands }) {
    for (const command of commands) if (command.where !== 'prose') yield* quotesIn(text, command)
  },
}

function* quotesIn(text: string, { start, end }: FoundCommand): Iterable<Finding> {
  const line = text.slice(start, end)
  if (!ANY.test(line)) return
  for (const { 0: found, 1: quoted, index } of line.matchAll(WORDS)) {
    if (quoted === undefined) continue
    const mark = /^[‘’]/.test(quoted) ? "'" : '"'
    const right = mark + quoted.slice(1, -1) + mark
    const from = start + index + found.length - quoted.length
    yield {
      start: from,
      end: from + quoted.length,
      reason: `Unexpected quotes in ${code(quoted)}, expected ${code(right)}`,
      fix: right,
    }
  }
}

const ANY = /[“”„‘’]/

/** What stands in straight quotes; else a pair at the ends of a word, or of a value behind its `=`. */
const WORDS =
  /"(?:[^"\\]|\\.)*"|'[^']*'|(?<=[\s=])([“„”][^“”„"\n]+[“”]|[‘’][^‘’'\n]+[’‘])(?![^\s;|&)])/gs
