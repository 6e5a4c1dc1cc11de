import { codeSpans, commandLength } from './code-spans.ts'
import type { Restoration, Vocabulary } from '../format.ts'
import { mark, part, type Passage } from './prose.ts'

/** Marks up the words of a passage: as plain text, or as Markdown. */
export type MarkUp = (passage: Passage, vocabulary: Vocabulary) => Restoration[]

/**
 * Edits for the text of a list item: the term before the first colon in bold, or as code when it is code, and the words
 * after it like any prose.
 */
export function itemEdits(passage: Passage, vocabulary: Vocabulary, markUp: MarkUp): Restoration[] {
  const end = termEnd(passage.text)
  if (end === 0) return markUp(passage, vocabulary)

  const term = part(passage, 0, end)
  const rest = markUp(part(passage, end), vocabulary)
  const codes = codeParts(term.text, vocabulary)
  if (codes) {
    return [...codes.flatMap(({ from, to }) => mark(term.at(from), term.at(to), '`')), ...rest]
  }
  const inner = markUp(term, vocabulary)
  if (!isLabel(term.text)) return [...inner, ...rest]
  const [before, after] = mark(term.at(0), term.at(end), '**')
  return before && after ? [before, ...inner, after, ...rest] : [...inner, ...rest]
}

/**
 * Where the term of an item ends: at the first colon that closes a word, outside brackets, quotes and placeholders; 0 for none.
 *
 * `external: true: Indicates …` has the pair for its term.
 */
export function termEnd(text: string): number {
  const pair = /^[a-z_]+: [\w-]+(?=: )/.exec(text)
  if (pair) return pair[0].length

  let depth = 0
  let quoted = false
  for (let at = 0; at < Math.min(text.length, LONGEST_TERM); at++) {
    const sign = text[at] ?? ''
    if (sign === '"') quoted = !quoted
    else if ('([{<'.includes(sign)) depth++
    else if (')]}>'.includes(sign)) depth = Math.max(0, depth - 1)
    else if (sign === ':' && depth === 0 && !quoted && /^\s?$/.test(text[at + 1] ?? '')) return at
  }
  return 0
}

const LONGEST_TERM = 120

interface Stretch {
  readonly from: number
  readonly to: number
}

/** The pieces of a term all of which are code (`-d or --detach`), nothing where one is not. */
function codeParts(term: string, vocabulary: Vocabulary): Stretch[] | undefined {
  const parts: Stretch[] = []
  let from = 0
  for (const separator of term.matchAll(/, | or /g)) {
    parts.push({ from, to: separator.index })
    from = separator.index + separator[0].length
  }
  parts.push({ from, to: term.length })
  return parts.every(({ from, to }) => isCode(term.slice(from, to), vocabulary)) ? parts : undefined
}

function isCode(text: string, vocabulary: Vocabulary): boolean {
  if (text.includes('`') || text.trim() !== text) return false
  if (/^--?[A-Za-z]\S*(?: \S+){0,2}$/.test(text)) return true
  if (commandLength(text, 0, vocabulary) > 0 || vocabulary.instructions.has(text)) return true
  if (/^[a-z_]+: [\w-]+$/.test(text)) return true
  if (/^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/.test(text)) return !REMARKS.has(text)
  const [span] = codeSpans(text, vocabulary)
  return span !== undefined && span.start === 0 && span.end === text.length
}

// "note: …" begins a remark and defines nothing.
const REMARKS: ReadonlySet<string> = new Set([
  'caution',
  'example',
  'hint',
  'important',
  'note',
  'optional',
  'tip',
  'warning',
])

// "Verify both workers have successfully joined the swarm: Run …" is a sentence, not a term.
function isLabel(term: string): boolean {
  return (
    term.split(/\s+/).length <= 6 &&
    !/[*`]|[.!?;] /.test(term.replaceAll('e.g. ', '')) &&
    /^\S.*\S$|^\S$/.test(term)
  )
}
