import type { InlineCode } from 'mdast'
import type { DockerCommand } from '../../docker/command-line.ts'
import { rangeOf } from '../../rules/reading/parts.ts'
import type { CommandOf } from './form.ts'
import { oneLine } from './lines.ts'
import { valuePlaceholder } from './tokens.ts'
import type { CommandUse } from './uses.ts'

/** A command with places, below which a list may explain its flags or subcommands. */
export type Owner = Pick<CommandUse, 'written' | 'places'>

export interface Term extends Owner {
  readonly flag?: string
  /** Not only a flag that the command above it has already. */
  readonly isNew: boolean
}

/** What the term of a definition calls: a command, a flag of the command above it, or a subcommand of it. */
export function termOf(
  node: InlineCode,
  owner: Owner | undefined,
  commandOf: CommandOf,
): Term | undefined {
  const { value } = node
  const place = rangeOf(node)
  if (commandOf(value)) return { written: oneLine(value), isNew: true, places: [place] }
  const above = owner === undefined ? undefined : commandOf(owner.written)
  if (owner === undefined || above === undefined) return undefined
  const places = [...owner.places, place]
  if (/^--?[a-z]/.test(value)) return withFlag({ ...owner, places }, above, oneLine(value))
  const below = isGroup(above) ? commandOf(`${owner.written} ${value}`) : undefined
  if (below === undefined || below.path.length === above.path.length) return undefined
  return { written: `${owner.written} ${oneLine(value)}`, isNew: true, places }
}

/** A command with one flag more, in front of what else it has. */
function withFlag(
  { written, places }: Owner,
  { path, spec, flags }: DockerCommand,
  flag: string,
): Term | undefined {
  const [, name = '', value = ''] = /^(-[A-Za-z]|--[a-z-]+)(.*)$/s.exec(flag) ?? []
  const found = spec.flags.get(name)
  const end = path.at(-1)?.end
  if (found === undefined || end === undefined) return undefined
  if (flags.some((given) => given.spec === found))
    return { written, flag: found.name, isNew: false, places }
  const wanted = found.takesValue && value === '' ? ` ${valuePlaceholder(found.name)}` : value
  return {
    written: `${written.slice(0, end)} ${name}${wanted}${written.slice(end)}`,
    flag: found.name,
    isNew: true,
    places,
  }
}

/** Only named so that a list may follow: `docker network`. */
export function isGroup(command: DockerCommand | undefined): boolean {
  if (command === undefined) return false
  const { spec, flags, operands } = command
  return spec.subcommands.size > 0 && flags.length === 0 && operands.length === 0
}
