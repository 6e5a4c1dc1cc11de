import { readCommand, type DockerCommand } from '../../docker/command-line.ts'
import { lineEnd } from '../../text/scan.ts'
import { statementsOf } from '../../text/shell/statements.ts'
import { unclosedIn } from '../../text/shell/unclosed.ts'
import type { Reading } from '../rule.ts'

/** A `$(` that nothing closes, in a piece of code; offsets are those of the piece. */
export interface UnclosedSubstitution {
  readonly start: number
  /** Of the last word of its line. */
  readonly end: number
  /** Whether its bracket can only stand at the end of the line. */
  readonly endsLine: boolean
}

/** The first `$(` of a piece of code that nothing closes; none where a quote is open, or behind `<<`. */
export function unclosedSubstitution(
  code: string,
  commandAt: (offset: number) => DockerCommand | undefined,
  { reference }: Pick<Reading, 'reference'>,
): UnclosedSubstitution | undefined {
  if (!code.includes('$(') || code.includes('<<')) return undefined
  const open = unclosedIn(code)
  const [first, second] = open
  if (first?.mark !== '$(' || open.some(({ mark }) => mark === '"' || mark === "'"))
    return undefined
  const line = code.slice(first.at, lineEnd(code, first.at)).trimEnd()
  const inner = line.slice(2)
  // `$(…` is left to be filled in.
  if (inner === '' || /(?:\.\.\.|…)$/.test(inner)) return undefined
  const end = first.at + line.length
  const endsLine =
    (second === undefined || second.at > end) && isWhole(inner, commandAt(first.at), reference)
  return { start: first.at, end, endsLine }
}

/**
 * Whether all of a line belongs to the command that `$(` opens: one that has no operands and needs none, with flags that are
 * its own and not those of the command around it. In `docker exec $(docker ps -q sh` the bracket stands before `sh`.
 */
function isWhole(
  inner: string,
  around: DockerCommand | undefined,
  reference: Reading['reference'],
): boolean {
  const [statement, ...others] = statementsOf(inner)
  const command = statement && readCommand(statement.words, reference)
  if (command === undefined || others.length > 0 || command.end < inner.length) return false
  const { spec, unknown, operands, flags } = command
  if (unknown !== undefined || spec.subcommands.size > 0 || spec.operands.min > 0) return false
  return (
    operands.length === 0 &&
    flags.every(
      ({ spec: flag, name, value }) =>
        flag !== undefined &&
        (!flag.takesValue || value !== undefined) &&
        around?.spec.flags.has(name) !== true,
    )
  )
}
