import type { Rule } from '../rules/rule.ts'
import type { FormatName } from './arguments.ts'
import type { Checked } from './checked.ts'

/** Checked files, as they come, as pieces of text to be printed. */
export type Output = (files: Iterable<Checked>, options: OutputOptions) => Iterable<string>

export interface OutputOptions {
  readonly rules: readonly Rule[]
  readonly dryRun: boolean
  readonly verbose: boolean
}

/** The output of a format, read from disk when it is wanted. */
export async function outputOf(format: FormatName): Promise<Output> {
  switch (format) {
    case 'text':
      return (await import('./text-output.ts')).textOutput
    case 'json':
      return (await import('./json-output.ts')).jsonOutput
    case 'sarif':
      return (await import('./sarif-output.ts')).sarifOutput
    case 'github':
      return (await import('./github-output.ts')).githubOutput
  }
}
