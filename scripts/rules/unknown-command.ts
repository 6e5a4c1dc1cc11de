import type { GivenFlag } from '../docker/command-line.ts'
import type { Reference } from '../docker/reference.ts'
import { distanceOf, nearest, nearestOnes } from '../text/nearest.ts'
import { ungluedCommand } from './commands/glued.ts'
import { perhapsNewer } from './commands/newer-plugin.ts'
import { isNoName, managedNames } from './commands/no-name.ts'
import { nounBehind, verbBehindName } from './commands/noun-behind.ts'
import { loneSlips } from './commands/lone-slip.ts'
import { daemonFlag, isRetiredByName } from './commands/retired-command.ts'
import { code, cure, orExpected } from './commands/wording.ts'
import type { Dictionary, Finding, FoundCommand, Reading, Rule } from './rule.ts'

/** A command that Docker does not have: misspelt, in the plural, read wrongly, or without its management command. */
export const unknownCommand: Rule = {
  id: 'unknown-command',
  kind: 'command',
  description: 'Every command exists in the reference.',
  examples: [
    {
      good: '`docker images`, `docker image ls`, `docker scout cves`, `docker <COMMAND>` and a `docker engine`',
    },
    {
      bad: '`docker buildx policy eval .`',
      reason:
        'Unexpected command `docker buildx policy`, expected one that `docker buildx` has with Docker 28.5.1',
    },
    {
      bad: '`docker detach web`',
      reason: 'Unexpected command `docker detach`, expected `docker attach`',
    },
    {
      bad: '`docker down`',
      reason:
        'Unexpected command `docker down`, expected `docker stack down` or `docker compose down`',
    },
    {
      bad: '- `docker networks ls`: list networks.',
      reason: 'Unexpected command `docker networks`, expected `docker network`',
      good: '- `docker network ls`: list networks.',
    },
    {
      bad: '`docker service Is`',
      reason: 'Unexpected command `docker service Is`, expected `docker service ls`',
      good: '`docker service ls`',
    },
    {
      bad: '`docker stop-t 5 web`',
      reason: 'Unexpected command `docker stop-t`, expected `docker stop -t`',
      good: '`docker stop -t 5 web`',
    },
    {
      bad: '`docker volume-ls`',
      reason: 'Unexpected command `docker volume-ls`, expected `docker volume ls`',
      good: '`docker volume ls`',
    },
    {
      bad: '`docker images prune`',
      reason: 'Unexpected command `docker images prune`, expected `docker image prune`',
      good: '`docker image prune`',
    },
    {
      bad: '`docker connect --alias <ALIAS> <NETWORK> <CONTAINER>`',
      reason: 'Unexpected command `docker connect`, expected `docker network connect`',
      good: '`docker network connect --alias <ALIAS> <NETWORK> <CONTAINER>`',
    },
    {
      bad: '```bash\ndocker volume -d --name data nginx\n```',
      reason: 'Unexpected flag `-d` behind `docker volume`, expected one of its commands',
    },
    {
      bad: '`docker --name web run`',
      reason: 'Unexpected flag `--name` behind `docker`, expected one of its commands',
    },
    {
      bad: 'Stop it:\n\ndocker stp web',
      reason: 'Unexpected command `docker stp`, expected `docker stop`',
      good: 'Stop it:\n\ndocker stop web',
    },
    {
      good: '```bash\ndocker -d \\\n  --label storage=ssd \\\n  -H 0.0.0.0:2375\n```',
    },
    {
      good: 'docker containers\n\ndocker swarmd\n\ndocker stp is great\n\n# docker stp\n\ndocker ucp\n\nSee `x`\ndocker stp',
    },
  ],

  *check(reading) {
    const { commands, reference, knowledge } = reading
    for (const command of commands) {
      const plural = pluralIn(command, reference)
      if (plural !== undefined) yield plural
      // `retired` says what is in its place today, `word-order` what stands before what.
      const isTold =
        isRetiredByName(command, knowledge) ||
        daemonFlag(command) !== undefined ||
        nounBehind(command, reference) !== undefined ||
        verbBehindName(command) !== undefined
      const finding = isTold ? undefined : unexpected(command, reading)
      if (finding !== undefined) yield finding
    }
    for (const { start, end, wrong, right } of loneSlips(reading)) {
      const reason = `Unexpected command ${code(`docker ${wrong}`)}, expected ${code(`docker ${right}`)}`
      yield { start, end, reason, fix: right }
    }
  },
}

