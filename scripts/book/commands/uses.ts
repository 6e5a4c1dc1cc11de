import type { ListItem, Nodes, RootContent, TableRow } from 'mdast'
import type { DockerCommand } from '../../docker/command-line.ts'
import type { Reference } from '../../docker/reference.ts'
import { rangeOf } from '../../rules/reading/parts.ts'
import { detached } from '../../text/detached.ts'
import type { Range } from '../book.ts'
import { commandReader, type CommandOf } from './form.ts'
import { oneLine } from './lines.ts'
import { firstSentence, lastSentence, openSentence, sayingOf } from './sayings.ts'
import { shownIn } from './shown-in.ts'
import { isGroup, termOf, type Owner } from './terms.ts'

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
      for (const row of node.children) yield* usesOfRow(row, context)
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

/** `docker ps` in one cell, “List running containers” in another. */
function usesOfRow({ children: cells }: TableRow, context: Context): CommandUse[] {
  const named = cells.map((cell) => [...namedIn(cell.children, context)])
  const [use, ...others] = named.flat()
  if (use === undefined || others.length > 0) return named.flat()
  const home = cells.find((_, index) => named[index]?.includes(use))
  const says = cells.filter((cell) => cell !== home).map((cell) => firstSentence(sayingOf(cell)))
  // Of three columns nobody knows which says what the command does, but where one has words at all.
  const [said, ...further] = says.filter((text) => HAS_WORDS.test(text))
  if (said === undefined || further.length > 0) return [use]
  const isTerm = home?.children.length === 1
  return [{ ...use, says: [said, ...use.says], isShown: use.isShown || isTerm }]
}

const HAS_WORDS = /^[^`\s\d]+\s+\S/

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
