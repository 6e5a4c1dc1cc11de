import { parseArgs } from 'node:util'
import { formats } from '../formats/index.ts'
import { unknownOption } from '../program-arguments.ts'
import { nearest } from '../text/nearest.ts'
import { Refusal } from './refusal.ts'

/** What the caller says of the note. */
export interface Wishes {
  readonly file: string
  readonly format?: string
  readonly title?: string
  readonly author?: string
  readonly url?: string
}

const OPTIONS = {
  format: { type: 'string' },
  title: { type: 'string' },
  author: { type: 'string' },
  url: { type: 'string' },
} as const

type OptionName = keyof typeof OPTIONS

/**
 * The wishes behind the arguments; nothing when help is wanted.
 *
 * @throws {Refusal} when they cannot be understood.
 */
export function wishesOf(args: readonly string[]): Wishes | undefined {
  // Not strict: Node's own messages know no near misses.
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...OPTIONS, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const files: string[] = []
  const given: Partial<Record<OptionName, string>> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    if (token.name === 'help') return undefined
    given[optionNamed(token.name, token.rawName)] = valueOf(token.rawName, token.value)
  }
  const [file, ...more] = files
  if (file === undefined || more.length > 0)
    throw new Refusal(`Unexpected ${files.length} files, expected one. \`--help\` shows how.`)
  if (given.format !== undefined) mustBeFormat(given.format)
  if (given.url !== undefined && !URL.canParse(given.url))
    throw new Refusal(
      `Unexpected address \`${given.url}\`, expected one like https://example.org/.`,
    )
  return { file, ...given }
}

function optionNamed(name: string, written: string): OptionName {
  if (isOption(name)) return name
  throw new Refusal(unknownOption(written, OPTIONS))
}

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name)

function valueOf(written: string, value: string | undefined): string {
  if (value === undefined || value.trim() === '')
    throw new Refusal(`Expected a value behind \`${written}\`.`)
  return value
}

function mustBeFormat(id: string): void {
  const ids = formats.map((format) => format.id)
  if (ids.includes(id)) return
  const guess = nearest(id, ids)
  throw new Refusal(
    `Unexpected format \`${id}\`, expected one of ${ids.map((one) => `\`${one}\``).join(', ')}.${guess ? ` Did you mean \`${guess}\`?` : ''}`,
  )
}

export const HELP = `Take a Markdown or text file into content/notes/, with a sidecar that says what is known of it.

  npm run add -- FILE [--format FORMAT] [--title TITLE] [--author AUTHOR] [--url URL]

  --format  how the text came to be; guessed from the text unless told:
${formats.map(({ id, description }) => `            ${id}: ${description}`).join('\n')}
  --title   unless told, that of the front matter, or a heading above all others, or the name of the file
  --author  unless told, that of the front matter
  --url     where the original can be read

Nothing is overwritten. The site builds with the note as it is; what is left to decide is listed.`
