import { lineEnd } from '../text/scan.ts'
import { doubleDashed } from './commands/flag-words.ts'
import { code, nameOf } from './commands/wording.ts'
import type { Finding, FoundCommand, Rule } from './rule.ts'

/**
 * A command over several lines of which one lacks its backslash: the shell runs what stands before, and then a flag.
 *
 * Another line of it must have one, and its operands must still be missing: below a command may also stand a list of its flags.
 */
export const lineContinuation: Rule = {
  id: 'line-continuation',
  kind: 'syntax',
  description: 'A command that goes on in the next line says so with a backslash.',
  examples: [
    {
      good: '```bash\ndocker run \\\n  --name web \\\n  nginx\n```\n\n```\ndocker run\n  -d  in the background\n```',
    },
    {
      bad: '```bash\ndocker service create \\\n  --name web\n  --replicas 3 \\\n  nginx\n```',
      reason: 'Unexpected end of the line in `docker service create`, expected ` \\`',
      good: '```bash\ndocker service create \\\n  --name web \\\n  --replicas 3 \\\n  nginx\n```',
    },
  ],

  *check({ commands, text }) {
    for (const command of commands) if (breaksOff(command, text)) yield finding(command)
  },
}

/** Whether a command ends before its operands, and a line follows that goes on with a flag of it. */
export function breaksOff(command: FoundCommand, text: string): boolean {
  const { where, start, end, spec, operands } = command
  if (where !== 'fence' || operands.length >= spec.operands.min) return false
  const [head = '', flag = ''] = NEXT_FLAG.exec(text.slice(end, end + LONGEST)) ?? []
  if (!spec.flags.has(flag) && doubleDashed(flag, spec) === undefined) return false
  const behind = text.slice(end + head.length, lineEnd(text, end + head.length))
  return text.slice(start, end).includes('\\\n') || /\\\s*$/.test(behind)
}

/** The end of a line, and the flag with which the next one begins. */
const NEXT_FLAG = /^[ \t]*\n[ \t>]*(--?[A-Za-z][\w-]*)/

/** Letters of blanks and a flag. */
const LONGEST = 200

function finding(command: FoundCommand): Finding {
  const { end } = command
  return {
    start: end,
    end,
    reason: `Unexpected end of the line in ${nameOf(command)}, expected ${code(' \\')}`,
    fix: ' \\',
  }
}
