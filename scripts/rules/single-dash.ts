import { doubleDashed, flagWords, singleDashed } from './commands/flag-words.ts'
import { isShownAsWrong } from './commands/shown-as-wrong.ts'
import { code, nameOf } from './commands/wording.ts'
import type { Finding, FoundCommand, Rule } from './rule.ts'

/**
 * One dash before a long flag, or two before shorthands.
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
      good: 'These options with a single dash are deprecated:\n\n```bash\ndocker attach -sig-proxy\ndocker commit -author\n```',
    },
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
    {
      bad: '`docker run --it nginx`',
      reason: 'Unexpected flag `--it` for `docker run`, expected `-it`',
      good: '`docker run -it nginx`',
    },
    {
      bad: '`docker logs --f web`',
      reason: 'Unexpected flag `--f` for `docker logs`, expected `-f`',
      good: '`docker logs -f web`',
    },
  ],

  *check({ commands }) {
    for (const command of commands) {
      for (const word of flagWords(command)) {
        const right = doubleDashed(word.text, command.spec)
        if (right === undefined || !word.raw.startsWith('-')) continue
        if (isShownAsWrong(command)) continue
        const wrong = right.slice(1)
        yield {
          start: word.start,
          end: word.start + wrong.length,
          reason: `Unexpected flag ${code(wrong)} for ${nameOf(command)}, expected ${code(right)}`,
          fix: right,
        }
      }
      yield* bundlesWithTwo(command)
    }
  },
}

function* bundlesWithTwo(command: FoundCommand): Iterable<Finding> {
  if (command.unknown !== undefined) return
  for (const { name, start, end } of command.flags) {
    const right = singleDashed(name, command.spec)
    if (right === undefined || isShownAsWrong(command)) continue
    const reason = `Unexpected flag ${code(name)} for ${nameOf(command)}, expected ${code(right)}`
    yield { start, end, reason, fix: right }
  }
}
