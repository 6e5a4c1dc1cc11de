import type { Finding, FoundCommand, Reading } from '../rule.ts'
import { flagWords } from './flag-words.ts'

/** Marks of the shell in a command that were left over: a backslash before a blank, a bracket that nothing opened. */
export function* leftOverMarks(reading: Reading): Iterable<Finding> {
  for (const command of reading.commands) {
    yield* escapedBlanks(command)
    const bracket = closingBracket(command, reading)
    if (bracket !== undefined) yield bracket
  }
}

/** `-o a=b \ web` was several lines once: the name would be ` web`. What runs in a container may begin with a blank. */
function* escapedBlanks(command: FoundCommand): Iterable<Finding> {
  const [operand] = command.spec.stopsAtOperand ? command.operands : []
  const words = command.spec.stopsAtOperand ? flagWords(command) : command.words
  for (const { raw, start } of operand ? [...words, operand] : words) {
    if (!/^\\[ \t]/.test(raw)) continue
    const reason = 'Unexpected backslash before a blank, expected it at the end of a line'
    yield { start, end: start + 2, reason, fix: '' }
  }
}

function closingBracket(
  { where, start, end, words }: FoundCommand,
  reading: Reading,
): Finding | undefined {
  const { text, snippets } = reading
  if (
    where !== 'fence' ||
    text[end] !== ')' ||
    !/^\)[ \t]*(?:\n|$)/.test(text.slice(end, end + 80))
  )
    return undefined
  const line = text.lastIndexOf('\n', start - 1) + 1
  const snippet = snippets.find((one) => one.start <= start && end < one.end)
  if (!snippet || !/^[ \t]*(?:[$#>][ ])?(?:sudo[ ])?$/.test(text.slice(line, start)))
    return undefined
  const before = text.slice(Math.max(snippet.start, end - FAR), end)
  // In a `case`, brackets are closed that nothing opened.
  if (text.slice(start, end).includes('(') || isOpen(before) || /\bcase\b/.test(before))
    return undefined
  // In `docker rm docker ps -aq)` it is the other one that is missing.
  const isSure = words.filter((word) => word.text === 'docker').length === 1
  const reason = 'Unexpected `)`, expected `(` before it'
  return { start: end, end: end + 1, reason, ...(isSure && { fix: '' }) }
}

/** Letters in which the other bracket is looked for. */
const FAR = 4000

/** Whether a bracket was opened and not closed. */
function isOpen(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[()]/g)) depth += bracket === '(' ? 1 : depth > 0 ? -1 : 0
  return depth > 0
}
