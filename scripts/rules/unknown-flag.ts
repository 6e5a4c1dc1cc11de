import type { GivenFlag } from '../docker/command-line.ts'
import { nearest, nearestOnes } from '../text/nearest.ts'
import { isOneSlip } from '../text/one-slip.ts'
import {
  allLongFlags,
  doubleDashed,
  isHelp,
  lookAlikeDashes,
  singleDashed,
} from './commands/flag-words.ts'
import { inlineCodeOf } from './commands/inline-code.ts'
import { ownersOf } from './commands/owners.ts'
import { daemonFlag, isRetiredFlag } from './commands/retired-command.ts'
import { isStandIn } from './commands/stand-in.ts'
import { ungluedFlags } from './commands/glued.ts'
import { perhapsNewer } from './commands/newer-plugin.ts'
import { isShownAsWrong } from './commands/shown-as-wrong.ts'
import { code, cure, nameOf, orExpected } from './commands/wording.ts'
import type { Finding, FoundCommand, Reading, Rule } from './rule.ts'

/**
 * A flag that no command has.
 *
 * Hidden flags count as known: `docker run --net` is not in `--help`, yet the client takes it.
 */
export const unknownFlag: Rule = {
  id: 'unknown-flag',
  kind: 'flag',
  description: 'Every flag exists in the reference of its command.',
  examples: [
    { good: '`docker run --net host nginx`' },
    { good: '```bash\nsudo docker -d --icc=false &\n```' },
    {
      good: '```console\n$ docker run --foo nginx; echo $?\nflag provided but not defined: --foo\n125\n```',
    },
    {
      bad: '```bash\ndocker swarm unlock-key --roate\n```',
      reason: 'Unexpected flag `--roate` for `docker swarm unlock-key`, expected `--rotate`',
      good: '```bash\ndocker swarm unlock-key --rotate\n```',
    },
    {
      bad: '`docker run --detach-it nginx`',
      reason: 'Unexpected flag `--detach-it` for `docker run`, expected `--detach -it`',
    },
    {
      bad: '`docker ps --al`',
      reason: 'Unexpected flag `--al` for `docker ps`, expected `--all`',
      good: '`docker ps --all`',
    },
    {
      bad: '`docker service create --replicas 3 <IMAGE>`\n\n- `--replica`: Specify the number of tasks.',
      reason: 'Unexpected flag `--replica`, expected `--replicas`',
      good: '`docker service create --replicas 3 <IMAGE>`\n\n- `--replicas`: Specify the number of tasks.',
    },
  ],

  *check(reading) {
    const { knowledge } = reading
    for (const command of reading.commands) {
      // `retired` says what starts the daemon today, and which flags are gone.
      if (command.unknown !== undefined || daemonFlag(command)) continue
      for (const flag of command.flags) {
        if (isRetiredFlag(command, flag, knowledge)) continue
        if (flag.spec !== undefined || isHelp(flag.name) || isStandIn(flag.name)) continue
        if (lookAlikeDashes(flag.word.text) !== undefined) continue
        if (doubleDashed(flag.word.text, command.spec) !== undefined) continue
        if (singleDashed(flag.name, command.spec) !== undefined) continue
        if (ownersOf(flag.name, command, reading.reference).length > 0) continue
        if (isShownAsWrong(command) || isRefused(flag.name, command, reading)) continue
        const unglued = ungluedFlags(flag.name, command.spec)
        const finding = unglued
          ? torn(flag, unglued, nameOf(command))
          : unexpected(flag, [...command.spec.flags.keys()], nameOf(command))
        yield inNewer(finding, flag.name, command, reading)
      }
    }
    yield* alone(reading)
  },
}

/** Two flags without the blank between them. */
function torn({ name, start, end }: GivenFlag, right: string, command: string): Finding {
  const reason = `Unexpected flag ${code(name)} for ${command}, expected ${code(right)}`
  return { start, end, reason, expected: [right] }
}

/** The finding, or what is said of it where it may be a flag that is newer than the reference. */
function inNewer(
  finding: Finding,
  name: string,
  { spec }: FoundCommand,
  { reference }: Reading,
): Finding {
  const isAlike = finding.fix !== undefined || finding.expected !== undefined
  const newer = isAlike ? undefined : perhapsNewer(spec.path, reference)
  if (newer === undefined) return finding
  const reason = `Unexpected flag ${code(name)}${newer.expected}`
  return { ...finding, reason, severity: newer.severity }
}

/** “flag provided but not defined: --foo”: what the command printed shows that its flag is meant to be wrong. */
function isRefused(name: string, { words, end }: FoundCommand, { text }: Reading): boolean {
  const printed = text.slice(words.at(-1)?.end ?? end, end + NEAR)
  return printed.split('\n').some((line) => REFUSAL.test(line) && line.includes(name))
}

const REFUSAL = /\bnot defined\b|\bunknown (?:shorthand )?(?:flag|option)|\bunrecognized\b/i

/** What a command says of its flags it says at once. */
const NEAR = 300

function unexpected(
  { name, start, end }: { readonly name: string; readonly start: number; readonly end: number },
  known: readonly string[],
  command?: string,
): Finding {
  const names = known.filter((flag) => flag.startsWith('--'))
  const isLong = name.startsWith('--')
  const found = isLong ? nearest(name, names) : undefined
  // In `--detach-it` something stands behind the name that would be lost.
  const fix = found !== undefined && name.startsWith(`${found}-`) ? undefined : found
  // `-nmae` is a long flag with one dash, and misspelt.
  const near = isLong || name.length > 4 ? nearestOnes(isLong ? name : `-${name}`, names) : []
  const candidates = fix === undefined ? near : [fix]
  const of = command === undefined ? '' : ` for ${command}`
  return {
    start,
    end,
    reason: `Unexpected flag ${code(name)}${of}${orExpected(candidates)}`,
    ...cure(fix, near),
  }
}

/**
 * A flag that stands alone in inline code, one slip away from a flag of a command in the text, and a flag of none.
 *
 * One slip only: programs other than Docker have flags too.
 */
function* alone(reading: Reading): Iterable<Finding> {
  const { commands, reference } = reading
  let known: readonly string[] | undefined
  for (const { text, start } of inlineCodeOf(reading)) {
    const name = /^--[a-z][a-z-]{3,40}(?=$|[= ])/.exec(text)?.[0]
    if (name === undefined || allLongFlags(reference).has(name)) continue
    known ??= [...new Set(commands.flatMap(({ spec }) => [...spec.flags.keys()]))]
    const right = nearest(name, known)
    if (right === undefined || !isOneSlip(name, right)) continue
    yield unexpected({ name, start, end: start + name.length }, [right])
  }
}
