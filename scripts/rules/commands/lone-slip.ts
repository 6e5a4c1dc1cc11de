import { isOneSlip } from '../../text/one-slip.ts'
import { readsAsProse } from '../../text/reads-as-prose.ts'
import { lineEnd } from '../../text/scan.ts'
import type { Prose, Reading } from '../rule.ts'

/** A name of a command that was mistyped; offsets are those of the text. */
export interface LoneSlip {
  readonly start: number
  readonly end: number
  readonly wrong: string
  readonly right: string
}

/**
 * A mistyped command that is all of a paragraph, without a fence or backticks: `docker stp web`.
 *
 * A paragraph may also be a name, “docker containers”, or that of a tool, “docker swarmd”: what a dictionary has, and a
 * command with a letter behind it, is none.
 */
export function* loneSlips(reading: Reading): Iterable<LoneSlip> {
  const names = reading.reference.commands.get('docker')?.subcommands ?? new Set<string>()
  for (const run of reading.prose) {
    const [, wrong] = LONE.exec(run.text) ?? []
    if (wrong === undefined || names.has(wrong) || !isAlone(run, reading.text)) continue
    if (reading.knowledge.dictionary.has(wrong) || readsAsProse(run.text)) continue
    const [right, ...others] = [...names].filter((name) => isOneSlip(wrong, name))
    if (right === undefined || others.length > 0) continue
    if (wrong.startsWith(right) || wrong.charAt(0) !== right.charAt(0)) continue
    const start = run.start + run.text.indexOf(wrong, 'docker '.length)
    yield { start, end: start + wrong.length, wrong, right }
  }
}

const LONE = /^docker ([a-z]{3,20})(?: [\w.-]{1,60})?$/

/** Whether nothing else stands on its line but the mark of an item or of a quotation. */
function isAlone({ start, end, isHeading }: Prose, text: string): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const behind = text.slice(end, lineEnd(text, end))
  return (
    !isHeading && /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/.test(before) && behind.trim() === ''
  )
}
