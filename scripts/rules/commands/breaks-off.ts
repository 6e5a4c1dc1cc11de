import { lineEnd } from '../../text/scan.ts'
import type { FoundCommand, Reading } from '../rule.ts'
import { doubleDashed } from './flag-words.ts'
import { wholeWithNext } from './whole-with-next.ts'

/**
 * Whether a line follows that goes on with the command: with a flag where that ends before its operands, with an indented long
 * flag and a backslash of its own, or with what makes it whole.
 */
export function breaksOff(command: FoundCommand, reading: Reading): 'sure' | 'likely' | undefined {
  const { text } = reading
  if (endsEarly(command, text) || goesOnIndented(command, text)) return 'sure'
  return wholeWithNext(command, reading)
}

function goesOnIndented({ where, start, end, spec }: FoundCommand, text: string): boolean {
  const next = where === 'inline' ? null : CARRIED_ON.exec(text.slice(end, end + LONGEST))
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start)
  const [own = ''] = /^[ \t]*/.exec(line) ?? []
  const indented = next?.[1] ?? ''
  // Any long flag: that may be one for what runs in the container.
  const isFlag = next?.[2]?.startsWith('--') === true || spec.flags.has(next?.[2] ?? '')
  return isFlag && indented.length > own.length && indented.startsWith(own)
}

/** A line that begins with a flag and ends with a backslash, with its indentation and the flag. */
const CARRIED_ON = /^[ \t]*\n([ \t]+)(--[A-Za-z]|-[A-Za-z](?=[ \t=]))[^\n]*[ \t]\\[ \t]*\n/

function endsEarly(command: FoundCommand, text: string): boolean {
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
