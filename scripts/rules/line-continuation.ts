import { breaksOff } from './commands/breaks-off.ts'
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

function finding(command: FoundCommand): Finding {
  const { end } = command
  return {
    start: end,
    end,
    reason: `Unexpected end of the line in ${nameOf(command)}, expected ${code(' \\')}`,
    fix: ' \\',
  }
}
