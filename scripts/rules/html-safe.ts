import { lastUpTo } from '../text/last-up-to.ts'
import { htmlCodeOf } from './commands/inline-code.ts'
import type { Finding, Reading } from './rule.ts'

/**
 * A finding as code between tags of HTML wants it.
 *
 * There a fix that has a `<` would be a tag, so that it is only proposed. In a word with an escaped `<` nobody knows where its
 * parts stand: the finding is of all of it.
 */
export function htmlSafe(finding: Finding, reading: Reading): Finding {
  const code = htmlCodeOf(reading)
  if (code.length === 0) return finding
  const { start, end, fix } = finding
  const around = code[lastUpTo(code.length, (index) => code[index]?.start ?? 0, start)]
  if (!around || end > around.end) return finding

  const from = start - (/\S*$/.exec(reading.text.slice(around.start, start))?.[0].length ?? 0)
  const to = end + (/^\S*/.exec(reading.text.slice(end, around.end))?.[0].length ?? 0)
  const isEscaped = reading.text.slice(from, to).includes('&')
  if (!isEscaped && !(fix !== undefined && /[<>&]/.test(fix))) return finding
  const { fix: _, expected, ...said } = finding
  if (!isEscaped) return { ...said, expected: [fix ?? ''] }
  const whole = fix === undefined ? expected : [fix]
  return { ...said, start: from, end: to, ...(from === start && whole && { expected: whole }) }
}
