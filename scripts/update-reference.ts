/**
 * Program: Docker's published CLI data (YAML, one file a command) → content/reference/docker-cli.json, facts only.
 *
 *   npm run reference -- FOLDER…
 *
 * content/reference/README.md says what the file holds and where the data comes from.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'astro/zod'
import { callerFolder } from './caller-folder.ts'
import { programArguments, refuse } from './program-arguments.ts'

/** What the data was compiled from. The data names no version of itself: these are known from where it was taken. */
const VERSIONS = {
  engine: '28.5.1',
  buildx: 'as in docker/docs for docker CLI 28.5.1',
  compose: 'docs/reference of docker/compose as of docker CLI 28.5.1',
}

/** Commands that stop reading flags at the first operand (`SetInterspersed(false)` in the source of the clients). */
const STOPS_AT_OPERAND = new Set([
  'docker commit',
  'docker compose exec',
  'docker compose run',
  'docker container commit',
  'docker container create',
  'docker container exec',
  'docker container run',
  'docker container top',
  'docker create',
  'docker exec',
  'docker image tag',
  'docker run',
  'docker service create',
  'docker tag',
  'docker top',
])

/** The data marks all that has to do with a swarm; these a node runs that is no manager, or none yet. */
const ANY_NODE = new Set([
  'docker swarm',
  'docker swarm init',
  'docker swarm join',
  'docker swarm leave',
])

/** Commands that hand their flags on to a command of buildx, and therefore take its flags too. */
const HANDED_ON: ReadonlyMap<string, string> = new Map([
  ['docker bake', 'docker buildx bake'],
  ['docker build', 'docker buildx build'],
  ['docker builder build', 'docker buildx build'],
  ['docker image build', 'docker buildx build'],
])

/** Every command of the engine has it; one line in the reader saves it here two hundred times. */
const EVERYWHERE = 'help'

/** Flags and commands that `docker --help` shows and the data leaves out. */
const MISSING_FLAGS: Readonly<Record<string, readonly string[]>> = {
  docker: ['--version -v bool'],
}
const MISSING_COMMANDS = [
  { path: 'docker help', aliases: [], usage: 'docker help [COMMAND...]', flags: [] },
]

const optionSchema = z.object({
  option: z.string(),
  shorthand: z.string().optional(),
  value_type: z.string(),
  deprecated: z.boolean(),
  hidden: z.boolean(),
  swarm: z.boolean(),
  min_api_version: z.string().optional(),
})
type Option = z.infer<typeof optionSchema>

const commandSchema = z.object({
  command: z.string(),
  aliases: z.string().optional(),
  usage: z.string().optional(),
  options: z.array(optionSchema).default([]),
  inherited_options: z.array(optionSchema).default([]),
  deprecated: z.boolean(),
  hidden: z.boolean().default(false),
  swarm: z.boolean(),
  min_api_version: z.string().optional(),
})
type Command = z.infer<typeof commandSchema>

const { positionals } = programArguments(
  {},
  {
    words: 'any',
    help: `Compile content/reference/docker-cli.json from Docker’s CLI YAML.

  npm run reference -- FOLDER…

  FOLDER  holds one file a command; content/reference/README.md says where they come from`,
  },
)
if (positionals.length === 0)
  refuse('Name the folders that hold Docker’s CLI YAML: npm run reference -- FOLDER…')
const found = positionals
  .map(folderNamed)
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => commandSchema.parse(parse(readFileSync(file, 'utf8'))))

const commands = [...found.map(facts), ...MISSING_COMMANDS].toSorted((a, b) =>
  inOrder(a.path, b.path),
)
const json = [
  `{"versions":${JSON.stringify(VERSIONS)},`,
  '"commands":[',
  commands.map((command) => JSON.stringify(command)).join(',\n'),
  ']}\n',
].join('\n')

writeFileSync('content/reference/docker-cli.json', json)
const flags = commands.reduce((sum, command) => sum + command.flags.length, 0)
console.log(
  `${commands.length} commands with ${flags} flags, ${json.length} bytes → content/reference/docker-cli.json`,
)

function folderNamed(name: string): string {
  const folder = resolve(callerFolder('reference'), name)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder
  return refuse(`Unexpected folder \`${name}\`: there is none. Correct the path.`)
}

function facts(command: Command) {
  const path = command.command
  return {
    path,
    aliases: aliasesOf(command),
    usage: usageOf(command),
    ...(command.min_api_version !== undefined && { since: command.min_api_version }),
    ...(command.swarm && !ANY_NODE.has(path) && { managerOnly: true }),
    ...(command.deprecated && { deprecated: true }),
    ...(command.hidden && { hidden: true }),
    ...(STOPS_AT_OPERAND.has(path) && { stopsAtOperand: true }),
    flags: flagsOf(command),
  }
}

/** `docker buildx debug build` carries the aliases of the command that it wraps. */
function aliasesOf({ command, aliases = '' }: Command): string[] {
  if (command === 'docker buildx debug build') return []
  return aliases
    .split(',')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '' && alias !== command)
    .toSorted(inOrder)
}

/** One line a form: `docker cp` has two. */
function usageOf({ command, usage = command }: Command): string {
  return usage
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
}

function flagsOf(command: Command): string[] {
  const other = found.find(({ command: path }) => path === HANDED_ON.get(command.command))
  const options = [command, ...(other === undefined ? [] : [other])].flatMap((one) => [
    ...one.options,
    ...one.inherited_options,
  ])
  const byName = new Map<string, string>()
  for (const option of options) {
    if (option.option !== EVERYWHERE && !byName.has(option.option))
      byName.set(option.option, flagLine(option))
  }
  return [...byName.values(), ...(MISSING_FLAGS[command.command] ?? [])].toSorted(inOrder)
}

/** `--publish -p list`, then what is particular about it: `since=1.43 hidden deprecated swarm`. */
function flagLine(flag: Option): string {
  return [
    `--${flag.option}`,
    ...(flag.shorthand === undefined ? [] : [`-${flag.shorthand}`]),
    flag.value_type,
    ...(flag.min_api_version === undefined ? [] : [`since=${flag.min_api_version}`]),
    ...(flag.hidden ? ['hidden'] : []),
    ...(flag.deprecated ? ['deprecated'] : []),
    ...(flag.swarm ? ['swarm'] : []),
  ].join(' ')
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
