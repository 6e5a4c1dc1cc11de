import { readsAsProse } from '../../text/reads-as-prose.ts'
import { shownPromptLength } from '../../text/shell/prompts.ts'
import type { Vocabulary } from '../format.ts'
import { firstWord, isCommand, withoutSudo } from '../markup/commands.ts'
import { isLikelyCommand, isMarked, isSureCommand } from '../markup/sure-commands.ts'
import { CARRIES_ON, isCarried } from './carried-rows.ts'
import { spanOf, spansEnd } from './code-span-lines.ts'
import { asTyped } from './escaped-signs.ts'
import type { Paragraph, Row } from './paragraphs.ts'
import { printedEnd } from './printed-tables.ts'

/** Rows of a paragraph that are code, by their places in it, both ends included. */
export interface Run {
  readonly first: number
  readonly last: number
  /** Nothing where the rows have marks of code already, and are no commands. */
  readonly language: string | undefined
}

/**
 * The runs of code in a paragraph: all of it, or whole lines of it that are surely commands.
 *
 * A list item of one line stays one, whatever it says.
 */
export function commandRuns(paragraph: Paragraph, vocabulary: Vocabulary): Run[] {
  const { rows, isItem } = paragraph
  if (rows.length > LONGEST || (isItem && rows.length === 1)) return []
  const language = wholeLanguage(paragraph, vocabulary)
  return language === undefined
    ? runsOf(rows, vocabulary)
    : [{ first: 0, last: rows.length - 1, language }]
}

/** Lines; more that are all commands nobody wrote into a note. */
const LONGEST = 500

/** The language of a paragraph at the margin that is code and nothing else. */
function wholeLanguage({ rows, isItem }: Paragraph, vocabulary: Vocabulary): string | undefined {
  if (isItem || rows.at(-1)?.text.endsWith('\\') === true) return undefined
  if (isDockerfile(rows, vocabulary)) return 'dockerfile'
  const begun = rows.filter((_, place) => !isCarried(rows, place))
  const isShell = begun.every(
    ({ from, text }) => from === 0 && isCommandLine(asTyped(text), vocabulary),
  )
  return isShell ? shellOf(begun) : undefined
}

const shellOf = (begun: readonly Row[]): string =>
  begun.some(({ text }) => shownPromptLength(text, 0) > 0) ? 'console' : 'bash'

function isCommandLine(text: string, vocabulary: Vocabulary): boolean {
  if (isMarked(text)) return false
  const command = text.slice(shownPromptLength(text, 0))
  return isCommand(withoutSudo(command), vocabulary)
}

/** Instructions line below line, or one that goes on; what is indented begins with the image. */
function isDockerfile(rows: readonly Row[], { instructions }: Vocabulary): boolean {
  const begun = rows.filter((_, place) => !isCarried(rows, place))
  const [first] = begun
  if (!first || rows.length === 1 || (first.from > 0 && !/^FROM /.test(first.text))) return false
  if (begun.length === 1) return /^RUN /.test(first.text) && rows.slice(1).every(isOfScript)
  return begun.every(({ from, text }) => from === first.from && isInstruction(text, instructions))
}

const isOfScript = ({ text }: Row): boolean => /^(?:&&|\|\|?|--?[a-z]|;)/.test(text)

function isInstruction(text: string, instructions: ReadonlySet<string>): boolean {
  return !isMarked(text) && /^[A-Z]+ +\S/.test(text) && instructions.has(firstWord(text))
}

/** Runs of whole commands, each with the rows that go on with it, of code spans, and of tables that a program printed. */
function runsOf(rows: readonly Row[], vocabulary: Vocabulary): Run[] {
  const runs: Run[] = []
  let place = 0
  while (place < rows.length) {
    const first = place
    const spans = spansEnd(rows, first)
    const printed = spans === undefined ? printedEnd(rows, first, vocabulary) : undefined
    place = spans ?? printed ?? commandsEnd(rows, first, vocabulary)
    const found = rows.slice(first, place)
    const language = spans === undefined ? languageOf(found) : languageOfSpans(found, vocabulary)
    if (place === first) place++
    else runs.push({ first, last: place - 1, language: printed === undefined ? language : 'text' })
  }
  return runs
}

function languageOfSpans(rows: readonly Row[], vocabulary: Vocabulary): string | undefined {
  const isCode = rows.every((row) => isCommandLine(spanOf(row) ?? '', vocabulary))
  return isCode ? 'bash' : undefined
}

/** The place behind the commands that begin at one, in a session with what they printed; the same place where none does. */
function commandsEnd(rows: readonly Row[], first: number, vocabulary: Vocabulary): number {
  const isSession = shownPromptLength(rows[first]?.text ?? '', 0) > 0
  let end = first
  for (let next: number | undefined = first; next !== undefined;) {
    end = next
    next = statementEnd(rows, end, vocabulary)
    if (isSession && end > first) next ??= printedEnd(rows, end, vocabulary)
  }
  return end
}

/** The place behind a command that begins at one; nothing where none surely does. */
function statementEnd(
  rows: readonly Row[],
  first: number,
  vocabulary: Vocabulary,
): number | undefined {
  let end = first + 1
  while (isCarried(rows, end)) end++
  const statement = rows.slice(first, end)
  const [begin] = statement
  const before = rows[first - 1]?.text ?? ''
  // "docker service create -p 8080:8080" above "navya/jenkins:1.0 { creates the service }"
  if (IMAGE_AND_MORE.test(rows[end]?.text ?? '')) return undefined
  if (!begin || statement.some(({ text }) => text.replace(CARRIES_ON, '').includes('`')))
    return undefined
  // A backslash breaks lines of prose as well: "docker run [Image]\\" above "Erstellt und startet …".
  if (
    statement.slice(1).some(({ text }) => /^\p{Lu}\p{Ll}+ \p{L}/u.test(text) || readsAsProse(text))
  )
    return undefined
  const isWhole = statement.at(-1)?.text.endsWith('\\') !== true
  const command = bareOf(begin)
  const isSure =
    isSureCommand(command, vocabulary) ||
    (isLikelyCommand(command) &&
      [rows[first - 1], rows[end]].some((row) => isBeside(begin, row, vocabulary)))
  return isSure && isWhole && !isWrapped(before, begin.text) ? end : undefined
}

/** A command as it is typed, without the sign that carries it on. */
const bareOf = ({ text }: Row): string => asTyped(text).replace(CARRIES_ON, '').trimEnd()

/** Whether a row is a command that begins in the same column as its neighbour. */
const isBeside = ({ from }: Row, row: Row | undefined, vocabulary: Vocabulary): boolean =>
  row?.from === from && isSureCommand(bareOf(row), vocabulary)

const IMAGE_AND_MORE = /^[a-z][\w./-]*:[\w.-]+\s+\S/

function languageOf(rows: readonly Row[]): string {
  if (rows.some(({ text }) => / `$/.test(text))) return 'powershell'
  return shellOf(rows)
}

/** "… to see all the", "docker images": a sentence that goes on in the next line. */
const isWrapped = (before: string, text: string): boolean =>
  DETERMINER.test(before) && !/\s-|[<>[\]/$=]/.test(text)

const DETERMINER =
  /\b(?:an?|the|your|our|my|this|these|those|all|any|each|some|other|of|and|or|like)$/i
