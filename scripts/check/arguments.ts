import { parseArgs } from 'node:util'
import { unknownOption } from '../program-arguments.ts'
import { nearest } from '../text/nearest.ts'

export const FORMATS = ['text', 'json', 'sarif', 'github'] as const
export type FormatName = (typeof FORMATS)[number]

/** What the caller wants. */
export interface Wishes {
  readonly paths: readonly string[]
  readonly help: boolean
  readonly listRules: boolean
  readonly format: FormatName
  readonly fix: boolean
  readonly dryRun: boolean
  readonly verbose: boolean
  /** The name under which standard input is checked. */
  readonly stdin?: string
  /** As given: `a,b` or `-a`. */
  readonly rules?: string
  /** For each file, in seconds. */
  readonly timeLimit: number
}

const OPTIONS = {
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  format: { type: 'string' },
  rules: { type: 'string' },
  stdin: { type: 'boolean' },
  'stdin-name': { type: 'string' },
  'time-limit': { type: 'string' },
  verbose: { type: 'boolean' },
  'list-rules': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

type OptionName = keyof typeof OPTIONS

/**
 * The wishes behind the arguments of the program.
 *
 * @throws {UsageError} when they cannot be understood.
 */
export function wishesOf(args: readonly string[]): Wishes {
  // Not strict: Node's own messages know no near misses.
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = new Map<OptionName, string>()
  const paths: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value)
    if (token.kind !== 'option') continue
    const name = optionNamed(token.name, token.rawName)
    given.set(name, valueOf(name, token.value, token.inlineValue ?? false))
  }

  const rules = given.get('rules')
  const isStdin = given.has('stdin')
  const wishes: Wishes = {
    paths,
    help: given.has('help'),
    listRules: given.has('list-rules'),
    format: formatNamed(given.get('format') ?? 'text'),
    fix: given.has('fix'),
    dryRun: given.has('dry-run'),
    verbose: given.has('verbose'),
    ...(isStdin && { stdin: given.get('stdin-name') ?? '<stdin>' }),
    ...(rules !== undefined && { rules }),
    timeLimit: secondsIn(given.get('time-limit') ?? '30'),
  }
  if (!wishes.help && !wishes.listRules) mustFit(wishes, given.has('stdin-name'))
  return wishes
}

/** The caller asked for something that cannot be done; the message says what and what to do. */
export class UsageError extends Error {}

function optionNamed(name: string, written: string): OptionName {
  if (isOption(name)) return name
  const otherwise = '`--help` lists the options; a file of that name goes behind `--`.'
  throw new UsageError(unknownOption(written, OPTIONS, otherwise))
}

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name)

function valueOf(name: OptionName, value: string | undefined, isInline: boolean): string {
  const wantsValue = OPTIONS[name].type === 'string'
  if (!wantsValue && value !== undefined)
    throw new UsageError(`Unexpected value \`${value}\`: \`--${name}\` takes none.`)
  const isMissing = value === undefined || value === '' || (!isInline && value.startsWith('--'))
  if (wantsValue && isMissing) throw new UsageError(`Expected a value behind \`--${name}\`.`)
  return value ?? ''
}

function formatNamed(name: string): FormatName {
  for (const known of FORMATS) if (known === name) return known
  const guess = nearest(name, FORMATS)
  const all = FORMATS.map((format) => `\`${format}\``).join(', ')
  throw new UsageError(
    `Unexpected format \`${name}\`, expected one of ${all}.${guess ? ` Did you mean \`${guess}\`?` : ''}`,
  )
}

function secondsIn(text: string): number {
  const seconds = Number(text)
  if (seconds > 0 && seconds <= 3600) return seconds
  throw new UsageError(
    `Unexpected time limit \`${text}\`, expected a number of seconds up to 3600.`,
  )
}

function mustFit({ paths, stdin, fix, dryRun }: Wishes, hasStdinName: boolean): void {
  if (dryRun && !fix)
    throw new UsageError('`--dry-run` shows what `--fix` would change: give both.')
  if (hasStdinName && stdin === undefined)
    throw new UsageError('`--stdin-name` names what comes with `--stdin`: give both.')
  if (stdin !== undefined && paths.length > 0)
    throw new UsageError('Expected either files or `--stdin`, found both.')
  if (stdin === undefined && paths.length === 0)
    throw new UsageError('Expected a file or a folder to check. `--help` shows how.')
}
