import { styleText } from 'node:util'
import { frame } from '../text/frame.ts'
import type { Place } from '../text/lines.ts'
import { printable } from '../text/printable.ts'
import type { Checked, Noted, Notice } from './checked.ts'
import type { Output, OutputOptions } from './output.ts'
import { nothing, summaryOf, withFile } from './tally.ts'

/** For people: place and rule, what was found and expected, the lines around it, what to do. */
export const textOutput: Output = function* (files, options) {
  const seen = new Set<string>()
  let tally = nothing
  for (const file of files) {
    for (const noted of file.findings) {
      if (noted.severity === 'fixed' && !options.verbose) continue
      const fault = `${noted.rule.id} ${noted.severity} ${noted.reason}`
      yield seen.has(fault) ? again(file, noted) : block(file, noted, options)
      seen.add(fault)
    }
    if (file.notice) yield told(file.name, file.notice)
    if (file.refusal) {
      const { id, place, reason, advice } = file.refusal
      yield `${head(file.name, place, 'error', id)}\n${printable(reason)}\n\n ${printable(advice)}\n\n`
    }
    tally = withFile(tally, file)
  }
  yield `${summaryOf(tally, options.dryRun)}\n`
}

function block({ name, lines }: Checked, noted: Noted, options: OutputOptions): string {
  const { from, to, rule, severity, reason } = noted
  const length = to.line === from.line ? to.column - from.column : Infinity
  const rows = [
    head(name, from, severity, rule.id),
    printable(reason),
    '',
    frame(lines, from, length, labelOf(noted)),
    ...adviceFor(noted, options).map((line) => ` ${printable(line)}`),
  ]
  return `${rows.join('\n')}\n\n`
}

/** The same fault once more: its frame was shown above. */
function again({ name }: Checked, { from, rule, severity, reason }: Noted): string {
  return `${head(name, from, severity, rule.id)}  ${printable(reason)}\n\n`
}

/** Of the whole file: it has no place. */
function told(name: string, { id, said }: Notice): string {
  return `${printable(name)}  ${styleText('cyan', 'note')}  ${styleText('dim', id)}  ${printable(said)}\n\n`
}

function head(name: string, { line, column }: Place, severity: Severity, id: string): string {
  const place = printable(`${name}:${line}:${column}`)
  return `${place}  ${styleText(COLOURS[severity], severity)}  ${styleText('dim', id)}`
}

type Severity = Noted['severity']
const COLOURS = { error: 'red', warning: 'yellow', fixed: 'green' } as const satisfies Record<
  Severity,
  string
>

/** What belongs in the place of the marked run, where one thing does. */
function labelOf({ expected }: Noted): string {
  const [only, ...others] = expected
  if (only === undefined || others.length > 0 || only.includes('\n')) return ''
  return only.trim() === '' ? '' : printable(only)
}

function adviceFor(
  { rule, fix, severity, expected, url }: Noted,
  { verbose }: OutputOptions,
): string[] {
  const lines: string[] = []
  if (fix !== undefined && severity !== 'fixed') lines.push('Fixed by `--fix`.')
  if (fix === undefined && expected.length > 0) lines.push(`Did you mean ${listed(expected)}?`)
  if (verbose) lines.push(`The rule: ${rule.description}`)
  if (url !== undefined) lines.push(`See ${url}`)
  return lines
}

function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``)
  return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' or ')
}
