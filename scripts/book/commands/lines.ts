import type { Statement } from '../../text/shell/statements.ts'
import type { Range } from '../book.ts'

/** A line of code, and between which offsets of the code it stands. */
export interface Line extends Range {
  readonly written: string
}

/** A statement with what stands on its line besides: what is piped into it, and where its output goes. */
export function wholeLine(
  statement: Statement,
  statements: readonly Statement[],
  value: string,
): Line {
  const end = endOfCarried(value, statement.end)
  const { start } = statements.find((one) => endOfCarried(value, one.end) === end) ?? statement
  return { written: oneLine(value.slice(start, end)), start, end }
}

/** Where a line ends that neither a backslash nor PowerShell's backtick carries on. */
function endOfCarried(value: string, from: number): number {
  let end = value.indexOf('\n', from)
  while (end !== -1 && /\\$|[ \t]`$/.test(value.slice(Math.max(0, end - 2), end)))
    end = value.indexOf('\n', end + 1)
  return end === -1 ? value.length : end
}

/** Code without comments on one line. Where no blank stands before the backslash that ends a line, none is meant. */
export function oneLine(code: string): string {
  return code
    .replace(/([,=:/])\\\n[ \t]*/g, '$1')
    .replace(/[ \t]*\\\n[ \t]*|[ \t]`[ \t]*\n[ \t]*/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ #+ .*$/, '')
    .trim()
}
