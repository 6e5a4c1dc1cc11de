import { noneOf } from './commands/one-of.ts'
import { isStandIn } from './commands/stand-in.ts'
import { code } from './commands/wording.ts'
import { oncePer } from './once-per.ts'
import type { Finding, FlagValues, FoundCommand, Knowledge, Rule } from './rule.ts'

/**
 * A value that is none of those that Docker knows.
 *
 * Drivers and networks have names of their own (`vieux/sshfs`, `my-net`): of these only a near miss of a known one counts.
 */
export const knownValue: Rule = {
  id: 'known-value',
  kind: 'value',
  description: 'A value of a known set is written as Docker knows it.',
  examples: [
    {
      good: '`docker run --restart on-failure:3 nginx` and `docker volume create -d vieux/sshfs v`',
    },
    {
      bad: '`docker run --restart alway nginx`',
      reason: 'Unexpected value `alway` of `--restart`, expected `always`',
      good: '`docker run --restart always nginx`',
    },
    {
      bad: '`docker service create --mode globl nginx`',
      reason: 'Unexpected value `globl` of `--mode`, expected `global`',
      good: '`docker service create --mode global nginx`',
    },
    {
      bad: '`docker run --mount type=bnd,source=/a,target=/b nginx`',
      reason: 'Unexpected value `bnd` of `--mount type=`, expected `bind`',
      good: '`docker run --mount type=bind,source=/a,target=/b nginx`',
    },
  ],

  *check({ commands, knowledge }) {
    for (const command of commands) {
      if (command.unknown !== undefined) continue
      for (const known of valuesByCommand(knowledge)(command.spec.path)) {
        for (const value of valuesFor(command, known)) {
          const finding = unexpected(value, known)
          if (finding !== undefined) yield finding
        }
      }
    }
  },
}

/** What is known of the flags of a command, in the order in which it was written down. */
const valuesByCommand = oncePer(({ flagValues }: Knowledge) => {
  const known = new Map<string, readonly FlagValues[]>()
  return (path: string): readonly FlagValues[] => {
    const values =
      known.get(path) ?? flagValues.filter(({ command }) => command === path || command === '*')
    known.set(path, values)
    return values
  }
})

/** A value at its place; `of` is what the value is of, for the message. */
interface Value {
  readonly of: string
  readonly text: string
  readonly start: number
}

function* valuesFor(command: FoundCommand, { flag: name }: FlagValues): Iterable<Value> {
  const [flagName = '', key] = name.split(' ')
  if (flagName === '') {
    const [word] = command.operands
    const path = command.path.map((part) => part.text).join(' ')
    if (word?.raw === word?.text && word) yield { of: path, text: word.text, start: word.start }
    return
  }
  for (const { spec, value } of command.flags) {
    // A quoted value has other offsets than its text; nobody quotes a name of a known set.
    if (spec?.name !== flagName || value?.end !== (value?.start ?? 0) + (value?.text.length ?? 0)) {
      continue
    }
    if (key === undefined) yield { of: flagName, text: value.text, start: value.start }
    for (const pair of key === undefined ? [] : pairsOf(value.text, value.start)) {
      if (pair.name === key) yield { ...pair, of: `${flagName} ${key}=` }
    }
  }
}

function unexpected(
  { of, text, start }: Value,
  { values, isOpen }: FlagValues,
): Finding | undefined {
  const names = values.map((value) => value.split(':', 1)[0] ?? value)
  const word = text.split(':', 1)[0] ?? text
  if (word === '' || isStandIn(text) || names.includes(word)) return undefined
  // A name of one's own may be near a known one: `bridge0`, `my-overlay`.
  if (isOpen === true && !/^[a-z-]{4,}$/i.test(word)) return undefined
  return noneOf(
    { names, isOpen: isOpen === true },
    word,
    start,
    `value ${code(word)} of ${code(of)}`,
  )
}

/** `type=bind,source=/a` as pairs with the offsets of their values. */
function pairsOf(text: string, start: number): { name: string; text: string; start: number }[] {
  const pairs = []
  let from = start
  for (const part of text.split(',')) {
    const equals = part.indexOf('=')
    if (equals !== -1) {
      const name = part.slice(0, equals)
      pairs.push({ name, text: part.slice(equals + 1), start: from + equals + 1 })
    }
    from += part.length + 1
  }
  return pairs
}
