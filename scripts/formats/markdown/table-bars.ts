import type { Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'
import { codeSpansOf } from '../markup/marked.ts'

/**
 * A backslash before each bar within code in a row of a table: "| `docker ps | grep web` |".
 *
 * Tables are cut at bars before code is read, and what is too much for the header is not shown. Only where the row has more
 * cells than the header, and as many as it without these bars.
 */
export function tableBarEdits(
  lines: readonly Line[],
  isOther: (index: number) => boolean,
): Restoration[] {
  let cells: number | undefined
  return lines.flatMap((line, index) => {
    if (isOther(index) || !line.text.includes('|')) {
      cells = undefined
      return []
    }
    if (DELIMITER.test(line.text)) {
      const header = index > 0 ? cellsOf(lines[index - 1]?.text ?? '') : 0
      cells = header === cellsOf(line.text) ? header : undefined
      return []
    }
    return cells === undefined ? [] : rowEdits(line, cells)
  })
}

const DELIMITER = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

function rowEdits({ text, start }: Line, cells: number): Restoration[] {
  if (cellsOf(text) <= cells || text.includes('\\`')) return []
  const bars = barsInCode(text)
  if (cellsOf(text) - bars.length !== cells) return []
  return bars.map((at) => ({ start: start + at, end: start + at, text: '\\', because: BAR }))
}

const BAR = 'A bar within code cut the row of a table: a backslash before it keeps the row whole.'

/** Where bars stand in pieces of code, of which none begins or ends with a blank: such marks may belong to two cells. */
function barsInCode(text: string): number[] {
  return codeSpansOf(text).flatMap(({ start, end }) => {
    const marks = /^`*/.exec(text.slice(start, end))?.[0].length ?? 0
    const code = text.slice(start + marks, end - marks)
    if (code.trim() !== code) return []
    return [...text.slice(start, end).matchAll(BARS)].map(({ index }) => start + index)
  })
}

function cellsOf(text: string): number {
  const row = text.trim()
  const inner = row.replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
  return [...inner.matchAll(BARS)].length + 1
}

const BARS = /(?<!\\)\|/g
