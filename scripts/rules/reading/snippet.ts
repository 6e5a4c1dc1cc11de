import type { Code } from 'mdast'
import { lastUpTo } from '../../text/last-up-to.ts'
import { lineEnd } from '../../text/scan.ts'
import { certainLanguage } from '../files/certain-language.ts'
import { plainName } from '../files/languages.ts'
import type { Snippet } from '../rule.ts'
import { rangeOf } from './parts.ts'

/** A code block as rules look at it. */
export function snippetOf(node: Code, text: string): Snippet {
  const { start, end } = rangeOf(node)
  const isFenced = text[start] === '`' || text[start] === '~'
  let way: ((offset: number) => number) | undefined
  return {
    node,
    language: isFenced ? languageOf(node.lang) : unnamed(node.value),
    value: node.value,
    at: (offset) => (way ??= wayOf(node.value, text, start, isFenced))(offset),
    start,
    end,
    isFenced,
  }
}

/** Nobody can name the language of indented code: a Dockerfile is known by how it begins. */
const unnamed = (value: string): string =>
  certainLanguage(value) === 'dockerfile' ? 'dockerfile' : ''

/** The language that a block names, by its plain name; empty for none. */
export const languageOf = (lang: Code['lang']): string => plainName(lang ?? '')

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
