import { remarkMarkLength } from '../text/shell/statements.ts'
import { skipBlanks } from '../text/scan.ts'
import { code } from './commands/wording.ts'
import { isNamedShell } from './reading/shell-languages.ts'
import type { Rule, Snippet } from './rule.ts'

/** What a command does, written behind it with an arrow: who copies the line writes a file of that name. */
export const remarkMark: Rule = {
  id: 'remark-mark',
  kind: 'syntax',
  description: 'What a command of a shell does stands behind a `#`.',
  examples: [
    { good: '`docker ps -> lists`:\n\n```bash\ndocker exec web -- ls > out.txt # -> a file\n```' },
    {
      bad: '```bash\ndocker system df --> disk usage\n```',
      reason: 'Unexpected `-->` behind a command, expected `#` before what it does',
      good: '```bash\ndocker system df # disk usage\n```',
    },
    {
      bad: '```bash\ndocker volume ls :- list all the volumes\n```',
      reason: 'Unexpected `:-` behind a command, expected `#` before what it does',
      good: '```bash\ndocker volume ls # list all the volumes\n```',
    },
  ],

  *check({ text, commands, snippets }) {
    const shells = snippets.filter(({ language }) => isNamedShell(language))
    for (const { end } of commands) {
      const start = skipBlanks(text, end)
      const length = remarkMarkLength(text, start)
      if (length === 0 || !shells.some((snippet) => isInside(snippet, end))) continue
      const mark = code(text.slice(start, start + length))
      const reason = `Unexpected ${mark} behind a command, expected \`#\` before what it does`
      yield { start, end: start + length, reason, fix: '#' }
    }
  },
}

function isInside(snippet: Snippet, offset: number): boolean {
  return snippet.start < offset && offset < snippet.end
}
