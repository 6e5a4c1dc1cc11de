import { nearestOnes } from '../text/nearest.ts'
import type { Word } from '../text/shell/word.ts'
import type { GivenFlag } from '../docker/command-line.ts'
import { NAMES_ELSEWHERE } from '../docker/flag-names.ts'
import type { CommandSpec } from '../docker/reference.ts'
import { doubleDashed, isHelp, lookAlikeDashes } from './commands/flag-words.ts'
import { ownersOf } from './commands/owners.ts'
import { daemonFlag, isRetiredFlag } from './commands/retired-command.ts'
import { isOfPlugin, perhapsNewer } from './commands/newer-plugin.ts'
import { isShownAsWrong } from './commands/shown-as-wrong.ts'
import { code, cure, nameOf, orExpected } from './commands/wording.ts'
import type { Finding, Rule } from './rule.ts'

/** A flag that exists, but not for this command: `--net` is an old name of `docker run` alone. */
export const foreignFlag: Rule = {
  id: 'foreign-flag',
  kind: 'flag',
  description: 'Every flag belongs to its command.',
  examples: [
    { good: '`docker run --net <NETWORK> <IMAGE>`' },
    { good: '```bash\nsudo docker -d --icc=false &\n```' },
    {
      bad: '```bash\ndocker service create --name <SERVICE> --net <NETWORK> <IMAGE>\n```',
      reason:
        'Unexpected flag `--net` of `docker run` for `docker service create`, expected `--network`',
      good: '```bash\ndocker service create --name <SERVICE> --network <NETWORK> <IMAGE>\n```',
    },
    {
      bad: '`docker compose --build up`',
      reason: 'Unexpected flag `--build` before `up`, expected it behind',
    },
    {
      bad: '```bash\ndocker service update --label a=b web\n```',
      reason:
        'Unexpected flag `--label` of `docker service create` for `docker service update`, expected `--label-add` or `--label-rm`',
    },
  ],

  *check({ commands, reference, knowledge }) {
    for (const command of commands) {
      // `retired` says what starts the daemon today, and which flags are gone.
      if (command.unknown !== undefined || daemonFlag(command)) continue
      for (const flag of command.flags) {
        if (isRetiredFlag(command, flag, knowledge)) continue
        if (flag.spec !== undefined || isHelp(flag.name)) continue
        if (lookAlikeDashes(flag.word.text) !== undefined) continue
        if (doubleDashed(flag.word.text, command.spec) !== undefined) continue
        const last = command.path.at(-1)
        if (last && flag.start < last.start && command.spec.flags.has(flag.name)) {
          yield tooEarly(flag, last)
          continue
        }
        const owners = ownersOf(flag.name, command, reference)
        const [owner] = owners
        if (owner === undefined || isShownAsWrong(command)) continue

        const other = NAMES_ELSEWHERE.get(flag.name)
        const same = other !== undefined && command.spec.flags.has(other) ? other : undefined
        const candidates = same === undefined ? likely(flag.name, command.spec) : [same]
        const newer =
          candidates.length === 0 &&
          owners.every(isOfPlugin) &&
          perhapsNewer(command.spec.path, reference)
        yield {
          start: flag.start,
          end: flag.end,
          reason: newer
            ? `Unexpected flag ${code(flag.name)}${newer.expected}`
            : `Unexpected flag ${code(flag.name)} of ${code(owner)} for ${nameOf(command)}${orExpected(candidates)}`,
          ...(newer && { severity: newer.severity }),
          ...cure(same, candidates),
        }
      }
    }
  },
}

/** `docker --rm run nginx`: a flag of `run`, but not where it stands. */
function tooEarly({ name, start, end }: GivenFlag, { text }: Word): Finding {
  return {
    start,
    end,
    reason: `Unexpected flag ${code(name)} before ${code(text)}, expected it behind`,
  }
}

/** `--label-add` for `--label`; else what is written almost so. */
function likely(flag: string, { flags }: CommandSpec): string[] {
  if (!flag.startsWith('--')) return []
  const names = [...flags.keys()].filter((name) => name.startsWith('--'))
  const longer = names.filter((name) => name.startsWith(`${flag}-`)).slice(0, 3)
  return longer.length > 0 ? longer : nearestOnes(flag, names)
}
