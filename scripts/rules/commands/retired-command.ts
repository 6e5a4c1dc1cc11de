import type { DockerCommand, GivenFlag } from '../../docker/command-line.ts'
import type { Word } from '../../text/shell/word.ts'
import { oncePer } from '../once-per.ts'
import type { FoundCommand, Knowledge, Retired } from '../rule.ts'

/**
 * The words by which a command may be known as retired: its path and what stands where Docker wants a subcommand.
 *
 * Where it has more operands than the command takes today, they may have named one of old: `docker context create ecs web`.
 */
export function namingWords(command: DockerCommand): readonly Word[] {
  const { path, unknown, words } = command
  if (unknown === undefined) return [...path, ...superfluous(command)]
  const at = words.indexOf(unknown)
  return [...path, ...words.slice(at, at + 2)]
}

const superfluous = ({ operands, spec }: DockerCommand): readonly Word[] =>
  operands.length > spec.operands.max ? operands : []

/** Whether what Docker does not know behind the path of a command names one that is retired. */
export function isRetiredByName(command: DockerCommand, { retired }: Knowledge): boolean {
  if (command.unknown === undefined && superfluous(command).length === 0) return false
  const name = `${namingWords(command)
    .map((word) => word.text)
    .join(' ')} `
  return retired.some((entry) => {
    const { lead, flag, field, words } = partsOf(entry)
    return (
      flag === undefined &&
      field === undefined &&
      words > command.path.length &&
      name.startsWith(lead)
    )
  })
}

/**
 * The flag by which a command starts the daemon as it was done of old: `sudo docker -d --icc=false &`. Its flags are those of
 * the daemon. “The flag \`docker -d\`” in a sentence may as well be that of `docker run`.
 */
export function daemonFlag(command: FoundCommand): GivenFlag | undefined {
  const { path, unknown, operands, flags, where } = command
  if (path.length > 1 || operands.length > 0) return undefined
  if (unknown !== undefined && !isValueOfFlag(unknown, command)) return undefined
  if (where === 'inline' && flags.length === 1) return undefined
  return flags.find(({ name, spec }) => /^(?:-d|--daemon)$/.test(name) && spec === undefined)
}

/** Whether a flag of a command is one of old that the command does not have any more: `docker search --automated`. */
export function isRetiredFlag(
  command: DockerCommand,
  { name, spec }: GivenFlag,
  { retired }: Knowledge,
): boolean {
  if (spec !== undefined) return false
  const called = command.spec.path
  return retired.some((entry) => {
    const { owner, flag } = partsOf(entry)
    return flag === name && owner !== '' && called.startsWith(owner)
  })
}

/** `--label storage=ssd`: behind a flag that the program does not have, what looks like no name of a command is its value. */
function isValueOfFlag({ text, start }: Word, { flags, words }: FoundCommand): boolean {
  const before = words.findLast((word) => word.start < start)
  const flag = flags.find(({ word }) => word === before)
  if (flag === undefined || flag.spec !== undefined || flag.value !== undefined) return false
  return /[=:/.]/.test(text)
}

/**
 * `docker run --link`, `docker inspect {{.VirtualSize}}`: a command, its words, and a flag or a field of `--format`; a flag of
 * any command has no owner.
 */
export const partsOf = oncePer(({ name }: Retired) => {
  const field = /\{\{\.(\w+)\}\}$/.exec(name)
  const at = field?.index ?? name.search(/--|(?<= .* )-/)
  const owner = name.slice(0, at === -1 ? undefined : at).trimEnd()
  return {
    owner,
    lead: `${owner} `,
    flag: field || at === -1 ? undefined : name.slice(at),
    field: field?.[1],
    words: owner.split(' ').length,
  }
})
