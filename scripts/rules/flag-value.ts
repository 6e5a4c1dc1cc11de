import type { GivenFlag } from '../docker/command-line.ts'
import { booleanOf, valueBehindSwitch } from './commands/switches.ts'
import { isDisturbed } from './commands/flag-words.ts'
import { isShownAsWrong } from './commands/shown-as-wrong.ts'
import { isStandIn } from './commands/stand-in.ts'
import { tornMount } from './commands/torn-mount.ts'
import { code, cure, orExpected } from './commands/wording.ts'
import type { Finding, FoundCommand, Rule } from './rule.ts'

/**
 * A flag without its value, a switch with one, and a value of the wrong kind.
 *
 * A switch takes its value behind `=` only: Docker reads `--autolock false` as the switch set and an operand `false`.
 */
export const flagValue: Rule = {
  id: 'flag-value',
  kind: 'value',
  description: 'A flag has its value, of the kind that it takes, and a switch has none of its own.',
  examples: [
    { good: '`docker run -d --rm=true --memory 512m nginx`, or with `docker run -e`' },
    { good: '```bash\ndocker run -v ... nginx\n```' },
    {
      bad: '```bash\ndocker swarm update --autolock false\n```',
      reason:
        'Unexpected value `false` behind the switch `--autolock`, expected `--autolock=false`',
      good: '```bash\ndocker swarm update --autolock=false\n```',
    },
    {
      bad: '```bash\ndocker run --name -d nginx\n```',
      reason: 'Unexpected flag `-d` as the value of `--name`, expected a value before it',
    },
    {
      bad: '```bash\ndocker run --memory --rm nginx\n```',
      reason:
        'Unexpected flag `--rm` as the value of `--memory`, expected a size such as `512m` before it',
    },
    {
      bad: '```bash\ndocker service update web --replicas\n```',
      reason: 'Unexpected end behind `--replicas`, expected a value',
    },
    { good: '`docker run --mount type=bind,source=/a,target=/b nginx env source=/a`' },
    {
      bad: '`docker run --mount type=bind source=/a, target=/b,readonly nginx`',
      reason:
        'Unexpected blank in the value of `--mount`, expected `type=bind,source=/a,target=/b,readonly`',
      good: '`docker run --mount type=bind,source=/a,target=/b,readonly nginx`',
    },
    {
      bad: '```bash\ndocker run -d \\\n  --mount type=bind, \\\n  source=/a,target=/b \\\n  nginx\n```',
      reason:
        'Unexpected blank in the value of `--mount`, expected `type=bind,source=/a,target=/b`',
    },
    { good: '`docker run --gpus \'"device=0,1"\' nginx` and `docker run --gpus device=0 nginx`' },
    {
      bad: '`docker run --gpus device=0,1 nginx`',
      reason:
        'Unexpected commas in `device=0,1` for `--gpus`, expected `\'"device=0,1"\'`: without quotes of their own they end the devices',
      good: '`docker run --gpus \'"device=0,1"\' nginx`',
    },
    {
      bad: '`docker service update --replicas two web`',
      reason: 'Unexpected value `two` of `--replicas`, expected a whole number',
    },
  ],

  *check({ commands, text }) {
    for (const command of commands) {
      yield* torn(command, text)
      for (const flag of command.flags) {
        const finding =
          flag.spec?.takesValue === true ? valued(flag, command) : switched(flag, command)
        if (finding !== undefined && !isShownAsWrong(command)) yield finding
      }
    }
  },
}

function valued(flag: GivenFlag, command: FoundCommand): Finding | undefined {
  const { name, start, end, spec, value } = flag
  if (value === undefined) {
    // “With `docker run -e`” names a flag. Behind a fault nobody knows what the flag's value would be.
    const isNamed = command.where !== 'fence' || command.isMention || isDisturbed(command)
    const next = command.words.find((word) => word.start >= end)
    if (next?.kind === 'ellipsis') return undefined
    return isNamed
      ? undefined
      : { start, end, reason: `Unexpected end behind ${code(name)}, expected a value` }
  }
  if (spec?.type === 'gpu-request' && DEVICES.test(value.text)) return unquoted(flag, value)
  const shape = SHAPES.get(spec?.type ?? '')
  if (value.start > flag.word.end && isFlagOf(value.text, command)) {
    return {
      start: value.start,
      end: value.end,
      reason: `Unexpected flag ${code(value.text)} as the value of ${code(name)}, expected ${shape?.name ?? 'a value'} before it`,
    }
  }
  if (shape === undefined || isStandIn(value.text) || shape.pattern.test(value.text))
    return undefined
  return {
    start: value.start,
    end: value.end,
    reason: `Unexpected value ${code(value.text)} of ${code(name)}, expected ${shape.name}`,
  }
}

