import { readCommand, type DockerCommand } from '../../docker/command-line.ts'
import type { Reference } from '../../docker/reference.ts'
import { oncePerText } from '../../rules/once-per.ts'
import { NAMES_OF_TODAY } from '../../docker/flag-names.ts'
import { statementsOf } from '../../text/shell/statements.ts'
import { commandsIn } from './commands-in.ts'
import { canonicalPath } from './reference-page.ts'
import { withPlaceholders, type PlaceholderNames } from './placeholders.ts'
import { hasValue, lineOf, tokensOf, valueText, type Spelling, type Token } from './tokens.ts'

/** A docker command as the sheet writes it, and by what two of them are the same. */
export interface CommandForm extends Readonly<Record<Spelling, string>> {
  /** Equal for commands that differ only in the names of placeholders, in the spelling of flags and in the alias. */
  readonly key: string
  /** `docker image rm`, also when it is called `docker rmi`. */
  readonly path: string
  /** As it is called: `docker rmi`. */
  readonly called: string
  readonly command: DockerCommand
  /** All docker commands that its line runs, in their order: `docker rm $(docker ps -q)` has two. */
  readonly calls: readonly Call[]
  /** With all that it needs: operands, and a value for each flag that wants one. */
  readonly isComplete: boolean
  /** Nothing to run: `docker network`. */
  readonly isGroup: boolean
  /** As the note writes it, where that is retired: `docker-compose up -d`. */
  readonly old?: CommandForm
}

/** What tells what a command does. */
export interface Call {
  /** `docker image rm`, also when it is called `docker rmi`. */
  readonly path: string
  /** Names of its flags, the long ones where they have one. */
  readonly flags: ReadonlySet<string>
}

/** Reads commands of notes, each way to write one once. */
export type FormOf = (written: string) => CommandForm | undefined

export function formReader(reference: Reference, names: PlaceholderNames): FormOf {
  return oncePerText((written) => todaysForm(written, reference, names))
}

/** Tells the first docker command in a line of shell. */
export type CommandOf = (written: string) => DockerCommand | undefined

/** Reads each line once. */
export function commandReader(reference: Reference): CommandOf {
  return oncePerText((written) => commandIn(written, reference))
}

/** The form of a command in the spelling of today. */
function todaysForm(
  written: string,
  reference: Reference,
  names: PlaceholderNames,
): CommandForm | undefined {
  const form = formOf(written, reference, names)
  if (form === undefined) return undefined
  const today = spellingOfToday(written, form.command)
  const renewed = today === written ? undefined : formOf(today, reference, names)
  return renewed ? { ...renewed, old: form } : form
}

/** `docker-compose` → `docker compose`, `--net` → `--network`. */
function spellingOfToday(
  written: string,
  { path, flags, spec, isComposeV1 }: DockerCommand,
): string {
  let today = written
  for (const { name, start, end } of flags.toReversed()) {
    const other = NAMES_OF_TODAY.get(name)
    if (other !== undefined && spec.flags.has(other))
      today = today.slice(0, start) + other + today.slice(end)
  }
  const program = path[0]
  if (!isComposeV1 || program === undefined) return today
  return `${today.slice(0, program.start)}docker compose${today.slice(program.end)}`
}

function formOf(
  written: string,
  reference: Reference,
  names: PlaceholderNames,
): CommandForm | undefined {
  const command = commandIn(written, reference)
  if (command === undefined) return undefined
  const { spec, flags, operands } = command
  const tokens = tokensOf(command, names)
  const before = written.slice(0, command.start).replace(/\bsudo +/, '')
  const around = [before, written.slice(command.end).trimEnd()].map((text) =>
    withPlaceholders(text, names),
  )
  const write = (spelling: Spelling): string =>
    (around[0] ?? '') + lineOf(tokens, spelling, spec) + (around[1] ?? '')
  return {
    key: keyOf(command, canonicalPath(spec, reference), around, tokens),
    path: canonicalPath(spec, reference),
    called: tokens.flatMap(({ role, text }) => (role === 'path' ? [text] : [])).join(' '),
    text: write('text'),
    long: write('long'),
    short: write('short'),
    command,
    calls: commandsIn(written, reference).map((one) => callOf(one, reference)),
    isComplete: operands.length >= spec.operands.min && flags.every(hasValue),
    isGroup: spec.subcommands.size > 0 && spec.operands.max === 0 && flags.length === 0,
  }
}

function callOf({ spec, flags }: DockerCommand, reference: Reference): Call {
  return {
    path: canonicalPath(spec, reference),
    flags: new Set(flags.map(({ spec: known, name }) => known?.name ?? name)),
  }
}

/** The first docker command in a line of shell. */
function commandIn(written: string, reference: Reference): DockerCommand | undefined {
  if (!written.includes('docker')) return undefined
  for (const { words } of statementsOf(written)) {
    const command = readCommand(words, reference)
    if (command) return command
  }
  return undefined
}

function keyOf(
  { flags }: DockerCommand,
  path: string,
  around: readonly string[],
  tokens: readonly Token[],
): string {
  const given = flags.map((flag) => {
    const { spec, name, value } = flag
    const silent = spec?.takesValue === true ? '<>' : 'true'
    const shape = value === undefined ? silent : withoutNames(valueText(value.text, flag, NONE))
    return `${spec?.name ?? name}=${shape}`
  })
  const operands = tokens.flatMap(({ role, text }) => (role === 'operand' ? [shapeOf(text)] : []))
  return [path, ...given.toSorted(), ...operands, ...around.map(shapeOf)].join('\n')
}

const shapeOf = (word: string): string => withoutNames(withPlaceholders(word, NONE))

/** A word without quotes and without the names of its placeholders. */
function withoutNames(word: string): string {
  return word.replace(/^(["'])(.*)\1$/s, '$2').replace(/<[^<>]*>/g, '<>')
}

const NONE: PlaceholderNames = new Map()
