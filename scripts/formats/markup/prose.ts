import { lastUpTo } from '../../text/last-up-to.ts'
import { isBlank, type Line } from '../../text/lines.ts'
import { codeSpans } from './code-spans.ts'
import { escapes } from './escapes.ts'
import type { Restoration, Vocabulary } from '../format.ts'
import { inOrder, keptSpans } from './marked.ts'

/** A text to be marked up, and where in the source each of its characters stands. */
export interface Passage {
  readonly text: string
  readonly at: (offset: number) => number
}

/**
 * Edits that make a line of plain text the same line in Markdown: code gets its marks, and what Markdown would take for
 * markup is escaped.
 *
 * @param from Column (from 0) at which the prose begins, behind a bullet say.
 */
export function proseEdits(
  line: Line,
  vocabulary: Vocabulary,
  from = 0,
  to = line.text.length,
): Restoration[] {
  return plainEdits(passageOf(line, from, to), vocabulary)
}

/** Part of a line as a passage. */
export function passageOf(line: Line, from = 0, to = line.text.length): Passage {
  return { text: line.text.slice(from, to), at: (offset) => line.start + from + offset }
}

/** Part of a passage as a passage. */
export function part(passage: Passage, from: number, to = passage.text.length): Passage {
  return { text: passage.text.slice(from, to), at: (offset) => passage.at(from + offset) }
}

/** Passages that belong together as one, a blank between each two. */
export function joinedPassage(passages: readonly Passage[]): Passage {
  const starts: number[] = []
  let length = 0
  for (const { text } of passages) {
    starts.push(length)
    length += text.length + 1
  }
  const [first] = passages
  if (first && passages.length === 1) return first
  return {
    text: passages.map(({ text }) => text).join(' '),
    at: (offset) => {
      const index = Math.max(
        0,
        lastUpTo(starts.length, (at) => starts[at] ?? Infinity, offset),
      )
      return passages[index]?.at(offset - (starts[index] ?? 0)) ?? offset
    },
  }
}

/** What `proseEdits` does, for a passage of plain text. */
export function plainEdits(passage: Passage, vocabulary: Vocabulary): Restoration[] {
  const { text, at } = passage
  const spans = codeSpans(text, vocabulary)
  const kept = inOrder([...spans, ...keptSpans(text)])
  return [
    ...spans.flatMap((span) => mark(at(span.start), at(span.end), '`')),
    ...escapes(text, kept).map((place) => insert(at(place), '\\')),
  ]
}

/** Code marks alone, for a passage that is Markdown already. */
export function codeEdits(passage: Passage, vocabulary: Vocabulary): Restoration[] {
  const { text, at } = passage
  return codeSpans(text, vocabulary).flatMap((span) => mark(at(span.start), at(span.end), '`'))
}

/** The same mark before and behind a stretch: `**` or a backtick. */
export function mark(start: number, end: number, sign: string): Restoration[] {
  return [insert(start, sign), insert(end, sign)]
}

export function insert(at: number, text: string): Restoration {
  return { start: at, end: at, text }
}

export function replace(start: number, end: number, text: string): Restoration {
  return { start, end, text }
}

/** Take a stretch out; words need a reason. */
export function remove(start: number, end: number, because: string): Restoration {
  return { start, end, text: '', because }
}

/**
 * Fence a run of lines as code.
 *
 * @param gaps What goes before and behind it; a blank line, unless somebody knows that the note has one.
 */
export function fence(
  lines: readonly Line[],
  language: string,
  indent = '',
  gaps: Gaps = { before: '\n', after: '\n' },
): Restoration[] {
  const first = lines[0]
  const last = lines.at(-1)
  if (!first || !last) return []
  const sign = '`'.repeat(Math.max(3, longestRun(lines) + 1))
  return [
    insert(first.start, `${gaps.before}${indent}${sign}${language}\n`),
    insert(last.end, `\n${indent}${sign}${gaps.after}`),
  ]
}

export interface Gaps {
  readonly before: '' | '\n'
  readonly after: '' | '\n'
}

/** The line feeds that a block needs so that blank lines stand around it. */
export function gapsAround(lines: readonly Line[], first: number, last: number): Gaps {
  return {
    before: isBlank(lines[first - 1]) ? '' : '\n',
    after: isBlank(lines[last + 1]) ? '' : '\n',
  }
}

/** Backticks in a row within the code: its fence must be longer. */
function longestRun(lines: readonly Line[]): number {
  const runs = lines.flatMap((line) => line.text.match(/`+/g) ?? [])
  return runs.reduce((longest, run) => Math.max(longest, run.length), 0)
}
