import { skipBlanks } from '../text/scan.ts'
import { breaksOff } from './commands/breaks-off.ts'
import { flagsAtTheStart } from './commands/flags-at-the-start.ts'
import { code, nameOf } from './commands/wording.ts'
import type { Finding, Reading, Rule } from './rule.ts'

/**
 * A command over several lines of which one lacks its backslash: the shell runs what stands before, and then a flag.
 *
 * Below a command may also stand a list of its flags. So another line of it must have a backslash and its operands must still be
 * missing; or the line below is indented, begins with a flag and has its backslash; or what is below makes it whole.
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
    {
      bad: '```bash\ndocker run -d --name db \nteam/shop:db\n```',
      reason: 'Unexpected end of the line in `docker run`, expected ` \\`',
      good: '```bash\ndocker run -d --name db \\\nteam/shop:db\n```',
    },
    {
      bad: '```bash\n$ docker service update --image web:2\n    --update-parallelism 2\n    --update-delay 10s <SERVICE>\n```',
      reason: 'Unexpected end of the line in `docker service update`, expected ` \\`',
      good: '```bash\n$ docker service update --image web:2 \\\n    --update-parallelism 2 \\\n    --update-delay 10s <SERVICE>\n```',
    },
    {
      bad: '```bash\ndocker run -d --name web\n  nginx\n```',
      reason: 'Unexpected end of the line in `docker run`, expected ` \\`',
    },
    {
      bad: '```bash\n$ docker-machine create \\\n  -d generic\n  --swarm \\\n  web\n```',
      reason: 'Unexpected end of the line in `docker-machine`, expected ` \\`',
      good: '```bash\n$ docker-machine create \\\n  -d generic \\\n  --swarm \\\n  web\n```',
    },
    { good: '```\ndocker run -d nginx\n  --name: its name\n  --rm: it goes away\n```' },
  ],

  *check(reading) {
    for (const command of reading.commands) {
      const certainty = breaksOff(command, reading)
      if (certainty) yield finding(command.end, nameOf(command), certainty === 'sure', reading)
    }
    for (const { end, program } of flagsAtTheStart(reading))
      yield finding(end, code(program), true, reading)
  },
}

function finding(start: number, name: string, isSure: boolean, { text }: Reading): Finding {
  // A blank behind the backslash would undo it.
  const end = skipBlanks(text, start)
  const reason = `Unexpected end of the line in ${name}, expected ${code(' \\')}`
  return { start, end, reason, ...(isSure ? { fix: ' \\' } : { expected: [' \\'] }) }
}
