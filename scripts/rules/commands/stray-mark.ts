import type { CommandSpec, Reference } from '../../docker/reference.ts'
import type { Finding, FoundCommand, Reading } from '../rule.ts'
import { kindOf, kindsOf } from './object-kinds.ts'
import { code } from './wording.ts'

/** A mark that makes another command of one than was meant, so that its operands cannot be counted. */
export function strayMark(
  command: FoundCommand,
  { text, reference }: Pick<Reading, 'text' | 'reference'>,
): Finding | undefined {
  return strayAngle(command, text) ?? strayJoin(command, text, reference)
}

/** `docker node promote ><NODE>`: the operand is missing, since to the shell it is a file. */
function strayAngle({ end, operands, spec }: FoundCommand, text: string): Finding | undefined {
  if (operands.length >= spec.operands.min) return undefined
  ANGLE.lastIndex = end
  const [whole = '', blanks = '', placeholder] = ANGLE.exec(text) ?? []
  if (placeholder === undefined) return undefined
  const start = end + blanks.length
  const reason = `Unexpected ${code('>')} before ${code(placeholder)}, expected the operand alone: it names a file`
  return isNext(placeholder, spec, operands.length)
    ? { start, end: start + 1, reason, fix: '' }
    : { start, end: end + whole.length, reason, expected: [placeholder] }
}

const ANGLE = /([ \t]+)>(<[A-Za-z][^<>\n`]{0,60}>)(?![^\s`])/y

/** Whether a placeholder is of the kind of the operand that is missing. */
function isNext(placeholder: string, { operands }: CommandSpec, given: number): boolean {
  const kind = kindOf(placeholder)
  return kind !== undefined && kindsOf(operands.names[given] ?? '').includes(kind)
}

/** `docker rename a b\` and below it `docker ps`: a whole command that goes on with another one. */
function strayJoin(
  { words, path, operands, spec, start }: FoundCommand,
  text: string,
  { commands }: Reference,
): Finding | undefined {
  // Behind IMAGE may stand any command: `docker exec builder \` and below it `docker build .`
  if (spec.stopsAtOperand) return undefined
  const next = words.findIndex(
    ({ text: word }, at) =>
      at >= path.length && word === 'docker' && commands.has(`docker ${words[at + 1]?.text ?? ''}`),
  )
  const program = words[next]
  const before = words[next - 1]
  if (!program || !before) return undefined
  const [whole = '', blanks = '', indentation = ''] =
    JOIN.exec(text.slice(before.end, program.start)) ?? []
  const own = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', start) + 1, start))?.[0] ?? ''
  const given = operands.filter((word) => word.start < program.start).length
  if (whole === '' || indentation.length > own.length) return undefined
  if (given < spec.operands.min || given > spec.operands.max) return undefined
  const isSure = spec.operands.max < Infinity
  return {
    start: before.end,
    end: before.end + blanks.length + 1,
    reason: 'Unexpected backslash at the end of a command, expected the end of the line',
    ...(isSure && { fix: '' }),
  }
}

/** The end of a line that goes on, and what may stand before a command. */
const JOIN = /^([ \t]*)\\\n([ \t]*)(?:[$][ ])?(?:sudo[ ])?$/
