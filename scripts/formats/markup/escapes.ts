import type { Span } from './marked.ts'

/**
 * Where plain text holds what Markdown would take for markup, so that a backslash belongs there; in order.
 *
 * @param kept Stretches in which nothing is escaped, in order: code and addresses.
 */
export function escapes(text: string, kept: readonly Span[]): number[] {
  const places = [...text.matchAll(INSIDE)].map((match) => match.index)
  const opening = openingMark(text)
  if (opening !== undefined && !places.includes(opening)) places.unshift(opening)

  const spans = kept[Symbol.iterator]()
  let span = spans.next().value
  return places
    .toSorted((a, b) => a - b)
    .filter((place) => {
      while (span && span.end <= place) span = spans.next().value
      return !(span && span.start <= place)
    })
}

/** The mark that would make a line a heading, an item, a quotation, a task, a rule or part of a table. */
function openingMark(text: string): number | undefined {
  const indent = text.length - text.trimStart().length
  const line = text.slice(indent)
  if (/^(?:#{1,6}(?=\s|$)|[+-](?=\s|$)|>|\[[ xX]\]\s)/.test(line)) return indent
  if (/^(?:=+|-{2,})\s*$/.test(line) || (/^[|:-][|: -]*$/.test(line) && line.includes('-')))
    return indent
  // A number is escaped behind its digits: `1\.`
  const number = /^\d{1,9}(?=[.)](?:\s|$))/.exec(line)
  return number ? indent + number[0].length : undefined
}

const INSIDE = new RegExp(
  [
    String.raw`[*\x60]`,
    String.raw`(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`,
    '~(?=~)|(?<=~)~',
    String.raw`\\(?=[!-/:-@[-\x60{-~]|$)`,
    String.raw`\](?=[(:[])`, // [text](address), [text][name], [name]: address
    '&(?=#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{0,31};)',
  ].join('|'),
  'gu',
)
