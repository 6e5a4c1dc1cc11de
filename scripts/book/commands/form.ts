import { readCommand, type DockerCommand, type GivenFlag } from '../../docker/command-line.ts'
import type { CommandSpec, Reference } from '../../docker/reference.ts'
import { statementsOf, type Word } from '../../text/shell-words.ts'
import { nameFor, placeholdersIn, withNames } from './placeholders.ts'

/** A command as the sheet writes it, and by what two of them are the same. */
export interface CommandForm {
  /** Equal for commands that differ only in names of placeholders, spelling of flags and alias. */
  readonly key: string
  readonly text: string
  readonly long: string
  readonly short: string
  /** `docker image rm`, also when it is called `docker rmi`. */
  readonly path: string
  readonly spec: CommandSpec
  readonly command: DockerCommand
  /** Long names of its flags, in order. */
  readonly flags: readonly string[]
  readonly placeholders: readonly string[]
  /** A command that takes subcommands, without one: nothing to run. */
  readonly isGroup: boolean
  /** Written with all that it needs. */
  readonly isComplete: boolean
}

/** Read a command and write it anew; nothing when the text has none. */
export function formOf(written: string, reference: Reference): CommandForm | undefined {
  for (const { words } of statementsOf(written)) {
    const command = readCommand(words, reference)
    if (command) return formOfCommand(written, command, reference)
  }
  return undefined
}

function formOfCommand(written: string, command: DockerCommand, reference: Reference): CommandForm {
  const { spec, path, flags, operands } = command
  const before = withNames(written.slice(0, path[0]?.start ?? 0)).replace(/^sudo /, '')
  const after = withNames(restAfter(written, command))
  const tokens = tokensOf(command)
  const write = (style: Style): string =>
    before +
    bundled(
      tokens.map((token) => token[style]),
      style,
      spec,
    ) +
    after
  const text = write('text')
  const canonical = canonicalPath(spec, reference)
  return {
    key: keyOf(command, canonical, before, after, tokens),
    text,
    long: write('long'),
    short: write('short'),
    path: canonical,
    spec,
    command,
    flags: [...new Set(flags.map((flag) => flag.spec?.name ?? flag.name))],
    placeholders: placeholdersIn(text),
    isGroup: spec.subcommands.size > 0 && spec.operands.max === 0 && flags.length === 0,
    isComplete: operands.length >= spec.operands.min && flags.every(hasValue),
  }
}

/** What follows the last word of the command: a pipe, a redirection. */
function restAfter(written: string, command: DockerCommand): string {
  const rest = written.slice(command.end)
  return /^\s*$/.test(rest) ? '' : rest
}

type Style = 'text' | 'long' | 'short'
interface Token extends Readonly<Record<Style, string>> {
  readonly role: 'path' | 'flag' | 'value' | 'operand'
}

function tokensOf(command: DockerCommand): Token[] {
  const { words, path, operands, flags, spec } = command
  const tokens: Token[] = []
  for (const word of words) {
    if (path.includes(word)) {
      tokens.push(same('path', word === path[0] ? programOf(word) : word.text))
      continue
    }
    const given = flags.filter((flag) => flag.word === word)
    if (given.length > 0) {
      tokens.push(flagToken(word, given))
      const last = given.at(-1)
      if (last && !hasValue(last)) tokens.push(same('value', `<${nameOfValue(last)}>`))
      continue
    }
    if (flags.some(({ value }) => value?.start === word.start)) {
      tokens.push(same('value', withNames(word.raw)))
      continue
    }
    const index = operands.indexOf(word)
    if (index === -1) continue
    tokens.push(same('operand', operandText(word, index, spec)))
  }
  for (let index = operands.length; index < spec.operands.min; index++)
    tokens.push(same('operand', `<${operandName(spec, index)}>`))
  return tokens
}

const same = (role: Token['role'], text: string): Token => ({ role, text, long: text, short: text })

const programOf = ({ text }: Word): string =>
  text.includes('docker-compose') ? 'docker-compose' : 'docker'

function hasValue({ spec, value }: GivenFlag): boolean {
  return spec?.takesValue !== true || value !== undefined
}

function flagToken(word: Word, given: readonly GivenFlag[]): Token {
  const [first] = given
  const raw = withNames(word.raw)
  if (first?.spec === undefined) return same('flag', raw)
  if (given.length > 1) {
    const names = given.map(({ spec, name }) => spec?.name ?? name)
    return { role: 'flag', text: raw, long: names.join(' '), short: raw }
  }
  const { spec, name } = first
  const value = raw.slice(name.length).replace(/^=/, '')
  const hasGlued = raw.length > name.length
  const isSwitch = !spec.takesValue
  const long = hasGlued ? `${spec.name}${isSwitch ? '=' : ' '}${value}` : spec.name
  const shortName = spec.shorthand ?? spec.name
  const short = hasGlued ? `${shortName}${isSwitch ? '=' : ' '}${value}` : shortName
  return { role: 'flag', text: raw, long, short }
}

/** `-i -t` → `-it` */
function bundled(words: readonly string[], style: Style, spec: CommandSpec): string {
  if (style !== 'short') return words.join(' ')
  const out: string[] = []
  for (const word of words) {
    const last = out.at(-1)
    if (last !== undefined && isSwitches(last, spec) && isSwitches(word, spec))
      out[out.length - 1] = last + word.slice(1)
    else out.push(word)
  }
  return out.join(' ')
}

function isSwitches(word: string, { flags }: CommandSpec): boolean {
  return (
    /^-[A-Za-z]+$/.test(word) &&
    [...word.slice(1)].every((letter) => flags.get(`-${letter}`)?.takesValue === false)
  )
}

function operandText(word: Word, index: number, spec: CommandSpec): string {
  const name = operandName(spec, index)
  return withNames(word.raw, name)
}

/** The usage's name for an operand: `CONTAINER`. */
function operandName({ operands }: CommandSpec, index: number): string {
  const name = operands.names[Math.min(index, operands.names.length - 1)] ?? 'NAME'
  return nameFor(name.replace(/\|.*/, '').replace(/[^\w].*$/, ''))
}

const nameOfValue = ({ name, spec }: GivenFlag): string =>
  nameFor(
    (spec?.name ?? name)
      .replace(/^-+/, '')
      .replace(/-(?:add|rm)$/, '')
      .toUpperCase(),
  )

/** Of a command's names the longest that has facts of its own: `docker container run`. */
export function canonicalPath(spec: CommandSpec, { commands }: Reference): string {
  const own = [spec.path, ...spec.aliases].filter((path) => commands.get(path)?.path === path)
  return own.toSorted((a, b) => b.split(' ').length - a.split(' ').length)[0] ?? spec.path
}

function keyOf(
  { flags, spec }: DockerCommand,
  path: string,
  before: string,
  after: string,
  tokens: readonly Token[],
): string {
  const given = flags
    .map(
      ({ spec: flag, name, value }) =>
        `${flag?.name ?? name}=${shape(value?.text ?? (flag?.takesValue === false ? 'true' : '<>'))}`,
    )
    .toSorted()
  const operands = tokens.filter(({ role }) => role === 'operand').map(({ text }) => shape(text))
  void spec
  return [path, ...given, ...operands, shape(before), shape(after)].join('\n')
}

const shape = (text: string): string =>
  withNames(text)
    .replace(/<[^<>]*>/g, '<>')
    .replace(/^["'](.*)["']$/, '$1')
