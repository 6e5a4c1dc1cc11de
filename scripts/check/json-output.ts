import type { Checked } from './checked.ts'
import type { Output } from './output.ts'

/** For programs: an array of all findings in the order of files and places. */
export const jsonOutput: Output = function* (files, { verbose }) {
  let isFirst = true
  yield '['
  for (const file of files)
    for (const entry of entriesOf(file)) {
      if (entry.severity === 'fixed' && !verbose) continue
      yield `${isFirst ? '' : ','}\n  ${JSON.stringify(entry)}`
      isFirst = false
    }
  yield isFirst ? ']\n' : '\n]\n'
}

interface Entry {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly ruleId: string
  readonly severity: 'error' | 'warning' | 'fixed'
  readonly message: string
  readonly actual: string | null
  /** Candidates, best first. */
  readonly expected: readonly string[]
  /** What `--fix` puts there, or put there. */
  readonly fix: string | null
  readonly url: string | null
}

function entriesOf({ name, findings, refusal }: Checked): Entry[] {
  const entries = findings.map(
    ({ from, to, rule, severity, reason, actual, expected, fix = null, url = null }): Entry => ({
      ...{
        file: name,
        line: from.line,
        column: from.column,
        endLine: to.line,
        endColumn: to.column,
      },
      ...{ ruleId: rule.id, severity, message: reason, actual, expected, fix, url },
    }),
  )
  if (!refusal) return entries
  const { id, place, reason, advice } = refusal
  const { line, column } = place
  return [
    ...entries,
    {
      ...{ file: name, line, column, endLine: line, endColumn: column },
      ...{ ruleId: id, severity: 'error', message: `${reason}. ${advice}` },
      ...{ actual: null, expected: [], fix: null, url: null },
    },
  ]
}