/** Several devices, which the flag takes for several fields. */
const DEVICES = /^device=[\w-]+(?:,(?!\w+=)[\w-]+)+$/

/** @see https://docs.docker.com/engine/containers/gpu/ */
function unquoted({ name, word }: GivenFlag, { text, start, end }: GivenValue): Finding {
  const right = `'"${text}"'`
  const isPlain = end - start === text.length && !/["']/.test(word.raw)
  return {
    start,
    end,
    reason: `Unexpected commas in ${code(text)} for ${code(name)}, expected ${code(right)}: without quotes of their own they end the devices`,
    ...(isPlain ? { fix: right } : { expected: [right] }),
  }
}

type GivenValue = NonNullable<GivenFlag['value']>

function switched(flag: GivenFlag, command: FoundCommand): Finding | undefined {
  const { name, spec, value, word } = flag
  if (spec === undefined) return undefined
  if (value !== undefined) {
    if (isStandIn(value.text) || BOOLEAN.test(value.text)) return undefined
    const fix = booleanOf(value.text)
    return {
      start: value.start,
      end: value.end,
      reason: `Unexpected value ${code(value.text)} of the switch ${code(name)}${orExpected(fix === undefined ? ['true', 'false'] : [fix])}`,
      ...cure(fix, ['true', 'false']),
    }
  }
  const next = valueBehindSwitch(flag, command)
  if (next === undefined) return undefined
  const said = booleanOf(next.text)
  const right = `${name}=${said}`
  return {
    start: flag.start,
    end: next.end,
    reason: `Unexpected value ${code(next.text)} behind the switch ${code(name)}, expected ${code(right)}`,
    ...cure(word.start === flag.start ? right : undefined, [right]),
  }
}

/** A mount in pieces. Where they stand on several lines, how they are put together is left to the author. */
function* torn(command: FoundCommand, text: string): Iterable<Finding> {
  const mount = tornMount(command)
  const end = mount?.pieces.at(-1)?.end
  if (mount === undefined || end === undefined) return
  const { name, start, pieces } = mount
  const written = pieces.map((piece) => text.slice(Math.max(start, piece.start), piece.end))
  const right = written.map((piece) => piece.replace(/^,|,$/g, '')).join(',')
  const isSure = !/["'\\\n]/.test(text.slice(start, end))
  yield {
    start,
    end,
    reason: `Unexpected blank in the value of ${code(name)}, expected ${code(right)}`,
    ...cure(isSure ? right : undefined, [right]),
  }
}

/** Whether a value is a flag of the command, or a bundle of its shorthands: its own value was left out. */
function isFlagOf(text: string, { spec }: FoundCommand): boolean {
  if (spec.flags.has(text.split('=', 1)[0] ?? text)) return true
  return (
    /^-[A-Za-z]+$/.test(text) && [...text.slice(1)].every((letter) => spec.flags.has(`-${letter}`))
  )
}

/** What Go's ParseBool takes. */
const BOOLEAN = /^(?:1|0|t|f|true|false|T|F|TRUE|FALSE|True|False)$/

const WHOLE = { name: 'a whole number', pattern: /^[-+]?(?:0x[\da-f]+|\d+)$/i }
const NUMBER = { name: 'a number', pattern: /^[-+]?(?:\d+\.?\d*|\.\d+)$/ }

const PAIR = { name: 'the form `name=value`', pattern: /=/ }

/** How values look, by Docker's word for their type. Durations as Go reads them: `1m30s`. */
const SHAPES: ReadonlyMap<string, { readonly name: string; readonly pattern: RegExp }> = new Map([
  ['int', WHOLE],
  ['int64', WHOLE],
  ['uint', WHOLE],
  ['uint16', WHOLE],
  ['uint32', WHOLE],
  ['uint64', WHOLE],
  ['filter', PAIR],
  ['mount', PAIR],
  ['decimal', NUMBER],
  ['float', NUMBER],
  ['bytes', { name: 'a size such as `512m`', pattern: /^-?\d+(?:\.\d+)? ?(?:[kmgtp]i?)?b?$/i }],
  [
    'duration',
    {
      name: 'a time such as `1m30s`',
      pattern: /^[-+]?(?:0|(?:\d+(?:\.\d*)?(?:ns|us|µs|ms|s|m|h))+)$/,
    },
  ],
])
