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
  if (fault !== undefined) {
    console.error(fault)
    process.exit(2)
  }
  return parseArgs({ args, options, allowPositionals: true })
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
      return unknown('argument', token.value, words)
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
  if (!option)
    return unknown(
      'option',
      written,
      Object.keys(options).map((known) => `--${known}`),
    )
  if (option.type === 'boolean')
    return value === undefined ? undefined : `Unexpected value \`${value}\` of \`${written}\`.`
  return value === undefined || value.trim() === '' || value.startsWith('-')
    ? `Expected a value behind \`${written}\`.`
    : undefined
}

function unknown(kind: string, written: string, known: readonly string[]): string {
  const guess = nearest(written, known)
  return `Unexpected ${kind} \`${written}\`. ${guess ? `Did you mean \`${guess}\`?` : '`--help` shows how.'}`
}
