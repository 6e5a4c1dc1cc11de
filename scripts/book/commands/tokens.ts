import type { DockerCommand, GivenFlag } from '../../docker/command-line.ts'
import type { CommandSpec } from '../../docker/reference.ts'
import type { Word } from '../../text/shell-words.ts'
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
  const missing = Array.from({ length: Math.max(0, spec.operands.min - operands.length) })
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
    const flag = flagToken(withPlaceholders(word.raw, names), given)
    return hasValue(last)
      ? [flag]
      : [flag, same('value', valuePlaceholder(last.spec?.name ?? last.name, names))]
  }
  if (flags.some(({ value }) => value?.start === word.start))
    return [same('value', withPlaceholders(word.raw, names))]
  const index = operands.indexOf(word)
  if (index === -1) return []
  return [same('operand', withPlaceholders(word.raw, names, operandName(spec, index, names)))]
}

/** Whether a flag has the value that it wants. */
export function hasValue({ spec, value }: GivenFlag): boolean {
  return spec?.takesValue !== true || value !== undefined
}

function flagToken(raw: string, given: readonly GivenFlag[]): Token {
  const [first] = given
  if (first?.spec === undefined) return same('flag', raw)
  if (given.length > 1) {
    const long = given.map(({ spec, name }) => spec?.name ?? name).join(' ')
    return { role: 'flag', text: raw, long, short: raw }
  }
  const { spec, name } = first
  const { name: long, shorthand: short = long } = spec
  const value = raw.slice(name.length).replace(/^=/, '')
  if (value === '') return { role: 'flag', text: raw, long, short }
  // A switch takes its value behind `=` only; of the others `-p 8080:80` and `--publish 8080:80` are what people write.
  const joint = spec.takesValue ? ' ' : '='
  return { role: 'flag', text: raw, long: long + joint + value, short: short + joint + value }
}

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
