import type { Statement } from '../../text/shell/statements.ts'
import { isShell } from '../reading/shell-languages.ts'
import { statementsIn } from '../reading/statements-in.ts'
import type { Reading } from '../rule.ts'

/**
 * Where a line ends that goes on with a flag on the next one, of any program but Docker's: no command is called `--swarm`.
 *
 * An earlier line of it has its backslash, and the next one is indented.
 */
export function* flagsAtTheStart({
  snippets,
  commands,
}: Reading): Iterable<{ readonly end: number; readonly program: string }> {
  for (const { node, value, at } of snippets) {
    if (!isShell(node) || !value.includes('\\\n') || !FLAG_LINE.test(value)) continue
    const statements = statementsIn(node)
    for (const [index, statement] of statements.entries()) {
      const [program] = statement.words
      if (!program || !isTornOff(statements[index + 1], statement, value)) continue
      const end = at(statement.end - 1) + 1
      if (!commands.some((command) => command.end === end)) yield { end, program: program.text }
    }
  }
}

const FLAG_LINE = /\n[ \t]+--?[A-Za-z]/

function isTornOff(next: Statement | undefined, { start, end }: Statement, value: string): boolean {
  const [first] = next?.words ?? []
  if (!first || !/^--?[A-Za-z][\w-]*(?:=.*)?$/.test(first.text)) return false
  const isNextLine = /^[ \t]*\n[ \t]+$/.test(value.slice(end, first.start))
  return isNextLine && value.slice(start, end).includes('\\\n')
}
