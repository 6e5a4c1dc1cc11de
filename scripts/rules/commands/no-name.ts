import type { Reference } from '../../docker/reference.ts'
import type { FoundCommand, Knowledge, Reading } from '../rule.ts'
import { isHelp } from './flag-words.ts'
import { isStandIn } from './stand-in.ts'
import { valueBehindSwitch } from './switches.ts'

/** Whether a word where a subcommand is wanted is to be filled in, several names at once, of a plugin or a switch's value. */
export function isNoName(
  text: string,
  command: FoundCommand,
  { reference, knowledge }: Reading,
): boolean {
  const { path, flags, unknown } = command
  if (isStandIn(text) || !/[A-Za-z0-9]/.test(text) || isSeveral(text, command)) return true
  if (path.length === 1 && PLUGINS.has(text) && !isOfEngine(command, reference)) return true
  if (command.where !== 'fence' && isProduct(command, knowledge)) return true
  return flags.some((flag) => valueBehindSwitch(flag, command) === unknown)
}

/** A `docker engine` is a product in the wrong clothes. */
const isProduct = ({ words }: FoundCommand, { products }: Knowledge): boolean =>
  products.has(words.map(({ text }) => text).join(' '))

/**
 * Commands that come as plugins of their own and that the reference does not describe.
 *
 * @see https://docs.docker.com/reference/cli/docker/ and the plugins of Docker Desktop
 */
const PLUGINS: ReadonlySet<string> = new Set(
  'agent ai app assemble cloud cluster debug desktop dev extension feedback gordon harden help completion init mcp model offload pass registry sandbox sbom scan scout template'.split(
    ' ',
  ),
)

/** `docker pause/unpause`: names of commands that a note tells of in one breath. */
function isSeveral(text: string, { spec }: FoundCommand): boolean {
  return text.includes('/') && text.split('/').every((name) => spec.subcommands.has(name))
}

/** Whether a plugin's name has flags of a command of the engine: `docker init --autolock` is `docker swarm init`. */
function isOfEngine(command: FoundCommand, reference: Reference): boolean {
  const flags = command.words.flatMap(({ text }) => /^--[a-z-]+/.exec(text) ?? [])
  return managedNames(command, reference).some((name) =>
    flags.some(
      (flag) => !isHelp(flag) && reference.commands.get(`docker ${name}`)?.flags.has(flag),
    ),
  )
}

/** `network connect` for `connect`: the management commands that have it, those of the engine before those of plugins. */
export function managedNames(
  { unknown, path, isComposeV1 }: FoundCommand,
  reference: Reference,
): readonly string[] {
  if (path.length !== 1 || isComposeV1) return []
  const names = [...reference.commands.keys()]
    .map((name) => name.slice('docker '.length))
    .filter((name) => name.endsWith(` ${unknown?.text ?? ''}`))
  const { plugin = [], engine = [] } = Object.groupBy(names, (name) =>
    /^(?:compose|buildx|builder) /.test(name) ? 'plugin' : 'engine',
  )
  return [...engine, ...plugin]
}
