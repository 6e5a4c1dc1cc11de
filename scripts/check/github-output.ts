import type { Place } from '../text/lines.ts'
import { workflowCommand } from '../text/workflow-command.ts'
import type { Checked, Noted } from './checked.ts'
import type { Output } from './output.ts'
import { nothing, summaryOf, withFile } from './tally.ts'

/** For GitHub Actions: one annotation a finding, shown at its place in a pull request. */
export const githubOutput: Output = function* (files, { dryRun, verbose }) {
  let tally = nothing
  for (const file of files) {
    for (const noted of file.findings)
      if (noted.severity !== 'fixed') yield annotation(file, noted, noted.severity)
    if (file.notice && verbose)
      yield line('notice', { file: file.name, title: file.notice.id }, file.notice.said)
    if (file.refusal) {
      const { id, place, reason, advice } = file.refusal
      yield line('error', { file: file.name, ...start(place), title: id }, `${reason}. ${advice}`)
    }
    tally = withFile(tally, file)
  }
  yield `${summaryOf(tally, dryRun)}\n`
}

function annotation(
  { name }: Checked,
  { rule, from, to, reason, fix, expected, url }: Noted,
  severity: 'error' | 'warning',
): string {
  const cure = fix === undefined && expected.length > 1 ? `, one of ${expected.join(', ')}` : ''
  const more = [fix !== undefined && 'Fixed by `--fix`.', url].filter(Boolean).join(' ')
  // GitHub takes an end column on the same line only.
  const end = to.line === from.line ? { endColumn: Math.max(from.column, to.column - 1) } : {}
  const place = { file: name, ...start(from), endLine: to.line, ...end, title: rule.id }
  return line(severity, place, `${reason}${cure}${more && `\n${more}`}`)
}

const start = ({ line, column }: Place): { line: number; col: number } => ({ line, col: column })

function line(...said: Parameters<typeof workflowCommand>): string {
  return `${workflowCommand(...said)}\n`
}
