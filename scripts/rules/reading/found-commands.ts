import type { Code, InlineCode } from 'mdast'
import { readCommand, type DockerCommand } from '../../docker/command-line.ts'
import type { Reference } from '../../docker/reference.ts'
import { nearest } from '../../text/nearest.ts'
import { readsAsProse } from '../../text/reads-as-prose.ts'
import { lineEnd } from '../../text/scan.ts'
import { statementsOf, type Statement } from '../../text/shell/statements.ts'
import { oncePer } from '../once-per.ts'
import type { FoundCommand, Snippet } from '../rule.ts'
import { commandLines } from './command-lines.ts'
import { unescaped } from './html-code.ts'
import { sentenceAround, sentenceBefore } from './lead-in.ts'
import { rangeOf, type Parts } from './parts.ts'
import { isShell } from './shell-languages.ts'
import { statementsIn } from './statements-in.ts'
import { yamlCommands } from './yaml-commands.ts'

/** The docker commands of a text: in blocks, in inline code, at the beginning of paragraphs, and on lines of their own. */
export function commandsOf(
  text: string,
  parts: Parts,
  snippets: readonly Snippet[],
  reference: Reference,
): FoundCommand[] {
  const openings = [...atOpenings(text, parts, reference)]
  const known = new Set(openings.map(({ start }) => start))
  const onLines = [...onOwnLines(text, parts, reference)].filter(({ start }) => !known.has(start))
  return [
    ...inBlocks(parts, snippets, reference),
    ...inInlineCode(text, parts, reference),
    ...openings,
    ...onLines,
  ].toSorted((a, b) => a.start - b.start)
}

function* inBlocks(
  { code }: Parts,
  snippets: readonly Snippet[],
  reference: Reference,
): Iterable<FoundCommand> {
  for (const [index, { before }] of code.entries()) {
    const snippet = snippets[index]
    if (!snippet?.value.includes('docker')) continue
    for (const statement of shellIn(snippet.node)) {
      const command = readCommand(moved(statement, snippet.at), reference)
      const where = isInBrackets(snippet.value, statement.start) ? 'prose' : 'fence'
      if (command) yield withLeadIn(command, where, false, () => sentenceBefore(before))
    }
  }
}

/** Whether a statement stands in brackets behind the words of a sentence: “can create a volume (docker volume create)”. */
function isInBrackets(value: string, start: number): boolean {
  if (value[start - 1] !== '(') return false
  const line = value.slice(value.lastIndexOf('\n', start) + 1, start - 1)
  return /[a-z][ ]$/.test(line) && readsAsProse(line)
}

function* inInlineCode(
  text: string,
  { inline }: Parts,
  reference: Reference,
): Iterable<FoundCommand> {
  for (const { node, parent, index } of inline) {
    if (!node.value.includes('docker')) continue
    for (const words of wordsInside(node, text)) {
      const command = readCommand(words, reference)
      if (command)
        yield withLeadIn(command, 'inline', isNamed(command), () => sentenceAround(parent, index))
    }
  }
}

function* atOpenings(
  text: string,
  { openings }: Parts,
  reference: Reference,
): Iterable<FoundCommand> {
  for (const start of openings) {
    const line = openingCommand(text, start, reference)
    const [statement] = line === undefined ? [] : statementsOf(line, start)
    const command = statement && readCommand(statement.words, reference)
    if (command && line !== undefined)
      yield withLeadIn(command, 'prose', isNamed(command), () =>
        text.slice(start + line.length + 1, lineEnd(text, start)).trim(),
      )
  }
}

function* onOwnLines(text: string, { prose }: Parts, reference: Reference): Iterable<FoundCommand> {
  for (const { start, end } of prose.flatMap((run) => commandLines(text, run)))
    for (const { words } of statementsOf(text.slice(start, end), start)) {
      const command = readCommand(words, reference)
      if (command) yield withLeadIn(command, 'prose', isNamed(command), () => '')
    }
}

/** In a file of another kind, a line that begins with a command and goes on behind a backslash. */
const SHELL_LINE =
  /^[ \t]*(?:\$[ ])?(?:sudo[ ])?docker(?:-compose)?[ ](?:[^\n\\]|\\(?!\n))*(?:\\\n(?:[^\n\\]|\\(?!\n))*)*/gm

/**
 * The statements of shell in a block: all of it, or in a file of another kind the docker commands that begin a line, or that
 * a workflow runs.
 */
export const shellIn = (code: Code): readonly Statement[] =>
  isShell(code) ? statementsIn(code) : shellLinesIn(code)

const shellLinesIn = oncePer((code: Code): readonly Statement[] => {
  if (!code.value.includes('docker')) return []
  const lines = [...code.value.matchAll(SHELL_LINE)]
  const statements = [
    ...lines.flatMap((match) => statementsOf(match[0], match.index)),
    ...yamlCommands(code).flatMap(({ start, written }) => statementsOf(written, start)),
  ]
  return statements.toSorted((a, b) => a.start - b.start)
})

function moved({ words }: Statement, at: Snippet['at']): Statement['words'] {
  return words.map((word) => ({ ...word, start: at(word.start), end: at(word.end - 1) + 1 }))
}

/** The words of the statements of an inline code, with the offsets at which they stand in the text. */
function wordsInside(node: InlineCode, text: string): Statement['words'][] {
  const { start, end } = insideOf(node, text)
  const inside = text.slice(start, end)
  // What the printed value leaves out, a blank or the backslash of a pipe, moves what is behind it.
  if (inside === node.value)
    return statementsIn(node).map((statement) => moved(statement, (offset) => start + offset))
  if (isHtml(start, text)) return wordsOfWritten(unescaped(inside), start)
  const piped = withoutEscapedPipes(inside)
  return piped.value.trim() === node.value.trim()
    ? wordsOfWritten(piped, start)
    : statementsOf(inside, start).map(({ words }) => words)
}

/** Between tags, and not between backticks. */
const isHtml = (start: number, text: string): boolean => text[start - 1] === '>'

/** What is written `\|` in a table is a pipe, and code that shows a backslash there cannot be written. */
function withoutEscapedPipes(inside: string): Written {
  const places = [...inside.matchAll(/\\?\||[^]/g)]
  return {
    value: places.map(([char]) => (char === '\\|' ? '|' : char)).join(''),
    at: (offset) => places[offset]?.index ?? inside.length,
  }
}

/** What a reader sees of a code, and where its characters stand in what is written. */
type Written = ReturnType<typeof unescaped>

/** An escaped `<` has other offsets behind it: a word stands where it says, of its parts nobody knows. */
function wordsOfWritten({ value, at }: Written, start: number): Statement['words'][] {
  return statementsOf(value).map(({ words }) =>
    words.map((word) => ({ ...word, start: start + at(word.start), end: start + at(word.end) })),
  )
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
