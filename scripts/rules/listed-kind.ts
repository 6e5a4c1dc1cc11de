import type { Word } from '../text/shell/word.ts'
import { kindsOf } from './commands/object-kinds.ts'
import { code, nameOf } from './commands/wording.ts'
import type { Finding, FoundCommand, Rule } from './rule.ts'

/** A list of ids of one kind where a command takes another: `docker rm $(docker images -q)`. */
export const listedKind: Rule = {
  id: 'listed-kind',
  kind: 'operand',
  description: 'What a command is given is a list of the kind of object that it takes.',
  examples: [
    {
      good: '`docker rm $(docker ps -aq)`, `docker inspect $(docker network ls -q)`, `docker rmi $(docker ps -a --format {{.Image}})`',
    },
    {
      bad: '```bash\ndocker rm $(docker images -q)\n```',
      reason: 'Unexpected list of images for `docker rm`, which takes containers',
    },
    {
      bad: '```bash\ndocker rm $(docker ps -a)\n```',
      reason: 'Unexpected table of `docker ps`, expected names alone, by `-q`',
    },
    {
      bad: '`docker volume rm $(docker ps -aq)`',
      reason: 'Unexpected list of containers for `docker volume rm`, which takes volumes',
    },
  ],

  *check({ commands }) {
    for (const [index, command] of commands.entries()) {
      const kind = kindTakenBy(command)
      for (const operand of kind === undefined ? [] : command.operands) {
        const inner = SUBSTITUTION.test(operand.raw) ? inside(operand, commands, index) : undefined
        if (inner && printsTable(inner)) yield tableFor(inner)
        const other = inner && kindListedBy(inner)
        if (other === undefined || other === kind) continue
        const reason = `Unexpected list of ${other}s for ${nameOf(command)}, which takes ${kind}s`
        yield { start: operand.start, end: operand.end, reason }
      }
    }
  },
}

/** Whether a list has a headline and columns, which no command takes for names. */
function printsTable({ spec, flags, isMention }: FoundCommand): boolean {
  const isPlain = flags.every(({ spec: flag }) => flag && !/^--(?:quiet|format)$/.test(flag.name))
  return LISTED_BY.has(spec.path) && isPlain && !isMention
}

function tableFor(inner: FoundCommand): Finding {
  const last = inner.path.at(-1)
  const [start, end] = [last?.start ?? inner.start, last?.end ?? inner.end]
  const right = `${last?.text ?? ''} -q`
  const reason = `Unexpected table of ${nameOf(inner)}, expected names alone, by ${code('-q')}`
  return { start, end, reason, expected: [right] }
}

/** An operand that is nothing but what one command prints. */
const SUBSTITUTION = /^(?:\$\([^|;&]*\)|`[^|;&]*`)$/

/** The command that stands in an operand of the one at an index. */
function inside(
  { start, end }: Word,
  commands: readonly FoundCommand[],
  index: number,
): FoundCommand | undefined {
  let at = index + 1
  while ((commands[at]?.start ?? Infinity) < start) at++
  const inner = commands[at]
  return inner !== undefined && inner.end <= end ? inner : undefined
}

/** The one kind of object that all operands of a command are; none where another may stand, as for `NAME|ID`. */
function kindTakenBy({ unknown, spec }: FoundCommand): string | undefined {
  const kinds = spec.operands.names.map(kindsOf)
  const [kind] = kinds[0] ?? []
  const isOne = kinds.every((some) => some.length === 1 && some[0] === kind)
  return unknown === undefined && isOne ? kind : undefined
}

/** What a command lists by their ids: `docker ps -q` containers. */
function kindListedBy({ spec, flags }: FoundCommand): string | undefined {
  if (!flags.some((flag) => flag.spec?.name === '--quiet')) return undefined
  return LISTED_BY.get(spec.path)
}

const LISTED_BY: ReadonlyMap<string, string> = new Map([
  ['docker ps', 'container'],
  ['docker container ls', 'container'],
  ['docker images', 'image'],
  ['docker image ls', 'image'],
  ['docker volume ls', 'volume'],
  ['docker network ls', 'network'],
  ['docker service ls', 'service'],
  ['docker node ls', 'node'],
])
