import type { GivenFlag } from '../docker/command-line.ts'
import { noneOf } from './commands/one-of.ts'
import { isStandIn } from './commands/stand-in.ts'
import { code, nameOf } from './commands/wording.ts'
import { oncePer } from './once-per.ts'
import type { Filters, Finding, Knowledge, Rule } from './rule.ts'

/** What `--filter` lists by, and its values: a filter that the daemon does not know is refused. */
export const knownFilter: Rule = {
  id: 'known-filter',
  kind: 'value',
  description: 'A command is filtered by what it can be filtered by.',
  examples: [
    {
      good: '`docker ps -a -f status=exited -f "Name=^/web$"` and `docker system prune --filter "label!=keep"`',
    },
    {
      bad: '`docker images --filter "danglng=true"`',
      reason: 'Unexpected filter `danglng` of `docker images`, expected `dangling`',
      good: '`docker images --filter "dangling=true"`',
    },
    {
      bad: '`docker search nginx --filter "ïs-official=true"`',
      reason: 'Unexpected filter `ïs-official` of `docker search`, expected `is-official`',
      good: '`docker search nginx --filter "is-official=true"`',
    },
    {
      bad: '`docker ps --filter status=stopped`',
      reason:
        'Unexpected value `stopped` of the filter `status`, expected `exited` or `running` or `created` or `paused`',
    },
    {
      bad: '`docker volume ls -f status=unused`',
      reason:
        'Unexpected filter `status` of `docker volume ls`, expected `dangling` or `driver` or `label` or `name`',
    },
  ],

  *check({ text, commands, knowledge }) {
    for (const command of commands) {
      if (command.unknown !== undefined) continue
      for (const flag of command.flags) {
        if (flag.spec?.name !== '--filter') continue
        // Looked up only here: most notes filter nothing, and what is known of filters is not read for them.
        const known = filtersByCommand(knowledge).get(command.spec.path)
        const given = known && filterIn(flag, text)
        const finding = given && unexpected(given, known, nameOf(command))
        if (finding !== undefined) yield finding
      }
    }
  },
}

const filtersByCommand = oncePer(
  ({ filters }: Knowledge) => new Map(filters.map((known) => [known.command, known])),
)

/** `status=exited`, with the offsets of both words. */
interface GivenFilter {
  readonly name: string
  readonly start: number
  readonly value: string
  readonly valueStart: number
}

function filterIn({ value }: GivenFlag, text: string): GivenFilter | undefined {
  const [, name, sign, wanted] = /^([^!=\s]+)(!?=)(.*)$/s.exec(value?.text ?? '') ?? []
  if (value === undefined || name === undefined || sign === undefined || wanted === undefined)
    return undefined
  // Behind the quote, if there is one.
  const start = [value.start, value.start + 1].find((at) => text.startsWith(name + sign, at))
  if (start === undefined || isStandIn(name)) return undefined
  return { name, start, value: wanted, valueStart: start + name.length + sign.length }
}

function unexpected(
  { name, start, value, valueStart }: GivenFilter,
  { filters, isOpen }: Filters,
  command: string,
): Finding | undefined {
  // The client reads names in any case, the daemon its values as they stand.
  const values = filters.get(name.toLowerCase())
  if (values === undefined) {
    const names = [...filters.keys()]
    return noneOf({ names, isOpen }, name, start, `filter ${code(name)} of ${command}`)
  }
  const isKnown = values.length === 0 || values.includes(value) || isStandIn(value)
  if (isKnown || value === '') return undefined
  const said = `value ${code(value)} of the filter ${code(name)}`
  return noneOf({ names: values, isOpen }, value, valueStart, said)
}
