import { isEnglish, NOT_ENGLISH } from '../rules/prose-words.ts'
import { proofread, type Context, type Found } from '../rules/proofread.ts'
import type { Rule } from '../rules/rule.ts'
import { linesOf, placeAt, type Line, type Place } from '../text/lines.ts'
import { decode } from './decode.ts'
import { unifiedDiff } from '../text/unified-diff.ts'
import { refusal, type Refusal } from './refusal.ts'
import { within } from './within.ts'

/** A file after its check. */
export interface Checked {
  readonly name: string
  readonly lines: readonly Line[]
  /** In the order of the text. */
  readonly findings: readonly Noted[]
  /** Why the file could not be checked, or not be written. */
  readonly refusal?: Refusal
  /** What was not looked at: no fault of the file. */
  readonly notice?: Notice
  /** What `--fix` makes of it, when that is something else. */
  readonly mended?: Mended
}

export interface Notice {
  readonly id: string
  /** A whole sentence. */
  readonly said: string
}

export interface Mended {
  /** The whole file, byte order mark and line ends as they were. */
  readonly contents: string
  readonly diff: () => string
}

/** A finding as it is reported. */
export interface Noted {
  readonly rule: Rule
  readonly from: Place
  /** Behind the last character. */
  readonly to: Place
  /** `fixed`: mended in the file that is there now. */
  readonly severity: 'error' | 'warning' | 'fixed'
  readonly reason: string
  readonly actual: string
  readonly expected: readonly string[]
  readonly fix?: string
  readonly url?: string
}

export interface CheckOptions extends Context {
  readonly rules: readonly Rule[]
  /** Whether what is certain is mended, or only reported. */
  readonly fix: boolean
  readonly timeLimit: number
}

/** Check one file by its bytes. Whatever they are, the answer is findings or a refusal. */
export function check(name: string, bytes: Uint8Array | Refusal, options: CheckOptions): Checked {
  if ('reason' in bytes) return refused(name, bytes)
  const decoded = decode(bytes)
  if ('reason' in decoded) return refused(name, decoded)

  try {
    const { text } = decoded
    const result = within(options.timeLimit, () => proofread(text, options.rules, options))
    if (!result) return refused(name, tookTooLong(options.timeLimit))
    const lines = linesOf(text)
    const noted = (found: Found, isFixed: boolean): Noted => notedAt(text, lines, found, isFixed)
    const findings = [
      ...result.fixed.map((found) => ({ start: found.start, noted: noted(found, options.fix) })),
      ...result.left.map((found) => ({ start: found.start, noted: noted(found, false) })),
    ]
    const inOrder = findings.toSorted((a, b) => a.start - b.start).map((one) => one.noted)
    const notice = noticeOf(result.text, options)
    const checked = { name, lines, findings: inOrder, ...(notice && { notice }) }
    if (result.text === text) return checked

    const contents = decoded.rewritten(result.text, result.way)
    const diff = (): string =>
      unifiedDiff(name, decoded.written, contents, { ...result, text, mended: result.text })
    return { ...checked, mended: { contents, diff } }
  } catch (error) {
    return refused(name, failureOf(error))
  }
}

/** Nothing where no rule was chosen that knows English only. */
function noticeOf(text: string, { rules, read }: CheckOptions): Notice | undefined {
  const isWanted = rules.some(({ kind }) => kind === 'spelling' || kind === 'grammar')
  return isWanted && !isEnglish(read(text)) ? { id: 'language', said: NOT_ENGLISH } : undefined
}

function notedAt(text: string, lines: readonly Line[], found: Found, isFixed: boolean): Noted {
  const { rule, start, end, reason, expected, fix, severity = 'error', url } = found
  return {
    rule,
    from: placeAt(lines, start),
    to: placeAt(lines, end),
    severity: isFixed ? 'fixed' : severity,
    reason,
    actual: text.slice(start, end),
    expected: expected ?? (fix === undefined ? [] : [fix]),
    ...(fix !== undefined && { fix }),
    ...(url !== undefined && { url }),
  }
}

/** A file that could not be checked, or not be written. */
export function refused(name: string, why: Refusal): Checked {
  return { name, lines: [], findings: [], refusal: why }
}

const tookTooLong = (seconds: number): Refusal =>
  refusal(
    'time-limit',
    `Unexpected length of the work, expected an end within ${seconds} s`,
    'Give it more time with `--time-limit`, or check its parts as files of their own.',
  )

function failureOf(error: unknown): Refusal {
  // The parser calls itself once for each level of nesting.
  if (error instanceof RangeError && error.message.includes('call stack'))
    return refusal(
      'deep-nesting',
      'Unexpected nesting of thousands of levels, expected what a reader can follow',
      'Flatten the lists and quotes.',
    )
  const said = error instanceof Error ? error.message : String(error)
  return refusal(
    'own-failure',
    said,
    'This is a fault of Drydock, not of the file: report it with the file.',
  )
}