function unexpected(command: FoundCommand, reading: Reading): Finding | undefined {
  const { reference, knowledge } = reading
  const { unknown, spec, where } = command
  if (unknown === undefined || isNoName(unknown.text, command, reading)) return undefined
  const parent = nameIn(command)
  const flag = flagInItsPlace(command)
  if (flag !== undefined) {
    const reason = `Unexpected flag ${code(flag.name)} behind ${code(parent)}, expected one of its commands`
    return { start: flag.start, end: flag.end, reason }
  }
  const [sure, ...more] = meant(command, reference, knowledge.dictionary)
  // A sentence may begin with “docker”; only a near miss shows that a command was meant.
  if (where === 'prose' && (sure === undefined || more.length > 0)) return undefined
  const names =
    sure === undefined ? nearestOnes(unknown.text.toLowerCase(), spec.subcommands) : [sure, ...more]
  const candidates = names.map((name) => `${parent} ${name}`)
  const newer = names.length === 0 ? perhapsNewer(spec.path, reference) : undefined
  return {
    start: unknown.start,
    end: unknown.end,
    reason: `Unexpected command ${code(`${parent} ${unknown.text}`)}${newer?.expected ?? orExpected(candidates)}`,
    ...(newer && { severity: newer.severity }),
    ...cure(more.length === 0 ? sure : undefined, names),
  }
}

/** The words that name the command as far as it is known. */
const nameIn = ({ path }: FoundCommand): string => path.map((word) => word.text).join(' ')

/** The flag of another command where a subcommand is wanted: `docker volume -d --name data`. */
function flagInItsPlace({ path, flags, unknown }: FoundCommand): GivenFlag | undefined {
  // `docker -d` is another thing.
  const isIt = ({ name }: GivenFlag): boolean => path.length > 1 || name.startsWith('--')
  return flags.find(
    (flag) => flag.spec === undefined && flag.start < (unknown?.start ?? 0) && isIt(flag),
  )
}

/** `docker images rm`: Docker takes `rm` for the name of a repository, and lists those that are called so. */
function pluralIn({ path, operands }: FoundCommand, reference: Reference): Finding | undefined {
  const [program, plural, ...more] = path
  const [first] = operands
  if (plural?.text !== 'images' || more.length > 0 || first === undefined) return undefined
  if (!reference.commands.has(`docker image ${first.text}`)) return undefined
  const name = program?.text ?? 'docker'
  return {
    start: plural.start,
    end: plural.end,
    reason: `Unexpected command ${code(`${name} images ${first.text}`)}, expected ${code(`${name} image ${first.text}`)}`,
    fix: 'image',
  }
}

/** What can be meant by a name that is none: one name when it is sure, several when it is one of them. */
function meant(
  command: FoundCommand,
  reference: Reference,
  dictionary: Dictionary,
): readonly string[] {
  const { unknown, spec, words } = command
  if (unknown === undefined) return []
  const lower = unknown.text.toLowerCase()
  if (spec.subcommands.has(lower)) return [lower]
  const unglued = ungluedCommand(unknown.text, spec, reference)
  if (unglued !== undefined) return [unglued]
  const alike = [...spec.subcommands].filter((name) => folded(name) === folded(unknown.text))
  if (alike.length === 1) return alike

  const near = nearest(lower, spec.subcommands)
  const next = words[words.indexOf(unknown) + 1]?.text ?? ''
  // `docker services ls`: what follows shows that the management command is meant, and not `docker stack services`.
  if (
    near !== undefined &&
    !isBeginning(near, lower) &&
    reference.commands.has(`${spec.path} ${near} ${next}`)
  )
    return [near]
  const managed = managedNames(command, reference)
  if (managed.length > 0 && managed.length <= 3) return managed
  return near !== undefined && isSlip(lower, near, dictionary) && !isBeginning(near, lower)
    ? [near]
    : []
}

/** In `stop-x` something stands behind the name that would be lost. */
const isBeginning = (name: string, word: string): boolean => word.startsWith(`${name}-`)

/** Whether a word is a slip of another, and none that somebody meant: `detach` is no slip of `attach`. */
function isSlip(word: string, near: string, dictionary: Dictionary): boolean {
  return distanceOf(word, near) === 1 || (word[0] === near[0] && !dictionary.has(word))
}

/** What text recognition takes for one another, as one letter each: `Is`, `1s`, `is` and `ls`; `0` and `o`; `rn` and `m`. */
function folded(word: string): string {
  return word
    .replace(/[I1|!i]/g, 'l')
    .replace(/[0O]/g, 'o')
    .replace(/5/g, 's')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .toLowerCase()
}
