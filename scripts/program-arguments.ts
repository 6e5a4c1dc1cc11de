import { parseArgs, type ParseArgsConfig } from 'node:util'
import { nearest } from './text/nearest.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** What a program may be called with, besides its options. */
interface Usage {
  /** What `--help` answers. */
  readonly help: string
  /** Words that it takes: any, or these; none unless told. */
  readonly words?: 'any' | readonly string[]
}

/**
 * The arguments of the program that runs, read by its options.
 *
 * `--help` is answered with how the program is used, and what it does not know with that it is not known: the program ends,
 * with exit code 0 or 2.
 */
export function programArguments<const Known extends Options>(options: Known, usage: Usage) {
  const args = process.argv.slice(2)
  const fault = faultOf(args, options, usage)
  if (fault === HELP) {
    console.log(usage.help)
    process.exit(0)
  }
  if (fault !== undefined) refuse(fault)
  return parseArgs({ args, options, allowPositionals: true })
}

/** End the program because it cannot do what it was asked for: say why and what to do, without a stack trace. */
export function refuse(message: string): never {
  console.error(message)
  process.exit(2)
}

const HELP = 'help'

/** What the first argument is told that is not known, or that help is wanted. */
function faultOf(
  args: readonly string[],
  options: Options,
  { words = [] }: Usage,
): string | undefined {
  // Not strict: Node's own messages know no near misses.
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind === 'option') {
      if (token.name === HELP) return HELP
      const fault = optionFault(token.name, token.rawName, token.value, options)
      if (fault !== undefined) return fault
    }
    if (token.kind === 'positional' && words !== 'any' && !words.includes(token.value))
      return unknown('argument', token.value, words, SHOWS)
  }
  return undefined
}

function optionFault(
  name: string,
  written: string,
  value: string | undefined,
  options: Options,
): string | undefined {
  const option = options[name]
  if (!option) return unknownOption(written, options)
  if (option.type === 'boolean')
    return value === undefined ? undefined : `Unexpected value \`${value}\` of \`${written}\`.`
  return value === undefined || value.trim() === '' || value.startsWith('-')
    ? `Expected a value behind \`${written}\`.`
    : undefined
}

const SHOWS = '`--help` shows how.'

/**
 * What is answered to an option that a program does not know.
 *
 * @param otherwise where it is like none of its options
 */
export function unknownOption(written: string, options: Options, otherwise = SHOWS): string {
  const known = Object.keys(options).map((name) => `--${name}`)
  return unknown('option', written, known, otherwise)
}

function unknown(
  kind: string,
  written: string,
  known: readonly string[],
  otherwise: string,
): string {
  const guess = nearest(written, known)
  return `Unexpected ${kind} \`${written}\`. ${guess ? `Did you mean \`${guess}\`?` : otherwise}`
}
