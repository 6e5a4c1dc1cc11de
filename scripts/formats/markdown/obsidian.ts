import { isBlank, type Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'
import { keptSpans } from '../markup/marked.ts'
import { remove, replace } from '../markup/prose.ts'

/** Marks of Obsidian that Markdown prints: `==words==` and links to other notes, `[[Docker/Swarm]]`. The words stay. */
export function obsidianEdits(
  lines: readonly Line[],
  isOther: (index: number) => boolean,
): Restoration[] {
  const defined = new Set(
    lines.flatMap(({ text }) => /^ {0,3}\[([^[\]]+)\]:/.exec(text)?.[1] ?? []),
  )
  return lines.flatMap((line, index) => {
    if (isOther(index) || !MARK.test(line.text) || isIndented(lines, index)) return []
    const code = keptSpans(line.text)
    return [...highlightEdits(line), ...linkEdits(line, defined)].filter(
      ({ start, end }) =>
        !code.some((span) => start - line.start < span.end && span.start < end - line.start),
    )
  })
}

/** Code by its blanks, most likely. */
const isIndented = (lines: readonly Line[], index: number): boolean =>
  /^(?: {4}|\t)(?![ \t]*[-*+] )/.test(lines[index]?.text ?? '') && isBlank(lines[index - 1])

const MARK = /==\S|\[\[/

function highlightEdits({ text, start }: Line): Restoration[] {
  return [...text.matchAll(HIGHLIGHT)].flatMap(({ index, 0: { length } }) => {
    const [from, to] = [start + index, start + index + length]
    return [replace(from, from + 2, ''), replace(to - 2, to, '')]
  })
}

/** Two signs before words and behind them; `storage==ssd` compares. */
const HIGHLIGHT = /(?<![=\w!<>])==(?=[^\s=])[^=]{1,400}(?<=[^\s=])==(?![=\w])/g

function linkEdits({ text, start }: Line, defined: ReadonlySet<string>): Restoration[] {
  return [...text.matchAll(LINK)].flatMap(({ index, 0: { length }, 1: name = '', 2: shown }) => {
    if (defined.has(name) || !/\p{L}/u.test(name)) return []
    const [from, to] = [start + index, start + index + length]
    // Of a link with words of its own, wikis have the one or the other first: only a path is surely none of them.
    if (shown !== undefined && !/[/#]/.test(name)) return []
    return [
      shown === undefined
        ? replace(from, from + 2, '')
        : remove(from, to - 2 - shown.length, OTHER_NOTE),
      replace(to - 2, to, ''),
    ]
  })
}

/** No test of a shell, no link around brackets, no part of an address. */
const LINK =
  /(?<![[!\w/\\-])\[\[([^\s[\]|\\](?:[^[\]|\\]*[^\s[\]|\\])?)(?:\\?\|([^[\]|]+))?\]\](?=[\s.,;:!?)'"’*]|$)/g

const OTHER_NOTE = 'The name of another note of the author, to which the words were a link.'
