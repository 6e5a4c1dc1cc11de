import type { DockerCommand, GivenFlag } from '../../docker/command-line.ts'
import type { CommandSpec } from '../../docker/reference.ts'
import type { Word } from '../../text/shell/word.ts'
import { placeholderName, withPlaceholders, type PlaceholderNames } from './placeholders.ts'

/** How flags are written: as the note has them, in full, or by their letters. */
export type Spelling = 'text' | 'long' | 'short'

/** A word of a command in each spelling. */
export interface Token extends Readonly<Record<Spelling, string>> {
  readonly role: 'path' | 'flag' | 'value' | 'operand'
}

/** The words of a command as the sheet writes them, with placeholders for what it needs and the note leaves open. */
export function tokensOf(command: DockerCommand, names: PlaceholderNames): Token[] {
  const { words, operands, spec } = command
  const tokens = words.flatMap((word) => tokensOfWord(word, command, names))
  // Who asks for help needs no operands.
  const wanted = command.isMention ? 0 : spec.operands.min
  const missing = Array.from({ length: Math.max(0, wanted - operands.length) })
  return [
    ...tokens,
    ...missing.map((_, index) =>
      same('operand', `<${operandName(spec, operands.length + index, names)}>`),
    ),
  ]
}

/** Tokens as a line. Switches that stand together are one word in the short spelling: `-it`. */
export function lineOf(
  tokens: readonly Token[],
  spelling: Spelling,
  { flags }: CommandSpec,
): string {
  const words: string[] = []
  for (const token of tokens) {
    const word = token[spelling]
    const last = words.at(-1) ?? ''
    if (spelling === 'short' && isSwitches(last) && isSwitches(word))
      words[words.length - 1] = last + word.slice(1)
    else words.push(word)
  }
  return words.join(' ')

  function isSwitches(word: string): boolean {
    const letters = /^-([A-Za-z]+)$/.exec(word)?.[1] ?? ''
    return letters !== '' && [...letters].every((one) => flags.get(`-${one}`)?.takesValue === false)
  }
}

function tokensOfWord(word: Word, command: DockerCommand, names: PlaceholderNames): Token[] {
  const { path, operands, flags, spec } = command
  if (word === path[0]) return [same('path', command.isComposeV1 ? 'docker-compose' : 'docker')]
  if (path.includes(word)) return [same('path', word.text)]

  const given = flags.filter((flag) => flag.word === word)
  const last = given.at(-1)
  if (last) {
    const flag = flagToken(word, given, spec, names)
    return hasValue(last)
      ? [flag]
      : [flag, same('value', valuePlaceholder(last.spec?.name ?? last.name, names))]
  }
  const owner = flags.find(({ value }) => value?.start === word.start)
  if (owner) return [same('value', valueText(word.raw, owner, names))]
  const index = operands.indexOf(word)
  if (index === -1) return []
  return [same('operand', withPlaceholders(word.raw, names, operandName(spec, index, names)))]
}

/** Whether a flag has the value that it wants. */
export function hasValue({ spec, value }: GivenFlag): boolean {
  return spec?.takesValue !== true || value !== undefined
}

function flagToken(
  { raw, end }: Word,
  given: readonly GivenFlag[],
  { flags }: CommandSpec,
  names: PlaceholderNames,
): Token {
  const last = given.at(-1)
  const text = withPlaceholders(raw, names)
  if (last?.spec === undefined) return same('flag', text)
  const { spec } = last
  // `-h` is the name of a host for `docker run`, and help for the others.
  const letter = spec.shorthand !== undefined && flags.get(spec.shorthand) === spec
  const short =
    given.length > 1 ? raw.slice(0, given.length + 1) : letter ? spec.shorthand : spec.name
  const long = given.map((flag) => flag.spec?.name ?? flag.name).join(' ')
  const isGlued = last.value !== undefined && last.value.start < end
  if (!isGlued) return { role: 'flag', text, long, short }
  // A switch takes its value behind `=` only; of the others `-p 8080:80` and `--publish 8080:80` are what people write.
  const value = raw.slice(given.length > 1 ? given.length + 1 : last.name.length).replace(/^=/, '')
  const behind = (spec.takesValue ? ' ' : '=') + valueText(value, last, names)
  return { role: 'flag', text, long: long + behind, short: short + behind }
}

/** A value as the sheet writes it: `NUMBER` is to be filled in, but for flags whose values are in capitals themselves. */
export function valueText(value: string, { spec }: GivenFlag, names: PlaceholderNames): string {
  return IN_CAPITALS.has(spec?.name ?? '') ? value : withPlaceholders(value, names)
}

/** Signals and capabilities: `SIGHUP`, `NET_ADMIN`. */
const IN_CAPITALS: ReadonlySet<string> = new Set([
  '--signal',
  '--stop-signal',
  '--cap-add',
  '--cap-drop',
])

/** What the usage line calls an operand: `CONTAINER`. */
function operandName({ operands }: CommandSpec, index: number, names: PlaceholderNames): string {
  const name = operands.names[Math.min(index, operands.names.length - 1)] ?? 'NAME'
  return placeholderName(name.replace(/[|:@[].*$/, ''), names)
}

/** What stands for the value of a flag that has none: `--constraint-add` wants a `<CONSTRAINT>`. */
export function valuePlaceholder(flag: string, names: PlaceholderNames = new Map()): string {
  return `<${placeholderName(flag.replace(/^-+/, '').replace(/-(?:add|rm)$/, ''), names)}>`
}

const same = (role: Token['role'], text: string): Token => ({ role, text, long: text, short: text })
