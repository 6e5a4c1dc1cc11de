import { htmlCodeOf } from './commands/inline-code.ts'
import type { Finding, Reading } from './rule.ts'

/**
 * A finding as code between tags of HTML wants it.
 *
 * There a fix that has a `<` would be a tag, so that it is only proposed; and an escaped word ends where its last entity does.
 */
export function htmlSafe(finding: Finding, reading: Reading): Finding {
  const { start, end, fix } = finding
  const found = reading.text.slice(start, end)
  const isEscaped = fix !== undefined && /[<>&]/.test(fix)
  if (!isEscaped && !found.includes('&')) return finding
  if (!htmlCodeOf(reading).some((code) => code.start <= start && end <= code.end)) return finding
  const [rest = ''] = found.includes('&') ? (/^[^\s<]*/.exec(reading.text.slice(end)) ?? []) : []
  const whole = { ...finding, end: end + rest.length }
  if (fix === undefined) return whole
  const { fix: _, ...proposed } = whole
  return { ...proposed, expected: [fix] }
}
