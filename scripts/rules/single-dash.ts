import { doubleDashed, flagWords } from './commands/flag-words.ts'
import { code, nameOf } from './commands/wording.ts'
import type { Rule } from './rule.ts'

/**
 * One dash before a long flag.
 *
 * Docker reads `-env A=b` as `-e nv` and takes `A=b` for the image. What belongs to the container is not looked at: the
 * `-name` of `find` is right.
 */
export const singleDash: Rule = {
  id: 'single-dash',
  kind: 'flag',
  description: 'A long flag begins with two hyphens, a bundle of shorthands with one.',
  examples: [
    { good: '```bash\ndocker run -itd nginx find / -name passwd\n```' },
    {
      bad: '```bash\ndocker service create -env NODE_HOSTNAME="{{.Node.Hostname}}" <IMAGE>\n```',
      reason: 'Unexpected flag `-env` for `docker service create`, expected `--env`',
      good: '```bash\ndocker service create --env NODE_HOSTNAME="{{.Node.Hostname}}" <IMAGE>\n```',
    },
    {
      bad: '`docker run -name web nginx`',
      reason: 'Unexpected flag `-name` for `docker run`, expected `--name`',
      good: '`docker run --name web nginx`',
    },
  ],

  *check({ commands }) {
    for (const command of commands) {
      for (const word of flagWords(command)) {
        const right = doubleDashed(word.text, command.spec)
        if (right === undefined || !word.raw.startsWith('-')) continue
        const wrong = right.slice(1)
        yield {
          start: word.start,
          end: word.start + wrong.length,
          reason: `Unexpected flag ${code(wrong)} for ${nameOf(command)}, expected ${code(right)}`,
          fix: right,
        }
      }
    }
  },
}
