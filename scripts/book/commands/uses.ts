import type { Code, InlineCode, ListItem, Nodes, RootContent } from 'mdast'
import { readCommand, type DockerCommand } from '../../docker/command-line.ts'
import type { Reference } from '../../docker/reference.ts'
import { shellIn } from '../../rules/reading/found-commands.ts'
import { rangeOf } from '../../rules/reading/parts.ts'
import { languageOf, snippetOf } from '../../rules/reading/snippet.ts'
import { detached } from '../../text/detached.ts'
import type { Range } from '../book.ts'
import { commandReader, type CommandOf } from './form.ts'
import { oneLine, wholeLine } from './lines.ts'
import { firstSentence, lastSentence, openSentence, sayingOf } from './sayings.ts'
import { valuePlaceholder } from './tokens.ts'

/** A docker command on a page, with the words that say what it does. */
export interface CommandUse {
  /** On one line, with what it is piped into: `docker info | grep Logging`. A flag of a list below its command comes with it. */
  readonly written: string
  /** What the words around it say, best first. */
  readonly says: readonly string[]
  /** The flag that the words explain, where a list explains the flags of a command. */
  readonly flag?: string
  /** In a code block, the term of a definition, or with its arguments; else a sentence only names it. */
  readonly isShown: boolean
  /** Where the text has it: several, where it stands twice in a block, or comes of a command and of a flag listed below. */
  readonly places: readonly Range[]
}

/** The docker commands of some blocks of a section, in their order; `text` is that of the blocks. */
export function usesIn(
  blocks: readonly RootContent[],
  text: string,
  reference: Reference,
): CommandUse[] {
  const context = { text, reference, commandOf: commandReader(reference), lead: '' }
  const uses = [...usesOf(blocks, context)]
  // Texts of their own: a slice would keep the whole note alive.
  return uses.map(({ written, says, flag, isShown, places }) => ({
    written: detached(written),
    says: says.filter((said) => said !== '').map(detached),
    ...(flag !== undefined && { flag }),
    isShown,
    places,
  }))
}

interface Context {
  readonly text: string
  readonly reference: Reference
  readonly commandOf: CommandOf
  /** The sentence that leads to the blocks. */
  readonly lead: string
  /** The command whose flags or subcommands the blocks list. */
  readonly owner?: Owner | undefined
}

type Owner = Pick<CommandUse, 'written' | 'places'>

function* usesOf(blocks: readonly RootContent[], context: Context): Generator<CommandUse> {
  let { lead, owner } = context
  for (const node of blocks) {
    if (node.type === 'code') {
      const shown = shownIn(node, lead, context)
      yield* shown
      owner = shown.length === 1 ? shown[0] : undefined
      continue
    }
    if (node.type === 'list') {
      for (const item of node.children) yield* usesOfItem(item, { ...context, lead, owner })
    } else if (node.type === 'blockquote') yield* usesOf(node.children, context)
    else if (node.type === 'table') {
      for (const cell of node.children.flatMap((row) => row.children))
        yield* namedIn(cell.children, context)
    } else if (node.type === 'paragraph') {
      yield* namedIn(node.children, context)
      lead = lastSentence(sayingOf(node))
    }
    // What a list below this block explains is again what the blocks are about.
    if (node.type !== 'list') owner = context.owner
  }
}

/** “`docker ps`: List running containers.” and what is listed below it. */
function* usesOfItem(item: ListItem, context: Context): Generator<CommandUse> {
  const [first, ...below] = item.children
  const { owner, ...outer } = context
  const { commandOf } = outer
  const [term, ...rest] = first?.type === 'paragraph' ? first.children : []
  const called = term?.type === 'inlineCode' ? termOf(term, owner, commandOf) : undefined
  if (called === undefined) return yield* usesOf(item.children, { ...outer, lead: '' })

  const said = firstSentence(behindTerm(rest.map(sayingOf).join('')))
  const [next] = below
  const further = said === '' && next?.type === 'paragraph' ? firstSentence(sayingOf(next)) : ''
  if (!isGroup(commandOf(called.written)))
    yield { ...called, says: [said, further], isShown: called.isNew }
  yield* namedIn(rest, context)
  yield* usesOf(below, { ...context, lead: said, owner: called })
}

interface Term extends Owner {
  readonly flag?: string
  /** Not only a flag that the command above it has already. */
  readonly isNew: boolean
}

/** What the term of a definition calls: a command, a flag of the command above it, or a subcommand of it. */
function termOf(
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

function isGroup(command: DockerCommand | undefined): boolean {
  if (command === undefined) return false
  const { spec, flags, operands } = command
  return spec.subcommands.size > 0 && flags.length === 0 && operands.length === 0
}

function shownIn(code: Code, lead: string, { text, reference }: Context): CommandUse[] {
  const { value } = code
  if (!value.includes('docker')) return []
  const statements = shellIn(code)
  const own = statements.filter(({ words }) => readCommand(words, reference))
  // What stands in `$(…)` is a statement of its own on the same line.
  const found = Map.groupBy(
    own
      .map((statement) => wholeLine(statement, statements, value))
      .filter(({ written }) => isTyped(written, code)),
    ({ written }) => written,
  )
  const says = found.size === 1 ? [lead] : []
  const { at } = snippetOf(code, text)
  return [...found].map(([written, lines]) => ({
    written,
    says,
    isShown: true,
    places: lines.map(({ start, end }) => ({ start: at(start), end: at(end - 1) + 1 })),
  }))
}

/**
 * Whether one may type a line as it stands. What `make` or a workflow fills in first, `$(IMAGE)` and `${{ github.sha }}`, a
 * shell would take for something else, and a line that ends with the caret of `cmd` is none: these stay off the sheet.
 */
function isTyped(written: string, { lang }: Code): boolean {
  const isMade = /^(?:make|makefile|mk)$/.test(languageOf(lang))
  return !written.includes('${{') && !written.endsWith(' ^') && !(isMade && /\$[({$]/.test(written))
}

function* namedIn(nodes: readonly Nodes[], context: Context): Generator<CommandUse> {
  for (const [index, node] of nodes.entries()) {
    if ('children' in node) yield* namedIn(node.children, context)
    const command = node.type === 'inlineCode' ? context.commandOf(node.value) : undefined
    if (node.type !== 'inlineCode' || command === undefined) continue
    const before = openSentence(nodes.slice(0, index).map(sayingOf).join(''))
    const behind = firstSentence(
      nodes
        .slice(index + 1)
        .map(sayingOf)
        .join(''),
    )
    yield {
      written: oneLine(node.value),
      says: [`${before}\`${node.value}\`${behind}`],
      isShown:
        command.operands.length >= Math.max(1, command.spec.operands.min) || isWhole(command),
      places: [rangeOf(node)],
    }
  }
}

/** With flags, and with all that they and the command need. */
function isWhole({ flags, operands, spec }: DockerCommand): boolean {
  const isGiven = flags.every(({ spec: flag, value }) => !flag?.takesValue || value !== undefined)
  return flags.length > 0 && isGiven && operands.length >= spec.operands.min
}

/** “`-i` or `--interactive`: Keeps …” → “Keeps …” */
const behindTerm = (text: string): string =>
  text.replace(/^(?: or `[^`]*`| \([^)]*\))?\s*[:–—-]?\s*/, '')
