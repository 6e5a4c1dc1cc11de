import type { Vocabulary } from '../format.ts'
import { beginsWithProgram, endsSentence, firstWord } from '../markup/commands.ts'
import { readsAsProse } from '../../text/reads-as-prose.ts'
import type { Row } from './row.ts'

/** Tells how many rows from an index on are one piece of code; 0 where prose stands. */
export function codeReader(
  rows: readonly Row[],
  vocabulary: Vocabulary,
): (index: number) => number {
  const braceEnds = closingBraces(rows)
  return (index) => {
    const row = rows[index]
    if (!row || row.bullet !== undefined || isAddress(row)) return 0
    if (row.doubled) return doubledLength(rows, index, vocabulary)
    if (row.sureCode) return closedLength(rows, index)
    const brace = /^\{\s*(?:"|$)/.test(row.text) ? braceEnds.get(index) : undefined
    if (brace !== undefined) return brace - index + 1
    return beginsShell(row, vocabulary) || beginsYaml(rows, index) ? runLength(rows, index) : 0
  }
}

/** A single line of the kind that only code has, whatever stands around it. */
export function isCodeLine(row: Row, vocabulary: Vocabulary): boolean {
  const { text } = row
  if (isAddress(row)) return false
  if (beginsWithProgram(text, vocabulary)) return !readsAsProse(text)
  return /^["#]|\\$/.test(text) || /^--?[A-Za-z]\S*(?:\s|$)/.test(text) || isAssignment(text)
}

/** The name by which highlighters know the language of a piece of code. */
export function languageOf(texts: readonly string[], vocabulary: Vocabulary): string {
  const first = texts.find((text) => text !== '' && !text.startsWith('#')) ?? ''
  if (/^[{[]\s*(?:["{[]|$)/.test(first)) return 'json'
  if (vocabulary.instructions.has(firstWord(first))) return 'dockerfile'
  if (beginsWithProgram(first, vocabulary) || isAssignment(first)) return 'bash'
  if (/^--?[A-Za-z]/.test(first) || texts.some((text) => text.endsWith('\\'))) return 'bash'
  return YAML_KEY.test(first) ? 'yaml' : 'text'
}

/** An address alone on its line: Markdown makes a link of it, and code would not. */
export const isAddress = (row: Row): boolean => /^https?:\/\/\S+$/.test(row.text)

/** Up to the row behind which a line of blanks closes the code. */
function closedLength(rows: readonly Row[], index: number): number {
  let end = index
  while (rows[end]?.sureCode === true && rows[end]?.closed === false) end++
  return end - index + 1
}

/**
 * Where an empty line was put after every line, two or more of them say “code begins”, and lines of code follow each
 * other until one reads otherwise.
 */
function doubledLength(rows: readonly Row[], index: number, vocabulary: Vocabulary): number {
  const first = rows[index]
  if (!first || (first.gap < 2 && !beginsShell(first, vocabulary))) return 0
  const texts = rows.slice(index, index + 3).map(({ text }) => text)
  const isDockerfile = languageOf(texts, vocabulary) === 'dockerfile'
  let end = index + 1
  for (let next = rows[end]; next?.doubled && !isMarked(next); next = rows[++end]) {
    const continues = rows[end - 1]?.text.endsWith('\\') === true
    const isInstruction = isDockerfile && vocabulary.instructions.has(firstWord(next.text))
    if (!continues && !isInstruction && !isCodeLine(next, vocabulary)) break
  }
  return end - index
}

/** Rows without a blank line, a bullet or a heading between them, none less deep in a list than the first. */
function runLength(rows: readonly Row[], index: number): number {
  const first = rows[index]
  let end = index + 1
  for (let next = rows[end]; first && next?.gap === 0; next = rows[++end]) {
    if (isMarked(next) || next.doubled || (first.indent > 0 && next.indent === 0)) break
  }
  return end - index
}

/** Something else than code, whatever it looks like. */
const isMarked = (row: Row): boolean =>
  row.bullet !== undefined || row.level !== undefined || row.furniture !== undefined

/** A line that ends in `\`, an assignment, an option, or a program: prose begins with a capital. */
function beginsShell(row: Row, vocabulary: Vocabulary): boolean {
  const { text } = row
  if (text.endsWith('\\') || isAssignment(text)) return true
  if (readsAsProse(text)) return false
  if (/^--?[A-Za-z]/.test(text)) return !/:(?:\s|$)/.test(text)
  return beginsWithProgram(text, vocabulary) && !endsSentence(text)
}

/** A key, and below it another key, an item or an indented line. */
function beginsYaml(rows: readonly Row[], index: number): boolean {
  const [first, second] = [rows[index], rows[index + 1]]
  if (!first || second?.gap !== 0 || isMarked(second)) return false
  if (!YAML_KEY.test(first.text) || readsAsProse(first.text)) return false
  return second.indent > first.indent || YAML_KEY.test(second.text) || second.text.startsWith('- ')
}

const YAML_KEY = /^(?:- )?[a-z][\w.-]*:(?:\s|$)/

const isAssignment = (text: string): boolean => /^[A-Z][A-Z0-9_]*=\S*$/.test(text)

/**
 * Row by row, the row on which the braces that it opens are closed: at once for all rows, since a text of open braces
 * alone would have each of them look for its end through all the others.
 */
function closingBraces(rows: readonly Row[]): Map<number, number> {
  const ends = new Map<number, number>()
  let open: { index: number; before: number }[] = []
  let depth = 0
  for (const [index, row] of rows.entries()) {
    if (isMarked(row)) open = []
    open.push({ index, before: depth })
    depth += count(row.text, '{') - count(row.text, '}')
    for (let last = open.at(-1); last && depth <= last.before; last = open.at(-1)) {
      ends.set(last.index, index)
      open.pop()
    }
  }
  return ends
}

const count = (text: string, sign: string): number => text.split(sign).length - 1
