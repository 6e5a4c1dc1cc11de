import type { GivenFlag } from '../docker/command-line.ts'
import { isStandIn } from './commands/stand-in.ts'
import { code } from './commands/wording.ts'
import { oncePer } from './once-per.ts'
import type { Finding, FlagConflict, FoundCommand, Knowledge, Rule } from './rule.ts'

/** Two flags of which one does not go with the other. Which of them was meant, nobody but the author knows. */
export const flagConflict: Rule = {
  id: 'flag-conflict',
  kind: 'contradiction',
  description: 'The flags of a command go with each other.',
  examples: [
    {
      good: '`docker run --rm --restart no nginx`, `docker run --rm=false --restart always nginx` and `docker run --network web -p 80:80 nginx`',
    },
    {
      bad: '```bash\ndocker run -d --rm --restart=always nginx\n```',
      reason:
        'Unexpected `--rm` with `--restart always`, expected one of them: a container that is removed when it exits is never started again',
    },
    {
      bad: '`docker service create --mode global --replicas 3 nginx`',
      reason:
        'Unexpected `--replicas` with `--mode global`, expected one of them: such a service has one task on each node',
    },
    {
      bad: '`docker run --net host -p 80:80 nginx`',
      reason:
        'Unexpected `-p` with `--net host`, expected one of them: the container uses the ports of the host itself',
    },
    {
      good: '`docker pull -a host:5000/web`, `docker push --all-tags NAME[:TAG]` and `docker push -a "${IMAGE:-web}"`',
    },
    {
      bad: '`docker push me/web:1 --all-tags`',
      reason:
        'Unexpected tag in `me/web:1` with `--all-tags`, expected one of them: it takes all tags',
    },
  ],

  *check({ commands, knowledge }) {
    for (const command of commands) {
      for (const conflict of conflictsByCommand(knowledge).get(command.spec.path) ?? [])
        yield* clashes(command, conflict)
      yield* tagOfAll(command)
    }
  },
}

const conflictsByCommand = oncePer(({ flagConflicts }: Knowledge) =>
  Map.groupBy(flagConflicts, ({ command }) => command),
)

/** Each flag that does not go with another one, told once. */
function* clashes({ flags }: FoundCommand, conflict: FlagConflict): Iterable<Finding> {
  const flag = flags.find((given) => isOneOf(conflict.flags, given) && isMeant(given, conflict))
  if (flag === undefined) return
  for (const name of conflict.with) {
    const other = flags.find((given) => isOneOf([name], given) && isOn(given))
    if (other === undefined) continue
    const beside = [flag.name, flag.spec?.takesValue ? flag.value?.text : undefined]
    yield {
      start: other.start,
      end: other.end,
      reason: `Unexpected ${code(other.name)} with ${code(beside.filter(Boolean).join(' '))}, expected one of them: ${conflict.because}`,
      url: conflict.source,
      ...(conflict.isDiscarded && { severity: 'warning' }),
    }
  }
}

/** One tag where all of them are asked for: Docker answers “tag can't be used with --all-tags/-a”. */
function* tagOfAll({ flags, operands }: FoundCommand): Iterable<Finding> {
  const flag = flags.find((given) => isOneOf(['--all-tags'], given) && isOn(given))
  const [image] = operands
  if (flag === undefined || image === undefined || !TAGGED.test(image.text)) return
  yield {
    start: image.start,
    end: image.end,
    reason: `Unexpected tag in ${code(image.text)} with ${code(flag.name)}, expected one of them: it takes all tags`,
    url: 'https://github.com/docker/cli/blob/master/cli/command/image/push.go',
  }
}

/** Behind the last slash, and not `NAME[:TAG]`, where it may be left out, or `${IMAGE:-web}`. */
const TAGGED = /^[^[{@]*[^[{@:/]:[^[\]{}/:@]+$/

function isOneOf(names: readonly string[], { spec }: GivenFlag): boolean {
  return spec !== undefined && names.includes(spec.name)
}

function isMeant(flag: GivenFlag, { values, except }: FlagConflict): boolean {
  const [value = ''] = flag.value?.text.split(':', 1) ?? []
  if (values !== undefined) return values.some((text) => text.split(':', 1)[0] === value)
  return isOn(flag) && except?.includes(value) !== true && !isStandIn(value)
}

/** Whether a switch is not switched off: `--rm=false`. */
function isOn({ spec, value }: GivenFlag): boolean {
  return spec?.takesValue === true || value?.text !== 'false'
}
