import { operandsOf } from './usage.ts'

/** What Docker accepts: the commands of the client, of compose and of buildx, as facts. */
export interface Reference {
  /** Versions of what it was compiled from, by part: `engine`, `compose`, `buildx`. */
  readonly versions: Readonly<Record<string, string>>
  /** Every command by each of its names: `docker image rm`, `docker image remove`, `docker rmi`. */
  readonly commands: ReadonlyMap<string, CommandSpec>
}

export interface CommandSpec {
  /** `docker network connect` */
  readonly path: string
  /** Other names of the same command, whole: `docker rmi`. */
  readonly aliases: readonly string[]
  /** The usage line as Docker prints it: `docker image rm [OPTIONS] IMAGE [IMAGE...]`. */
  readonly usage: string
  readonly operands: Operands
  /** By long name and shorthand, dashes included: `--force`, `-f`. Those of the program itself are in the spec of `docker`. */
  readonly flags: ReadonlyMap<string, FlagSpec>
  /** Names that may follow this one: `connect`, `create`, … Empty for a command that takes operands. */
  readonly subcommands: ReadonlySet<string>
  /** The first operand ends the flags: what stands behind IMAGE belongs to the container. */
  readonly stopsAtOperand: boolean
  /** A swarm manager must run it. */
  readonly managerOnly: boolean
  readonly deprecated: boolean
  /** Accepted, but not shown by `--help`. */
  readonly hidden: boolean
  /** API version that brought it: `1.25`. */
  readonly since?: string
}

/** How many operands a command takes; `max` is Infinity for `CONTAINER...`. `names` are those of the usage, in order. */
export interface Operands {
  readonly min: number
  readonly max: number
  readonly names: readonly string[]
}

export interface FlagSpec {
  /** With its dashes: `--publish`. */
  readonly name: string
  /** `-p` */
  readonly shorthand?: string
  /** Docker's word: `bool`, `string`, `list`, `int`, `mount` … */
  readonly type: string
  /** False for switches, which take a value behind `=` only. */
  readonly takesValue: boolean
  readonly repeatable: boolean
  readonly deprecated: boolean
  /** Accepted, but not shown by `--help`: `docker run --net`. */
  readonly hidden: boolean
  /** Has to do with a swarm: without one the engine refuses it. */
  readonly swarm: boolean
  readonly since?: string
}

/** content/reference/docker-cli.json as it is read. */
export interface ReferenceFile {
  readonly versions: Readonly<Record<string, string>>
  readonly commands: readonly CommandFacts[]
}

export interface CommandFacts {
  readonly path: string
  readonly aliases: readonly string[]
  readonly usage: string
  readonly since?: string | undefined
  readonly managerOnly?: true | undefined
  readonly deprecated?: true | undefined
  readonly hidden?: true | undefined
  readonly stopsAtOperand?: true | undefined
  /** `--publish -p list`, and what is particular about it: `since=1.43 hidden deprecated swarm`. */
  readonly flags: readonly string[]
}

/**
 * Look up commands by any of their names.
 *
 * Flags and operands of a command are read when somebody asks for them: a note needs a few of the two hundred.
 */
export function indexReference({ versions, commands }: ReferenceFile): Reference {
  const specs = new Map<string, CommandSpec>()
  const names = new Map<string, Set<string>>()
  for (const facts of commands) specs.set(facts.path, specOf(facts, names))
  for (const { path, aliases } of commands) {
    const spec = specs.get(path)
    // A command that has facts of its own is no alias: `docker run` and `docker container run` are both listed.
    for (const alias of aliases) if (spec && !specs.has(alias)) specs.set(alias, spec)
  }
  for (const path of specs.keys()) {
    const blank = path.lastIndexOf(' ')
    if (blank === -1) continue
    const parent = path.slice(0, blank)
    const siblings = names.get(parent) ?? new Set()
    names.set(parent, siblings.add(path.slice(blank + 1)))
  }
  return { versions, commands: specs }
}

const NONE: ReadonlySet<string> = new Set()

function specOf(facts: CommandFacts, names: ReadonlyMap<string, ReadonlySet<string>>): CommandSpec {
  let operands: Operands | undefined
  let flags: ReadonlyMap<string, FlagSpec> | undefined
  return {
    path: facts.path,
    aliases: facts.aliases,
    usage: facts.usage,
    get operands() {
      return (operands ??= names.has(facts.path)
        ? operandsOfGroup(facts)
        : operandsOf(facts.usage, facts.path))
    },
    get flags() {
      return (flags ??= flagsOf(facts.flags))
    },
    get subcommands() {
      return names.get(facts.path) ?? NONE
    },
    stopsAtOperand: facts.stopsAtOperand ?? false,
    managerOnly: facts.managerOnly ?? false,
    deprecated: facts.deprecated ?? false,
    hidden: facts.hidden ?? false,
    ...(facts.since !== undefined && { since: facts.since }),
  }
}

/** `docker volume COMMAND` takes no operand, `docker buildx history inspect [OPTIONS] [REF]` does although it has subcommands. */
function operandsOfGroup({ usage, path }: CommandFacts): Operands {
  return operandsOf(usage.replace(/ COMMAND\b.*/, ''), path)
}

function flagsOf(lines: readonly string[]): ReadonlyMap<string, FlagSpec> {
  const flags = new Map<string, FlagSpec>()
  for (const line of lines) {
    const flag = flagOf(line)
    flags.set(flag.name, flag)
    if (flag.shorthand !== undefined) flags.set(flag.shorthand, flag)
  }
  if (!flags.has(HELP.name)) flags.set(HELP.name, HELP)
  if (!flags.has('-h')) flags.set('-h', HELP)
  return flags
}

function flagOf(line: string): FlagSpec {
  const [name = '', ...rest] = line.split(' ')
  const shorthand = rest[0]?.startsWith('-') ? rest[0] : undefined
  const [type = '', ...marks] = shorthand === undefined ? rest : rest.slice(1)
  const since = marks.find((mark) => mark.startsWith('since='))?.slice('since='.length)
  return {
    name,
    ...(shorthand !== undefined && { shorthand }),
    type,
    takesValue: type !== 'bool',
    repeatable: REPEATABLE.has(type),
    deprecated: marks.includes('deprecated'),
    hidden: marks.includes('hidden'),
    swarm: marks.includes('swarm'),
    ...(since !== undefined && { since }),
  }
}

/** Every command has it. `-h` is accepted where it means nothing else: `docker run -h` names the host. */
const HELP: FlagSpec = {
  name: '--help',
  shorthand: '-h',
  type: 'bool',
  takesValue: false,
  repeatable: false,
  deprecated: false,
  hidden: true,
  swarm: false,
}

/** Types that collect what they are given; with the others the last value wins. */
const REPEATABLE: ReadonlySet<string> = new Set([
  'config',
  'external-ca',
  'filter',
  'gpu-request',
  'ipNetSlice',
  'list',
  'map',
  'mount',
  'network',
  'port',
  'pref',
  'secret',
  'stringArray',
  'stringSlice',
  'stringToString',
  'ulimit',
])
