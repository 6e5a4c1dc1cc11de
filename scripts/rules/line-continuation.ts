import { breaksOff } from './commands/breaks-off.ts'
import { code, nameOf } from './commands/wording.ts'
import type { Finding, FoundCommand, Rule } from './rule.ts'

/**
 * A command over several lines of which one lacks its backslash: the shell runs what stands before, and then a flag.
 *
 * Another line of it must have one, and its operands must still be missing: below a command may also stand a list of its flags.
 * Or the line below is indented, begins with a long flag and has its backslash.
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
    {
      bad: '```bash\n$ docker run -d swarm join\n    --addr=<NODE_IP>:<PORT> \\\n    token://<CLUSTER>\n```',
      reason: 'Unexpected end of the line in `docker run`, expected ` \\`',
      good: '```bash\n$ docker run -d swarm join \\\n    --addr=<NODE_IP>:<PORT> \\\n    token://<CLUSTER>\n```',
    },
    {
      bad: '$ docker run -d swarm join\n\t--addr=a:1 \\\n\ttoken://b',
      reason: 'Unexpected end of the line in `docker run`, expected ` \\`',
      good: '$ docker run -d swarm join \\\n\t--addr=a:1 \\\n\ttoken://b',
    },
    { good: '```\ndocker run -d nginx\n  --name: its name\n  --rm: it goes away\n```' },
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
