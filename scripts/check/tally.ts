import { styleText } from 'node:util'
import type { Checked } from './checked.ts'

/** What a run came to. */
export interface Tally {
  readonly files: number
  readonly refused: number
  readonly errors: number
  readonly warnings: number
  readonly fixed: number
  /** Errors and warnings that `--fix` would mend. */
  readonly fixable: number
}

export const nothing: Tally = {
  files: 0,
  refused: 0,
  errors: 0,
  warnings: 0,
  fixed: 0,
  fixable: 0,
}

/** A tally with one more file. */
export function withFile(tally: Tally, { findings, refusal }: Checked): Tally {
  const count = (severity: string): number =>
    findings.filter((noted) => noted.severity === severity).length
  const fixable = findings.filter(({ severity, fix }) => severity !== 'fixed' && fix !== undefined)
  return {
    files: tally.files + 1,
    refused: tally.refused + (refusal ? 1 : 0),
    errors: tally.errors + count('error'),
    warnings: tally.warnings + count('warning'),
    fixed: tally.fixed + count('fixed'),
    fixable: tally.fixable + fixable.length,
  }
}

/** 0 when nothing is wrong or there are warnings only, 1 for errors, 2 when a file could not be read. */
export function exitCodeOf({ refused, errors }: Tally): 0 | 1 | 2 {
  return refused > 0 ? 2 : errors > 0 ? 1 : 0
}

/** A tally in two lines. */
export function summaryOf(tally: Tally, isDryRun: boolean): string {
  const counts = [
    tally.refused > 0 && styleText('red', `✖ ${several(tally.refused, 'file')} not checked`),
    tally.errors > 0 && styleText('red', `✖ ${several(tally.errors, 'error')}`),
    tally.warnings > 0 && styleText('yellow', `⚠ ${several(tally.warnings, 'warning')}`),
    tally.fixed > 0 && styleText('green', `✔ ${tally.fixed} ${isDryRun ? 'to be fixed' : 'fixed'}`),
  ].filter((part) => part !== false)
  const files = several(tally.files - tally.refused, 'file')
  const fixable =
    tally.fixable > 0
      ? `; ${tally.fixable} of them \`--fix\` ${tally.fixable === 1 ? 'mends' : 'mend'}`
      : ''
  const result = counts.length > 0 ? counts.join(', ') : styleText('green', '✔ nothing found')
  return `${files} checked: ${result}${fixable}`
}

function several(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`
}
