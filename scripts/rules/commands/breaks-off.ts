import { lineEnd } from '../../text/scan.ts'
import type { FoundCommand } from '../rule.ts'
import { doubleDashed } from './flag-words.ts'

/** Whether a command ends before its operands, and a line follows that goes on with a flag of it. */
export function breaksOff(command: FoundCommand, text: string): boolean {
  const { where, start, end, spec, operands } = command
  if (where !== 'fence' || operands.length >= spec.operands.min) return false
  const [head = '', flag = ''] = NEXT_FLAG.exec(text.slice(end, end + LONGEST)) ?? []
  if (!spec.flags.has(flag) && doubleDashed(flag, spec) === undefined) return false
  const behind = text.slice(end + head.length, lineEnd(text, end + head.length))
  return text.slice(start, end).includes('\\\n') || /\\\s*$/.test(behind)
}

/** The end of a line, and the flag with which the next one begins. */
const NEXT_FLAG = /^[ \t]*\n[ \t>]*(--?[A-Za-z][\w-]*)/

/** Letters of blanks and a flag. */
const LONGEST = 200
