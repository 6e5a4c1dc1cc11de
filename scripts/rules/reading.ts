import type { Code, InlineCode, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast'
import { readCommand, type DockerCommand } from '../docker/command-line.ts'
import type { Reference } from '../docker/reference.ts'
import { nearest } from '../text/nearest.ts'
import { lastUpTo } from '../text/last-up-to.ts'
import { statementsOf, type Statement } from '../text/shell/statements.ts'
import { oncePer } from './once-per.ts'
import { wordsIn } from './prose-words.ts'
import type { FoundCommand, Knowledge, Prose, ProseWord, Reading, Snippet } from './rule.ts'

/** Read a text for the rules. Each part is read when a rule asks for it first. */
export function readingOf(
  text: string,
  tree: Root,
  reference: Reference,
  knowledge: Knowledge,
): Reading {
  let parts: Parts | undefined
  let snippets: readonly Snippet[] | undefined
  let prose: readonly Prose[] | undefined
  let commands: readonly FoundCommand[] | undefined
  const found = (): Parts => (parts ??= partsOf(tree))
  return {
    text,
    tree,
    reference,
    knowledge,
    get snippets() {
      return (snippets ??= found().code.map(({ node }) => snippetOf(node, text)))
    },
    get prose() {
      return (prose ??= found().prose.map((run) => proseOf(run, text)))
    },
    get commands() {
      return (commands ??= commandsOf(text, found(), this.snippets, reference))
    },
  }
}

/** What rules look at, gathered in one walk through the tree. */
interface Parts {
  readonly code: { readonly node: Code; readonly before: Nodes | undefined }[]
  readonly inline: { readonly node: InlineCode; readonly parent: Parents; readonly index: number }[]
  readonly prose: Run[]
  /** First texts of paragraphs. */
  readonly openings: number[]
}

interface Run {
  readonly node: Text
  readonly start: number
  readonly end: number
  readonly isHeading: boolean
}

function partsOf(tree: Root): Parts {
  const parts: Parts = { code: [], inline: [], prose: [], openings: [] }
  walk(tree, false)
  return parts

  function walk(parent: Parents, isHeading: boolean): void {
    parent.children.forEach((node, index) => {
      if (node.type === 'text') {
        const { start, end } = rangeOf(node)
        if (parent.type === 'paragraph' && index === 0) parts.openings.push(start)
        if (parent.type !== 'link' || !ADDRESS.test(node.value))
          parts.prose.push({ node, start, end, isHeading })
      } else if (node.type === 'code') {
        parts.code.push({ node, before: blockBefore(parent.children, index) })
      } else if (node.type === 'inlineCode') parts.inline.push({ node, parent, index })
      else if ('children' in node) walk(node, isHeading || node.type === 'heading')
    })
  }
}

/** A link that shows its own address is no prose. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+$/i

/** The paragraph or heading that a code block follows; further blocks in a row follow the same. */
function blockBefore(siblings: readonly Nodes[], index: number): Nodes | undefined {
  let at = index - 1
  while (siblings[at]?.type === 'code') at -= 1
  return siblings[at]
}

function rangeOf({ position }: Nodes): { readonly start: number; readonly end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}

function proseOf({ node, start, end, isHeading }: Run, text: string): Prose {
  return {
    node,
    text: text.slice(start, end),
    start,
    isHeading,
    get words() {
      return wordsOf(node, text, start, end)
    },
  }
}

/** The words of a run, found once; where it was moved, with it. */
function wordsOf(node: Text, text: string, start: number, end: number): readonly ProseWord[] {
  const known = words.get(node)
  if (known?.start === start) return known.words
  const by = start - (known?.start ?? 0)
  const found =
    known?.words.map((word) => ({ ...word, start: word.start + by, end: word.end + by })) ??
    wordsIn(text, start, end)
  words.set(node, { start, words: found })
  return found
}

const words = new WeakMap<Text, { readonly start: number; readonly words: readonly ProseWord[] }>()

function snippetOf(node: Code, text: string): Snippet {
  const { start, end } = rangeOf(node)
  const isFenced = text[start] === '`' || text[start] === '~'
  let way: ((offset: number) => number) | undefined
  return {
    node,
    language: languageOf(node.lang),
    value: node.value,
    at: (offset) => (way ??= wayOf(node.value, text, start, isFenced))(offset),
    start,
    end,
    isFenced,
  }
}

const languageOf = (lang: Code['lang']): string => (lang ?? '').toLowerCase()

/** From the offsets of a block's own text to those of the text around it: each line lost its indentation and its `>`. */
function wayOf(
  value: string,
  text: string,
  start: number,
  isFenced: boolean,
): (offset: number) => number {
  const first = isFenced ? lineEnd(text, start) + 1 : text.lastIndexOf('\n', start - 1) + 1
  if (text.startsWith(value, first)) return (offset) => first + offset

  const from: number[] = []
  const to: number[] = []
  const least: number[] = []
  let line = first
  for (let at = 0; at <= value.length;) {
    const end = lineEnd(value, at)
    const there = lineEnd(text, line)
    // What is left of a line is its end; a carriage return stays with neither or with both.
    const isCut = text[there - 1] === '\r' && value[end - 1] !== '\r'
    from.push(at)
    to.push(there - (isCut ? 1 : 0) - (end - at))
    // A tab of which the indentation took a part comes as blanks, more than there are characters.
    least.push(line)
    at = end + 1
    line = there + 1
  }
  return (offset) => {
    const row = Math.max(
      0,
      lastUpTo(from.length, (at) => from[at] ?? 0, offset),
    )
    return Math.max(least[row] ?? first, (to[row] ?? first) + offset - (from[row] ?? 0))
  }
}

function commandsOf(
  text: string,
  parts: Parts,
  snippets: readonly Snippet[],
  reference: Reference,
): FoundCommand[] {
  const found: FoundCommand[] = []

  parts.code.forEach(({ before }, index) => {
    const snippet = snippets[index]
    if (!snippet?.value.includes('docker')) return
    for (const statement of shellIn(snippet.node)) {
      const command = readCommand(moved(statement, snippet.at), reference)
      if (command) found.push(withLeadIn(command, 'fence', false, () => lastOf(plainText(before))))
    }
  })

  for (const { node, parent, index } of parts.inline) {
    if (!node.value.includes('docker')) continue
    const inside = insideOf(node, text)
    const statements = statementsOf(text.slice(inside.start, inside.end), inside.start)
    for (const statement of statements) {
      const command = readCommand(statement.words, reference)
      if (command)
        found.push(withLeadIn(command, 'inline', isNamed(command), () => around(parent, index)))
    }
  }

  for (const start of parts.openings) {
    const line = openingCommand(text, start, reference)
    const [statement] = line === undefined ? [] : statementsOf(line, start)
    const command = statement && readCommand(statement.words, reference)
    if (command && line !== undefined)
      found.push(
        withLeadIn(command, 'prose', isNamed(command), () =>
          text.slice(start + line.length + 1, lineEnd(text, start)).trim(),
        ),
      )
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** Languages whose lines a shell reads, and those in which people write such lines for want of a better one. */
const SHELL =
  /^(?:|bash|sh|shell|zsh|fish|console|terminal|shell-?session|sh-session|session|text|txt|plain|plaintext|none|powershell|ps1|pwsh|posh|bat|cmd|batch|ksh)$/

/** In a file of another kind, a line that begins with a command and goes on behind a backslash. */
const SHELL_LINE =
  /^[ \t]*(?:\$[ ])?(?:sudo[ ])?docker(?:-compose)?[ ](?:[^\n\\]|\\(?!\n))*(?:\\\n(?:[^\n\\]|\\(?!\n))*)*/gm

const shellIn = oncePer(({ lang, value }: Code): readonly Statement[] => {
  const language = languageOf(lang)
  if (SHELL.test(language)) return statementsOf(value)
  return [...value.matchAll(SHELL_LINE)].flatMap((match) => statementsOf(match[0], match.index))
})

function moved({ words }: Statement, at: Snippet['at']): Statement['words'] {
  return words.map((word) => ({ ...word, start: at(word.start), end: at(word.end - 1) + 1 }))
}

/** Where an inline code stands between its backticks. */
function insideOf(
  node: InlineCode,
  text: string,
): { readonly start: number; readonly end: number } {
  const { start, end } = rangeOf(node)
  let ticks = 0
  while (text[start + ticks] === '`') ticks += 1
  return { start: start + ticks, end: end - ticks }
}

/** A sentence that names a command gives it no operands: “variables with `docker run -e`”. */
function isNamed({ operands, unknown }: DockerCommand): boolean {
  return operands.length === 0 && unknown === undefined
}

function withLeadIn(
  command: DockerCommand,
  where: FoundCommand['where'],
  isMention: boolean,
  leadIn: () => string,
): FoundCommand {
  let sentence: string | undefined
  return {
    ...command,
    where,
    isMention: isMention || command.isMention,
    get leadIn() {
      return (sentence ??= leadIn())
    },
  }
}

/** `docker networks ls: list networks.` – the command is what stands before the colon. */
const OPENING = /docker(?:-compose)?[ ]([a-z-]+)(?:[ ](?:[^\n:]|:(?![ \n]))*)?(?=:[ \n])/y

function openingCommand(text: string, start: number, reference: Reference): string | undefined {
  OPENING.lastIndex = start
  const match = text.startsWith('docker', start) ? OPENING.exec(text) : null
  if (!match?.[1]) return undefined
  const root = match[0].startsWith('docker-compose') ? 'docker compose' : 'docker'
  const names = reference.commands.get(root)?.subcommands ?? new Set()
  return names.has(match[1]) || nearest(match[1], names) !== undefined ? match[0] : undefined
}

/** The sentence around an inline code: what leads up to it, and what is said of it behind. */
function around({ children }: Parents, index: number): string {
  const before = children.slice(Math.max(0, index - NEAR), index).map(plainText)
  const behind = children.slice(index + 1, index + 1 + NEAR).map(plainText)
  const rest = behind.join('')
  return `${lastOf(before.join(''))} ${rest.slice(0, sentenceEnd(rest))}`
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–—-]+/, '')
    .trim()
}

/** A sentence has no more pieces than this on either side of a command. */
const NEAR = 12

/** The last sentence of a text. */
function lastOf(text: string): string {
  const ends = [
    ...text
      .slice(-600)
      .trimEnd()
      .matchAll(/[.!?](?=\s)/g),
  ]
  const last = ends.at(-1)
  const tail = text.slice(-600)
  return (last ? tail.slice(last.index + 1) : tail).trim()
}

function sentenceEnd(text: string): number {
  const end = text.search(/[.!?](?=\s|$)/)
  return end === -1 ? text.length : end
}

function plainText(node: Nodes | PhrasingContent | undefined): string {
  if (node === undefined) return ''
  if (node.type === 'list' || node.type === 'table' || node.type === 'code') return ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  return feed === -1 ? text.length : feed
}
