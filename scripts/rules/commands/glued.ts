import type { CommandSpec, Reference } from '../../docker/reference.ts'

/**
 * Two words of a command whose blank is missing: `stop -t` for `stop-t`, `volume ls` for `volume-ls`; nothing where the parts
 * are no command with its flag or subcommand.
 */
export function ungluedCommand(
  word: string,
  { path, subcommands }: CommandSpec,
  { commands }: Reference,
): string | undefined {
  const [, name = '', rest = ''] = /^([a-z]+)-([A-Za-z-]+)$/.exec(word) ?? []
  const spec = subcommands.has(name) ? commands.get(`${path} ${name}`) : undefined
  if (spec === undefined) return undefined
  if (spec.subcommands.has(rest)) return `${name} ${rest}`
  return isBundle(rest, spec) ? `${name} -${rest}` : undefined
}

/** The same of two flags: `--detach -it` for `--detach-it`. */
export function ungluedFlags(word: string, spec: CommandSpec): string | undefined {
  const [, name = '', rest = ''] = /^(--[a-z-]+)-([A-Za-z]{1,3})$/.exec(word) ?? []
  return spec.flags.has(name) && isBundle(rest, spec) ? `${name} -${rest}` : undefined
}

/** Shorthands, of which only the last may take a value. */
const isBundle = (letters: string, { flags }: CommandSpec): boolean =>
  [...letters].every((letter, index) => {
    const flag = flags.get(`-${letter}`)
    return flag !== undefined && (!flag.takesValue || index === letters.length - 1)
  })
