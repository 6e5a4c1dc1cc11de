import type { Code, InlineCode, ListItem, Nodes, Paragraph, RootContent } from 'mdast'
import { readCommand, type DockerCommand } from '../../docker/command-line.ts'
import type { Reference } from '../../docker/reference.ts'
import { detached } from '../../text/detached.ts'
import { statementsOf, type Statement } from '../../text/shell-words.ts'

/** A docker command on a page, with the words that say what it does. */
export interface CommandUse {
  /** On one line, with what it is piped into: `docker info | grep Logging`. A flag of a list below its command comes with it. */
  readonly written: string
  /** What the words around it say, best first; the command itself stands in them as `\`…\``. */
  readonly says: readonly string[]
  /** In a code block, or the term of a definition; else a sentence names it. */
  readonly isShown: boolean
}

/** The docker commands of some blocks of a section, in their order. */
export function usesIn(blocks: readonly RootContent[], reference: Reference): CommandUse[] {
  return [...usesOf(blocks, { reference })].map(({ written, says, isShown }) => ({
    written: detached(written),
    says: says.filter((text) => text !== '').map(detached),
    isShown,
  }))
}

interface Context {
  readonly reference: Reference
  /** The sentence that leads to the blocks. */
  readonly lead?: string
  /** The command whose flags or subcommands the blocks list. */
  readonly owner?: string
}

function* usesOf(blocks: readonly RootContent[], context: Context): Generator<CommandUse> {
  let { lead = '', owner } = context
  for (const node of blocks) {
    if (node.type === 'paragraph') {
      yield* namedIn(node.children, context)
      lead = lastSentence(plainText(node))
      owner = undefined
    } else if (node.type === 'code') {
      const found = shownIn(node, lead, context)
      yield* found
      owner = found.length === 1 ? found[0]?.written : undefined
    } else if (node.type === 'list') {
      for (const item of node.children)
        yield* usesOfItem(item, { ...context, lead, ...(owner !== undefined && { owner }) })
    } else if (node.type === 'blockquote') yield* usesOf(node.children, context)
    else if (node.type === 'table')
      for (const row of node.children)
        for (const cell of row.children) yield* namedIn(cell.children, context)
  }
}

/** “`docker ps`: List running containers.” and what is listed below it. */
function* usesOfItem(item: ListItem, context: Context): Generator<CommandUse> {
  const [first, ...below] = item.children
  const { reference, owner } = context
  if (first?.type !== 'paragraph') return yield* usesOf(item.children, context)
  const term = first.children[0]
  const written = term?.type === 'inlineCode' ? termOf(term, owner, reference) : undefined
  if (written === undefined) return yield* usesOf(item.children, { reference })

  const rest = first.children.slice(1)
  const said = firstSentence(afterTerm(rest.map(plainText).join('')))
  const next = below[0]?.type === 'paragraph' ? firstSentence(plainText(below[0])) : ''
  if (!isGroup(written, reference))
    yield { written, says: [said, said === '' ? next : ''], isShown: true }
  yield* namedIn(rest, context)
  yield* usesOf(below, { reference, lead: said, owner: written })
}

/** What the term of a definition calls: a command, a flag of the command above it, or a subcommand of it. */
function termOf(
  { value }: InlineCode,
  owner: string | undefined,
  reference: Reference,
): string | undefined {
  if (commandOf(value, reference)) return oneLine(value)
  if (owner === undefined) return undefined
  if (/^--?[a-z]/.test(value)) return withFlag(owner, oneLine(value), reference)
  const command = commandOf(`${owner} ${value}`, reference)
  return isGroup(owner, reference) && command && command.unknown === undefined
    ? `${owner} ${oneLine(value)}`
    : undefined
}

/** A command with one flag more, in front of its operands. */
function withFlag(owner: string, flag: string, reference: Reference): string | undefined {
  const path = commandOf(owner, reference)?.path.at(-1)
  if (path === undefined) return undefined
  const written = `${owner.slice(0, path.end)} ${flag}${owner.slice(path.end)}`
  const command = commandOf(written, reference)
  return command?.flags[0]?.spec === undefined ? undefined : written
}

function isGroup(written: string, reference: Reference): boolean {
  const command = commandOf(written, reference)
  return command !== undefined && command.spec.subcommands.size > 0 && command.flags.length === 0
}

function commandOf(text: string, reference: Reference): DockerCommand | undefined {
  if (!text.includes('docker')) return undefined
  const [statement] = statementsOf(text)
  return statement && readCommand(statement.words, reference)
}

const SHELL = /^(?:|bash|sh|shell|zsh|console|terminal|shell-?session|text)$/

function shownIn({ lang, value }: Code, lead: string, { reference }: Context): CommandUse[] {
  if (!value.includes('docker') || !SHELL.test(lang?.toLowerCase() ?? '')) return []
  const statements = statementsOf(value)
  const found = statements.filter(({ words }) => readCommand(words, reference))
  return found.map((statement) => ({
    written: wholeLine(statement, statements, value),
    says: found.length === 1 ? [lead] : [],
    isShown: true,
  }))
}

/** A statement with what stands before and behind it on its line: pipes, and where its output goes. */
function wholeLine(statement: Statement, statements: readonly Statement[], value: string): string {
  const end = logicalEnd(value, statement.end)
  const piped = statements.find(
    (one) => one.start < statement.start && logicalEnd(value, one.end) === end,
  )
  return oneLine(value.slice((piped ?? statement).start, end))
}

/** Where a line ends that no backslash carries on. */
function logicalEnd(value: string, from: number): number {
  let end = value.indexOf('\n', from)
  while (end !== -1 && /\\[ \t]*$/.test(value.slice(0, end))) end = value.indexOf('\n', end + 1)
  return end === -1 ? value.length : end
}

/** Lines that a backslash carries on become one; without a blank before it the shell joins the words. */
function oneLine(code: string): string {
  return code
    .replace(/([,=:/])\\\n[ \t]*/g, '$1')
    .replace(/[ \t]*\\\n[ \t]*/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ # .*$/, '')
    .trim()
}

function* namedIn(nodes: readonly Nodes[], { reference }: Context): Generator<CommandUse> {
  for (const [index, node] of nodes.entries()) {
    if ('children' in node) yield* namedIn(node.children, { reference })
    if (node.type !== 'inlineCode') continue
    const command = commandOf(node.value, reference)
    if (!command) continue
    const before = lastSentence(`${nodes.slice(0, index).map(plainText).join('')}`, true)
    const behind = firstSentence(
      nodes
        .slice(index + 1)
        .map(plainText)
        .join(''),
    )
    const said = `${before}\`${node.value}\`${behind}`.trim()
    yield { written: oneLine(node.value), says: [said], isShown: command.operands.length > 0 }
  }
}

const afterTerm = (text: string): string => text.replace(/^[^:]*?:\s+|^[\s–—-]+/, '')

function firstSentence(text: string): string {
  const end = text.search(/[.!?](?=\s|$)/)
  return (end === -1 ? text : text.slice(0, end)).replace(/\s+/g, ' ').replace(/ $/, '')
}

function lastSentence(text: string, isOpen = false): string {
  const plain = text.replace(/\s+/g, ' ')
  const closed = isOpen ? plain : plain.trim().replace(/[.:!?]$/, '')
  const at = [...closed.matchAll(/[.!?](?=\s)/g)].at(-1)
  return (at ? closed.slice(at.index + 1) : closed).trimStart()
}

function plainText(node: Nodes | Paragraph): string {
  if (node.type === 'inlineCode') return `\`${node.value}\``
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}
