import type { CommandSpec, FlagSpec, Reference } from '../../scripts/docker/reference.ts'

/**
 * A note of at least so many docker commands, no two alike: what a sheet would be made of if the notes grew.
 *
 * Each command of the reference alone, then with each of its flags, then with each two of them and so on, always the same.
 */
export function noteOfCommands(reference: Reference, count: number): string {
  const specs = [...new Set(reference.commands.values())].filter(isUsual)
  const commands = specs.map((): string[] => [])
  for (let size = 0, written = 0; written < count; size++) {
    for (const [at, spec] of specs.entries())
      commands[at]?.push(...choicesOf(flagsOf(spec), size).map((flags) => lineOf(spec, flags)))
    const all = commands.flat().length
    if (all === written) throw new Error(`The reference has no more than ${written} commands.`)
    written = all
  }
  const sections = specs.map(({ path }, at) => sectionOf(path, commands[at] ?? []))
  return ['# Many commands\n', ...sections].join('\n')
}

function isUsual({ subcommands, deprecated, hidden }: CommandSpec): boolean {
  return subcommands.size === 0 && !deprecated && !hidden
}

/** Of the usual flags those with the shortest names, `--rm` and `--name`: what people use most. */
function flagsOf({ flags }: CommandSpec): readonly FlagSpec[] {
  const usual = [...new Set(flags.values())].filter(
    ({ deprecated, hidden }) => !deprecated && !hidden,
  )
  return usual.toSorted((a, b) => a.name.length - b.name.length).slice(0, 14)
}

/** All choices of so many: of three, two can be chosen in three ways. */
function choicesOf<One>(all: readonly One[], size: number): readonly (readonly One[])[] {
  if (size === 0) return [[]]
  return all.flatMap((one, at) =>
    choicesOf(all.slice(at + 1), size - 1).map((others) => [one, ...others]),
  )
}

/** As people type it: `docker run`, not `docker container run`. */
function lineOf({ path, aliases, operands }: CommandSpec, flags: readonly FlagSpec[]): string {
  const [name = path] = [path, ...aliases].toSorted((a, b) => a.length - b.length)
  const chosen = flags.map((flag) =>
    flag.takesValue ? `${flag.name} ${hole(flag.name)}` : flag.name,
  )
  const needed = operands.names.slice(0, operands.min).map(hole)
  return [name, ...chosen, ...needed].join(' ')
}

function hole(name: string): string {
  return `<${
    name
      .toUpperCase()
      .match(/[A-Z]+/g)
      ?.join('_') ?? 'VALUE'
  }>`
}

function sectionOf(path: string, commands: readonly string[]): string {
  const blocks = commands.map(
    (command, at) => `Case ${at + 1}:\n\n\`\`\`console\n$ ${command}\n\`\`\`\n`,
  )
  return [`## \`${path}\`\n`, ...blocks].join('\n')
}
