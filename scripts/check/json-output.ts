import type { Place } from '../text/lines.ts'
import type { Checked } from './checked.ts'
import type { Output } from './output.ts'
import type { Refusal } from './refusal.ts'

/** For programs: an array of all findings in the order of files and places. */
export const jsonOutput: Output = function* (files, { verbose }) {
  let isFirst = true
  yield '['
  for (const file of files)
    for (const entry of entriesOf(file)) {
      if ((entry.severity === 'fixed' || entry.severity === 'note') && !verbose) continue
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
  /** `fixed` and `note` with `--verbose` only. */
  readonly severity: 'error' | 'warning' | 'fixed' | 'note'
  readonly message: string
  readonly actual: string | null
  /** Candidates, best first. */
  readonly expected: readonly string[]
  /** What `--fix` puts there, or put there. */
  readonly fix: string | null
  readonly url: string | null
}

function entriesOf({ name, findings, notice, refusal }: Checked): Entry[] {
  const found = findings.map(
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
  const told = notice ? [ofFile(name, FIRST, notice.id, 'note', notice.said)] : []
  const refused = refusal ? [ofRefusal(name, refusal)] : []
  return [...told, ...found, ...refused]
}

const ofRefusal = (name: string, { id, place, reason, advice }: Refusal): Entry =>
  ofFile(name, place, id, 'error', `${reason}. ${advice}`)

/** Where it begins, for what is said of the whole. */
const FIRST: Place = { line: 1, column: 1 }

/** What is said of a file, and not of words in it. */
function ofFile(
  name: string,
  { line, column }: Place,
  ruleId: string,
  severity: 'error' | 'note',
  message: string,
): Entry {
  return {
    ...{ file: name, line, column, endLine: line, endColumn: column },
    ...{ ruleId, severity, message },
    ...{ actual: null, expected: [], fix: null, url: null },
  }
}
