import { readsAsProse } from '../../text/reads-as-prose.ts'
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
    for (const { start, end, words } of statementsIn(node)) {
      const isCarriedOn = value.slice(start, end).includes('\\\n')
      const [, next = ''] = (isCarriedOn && NEXT.exec(value.slice(end, end + LONGEST))) || []
      if (next === '' || readsAsProse(next)) continue
      const there = at(end - 1) + 1
      const isDockers = commands.some((command) => command.end === there)
      if (!isDockers) yield { end: there, program: words[0]?.text ?? '' }
    }
  }
}

const FLAG_LINE = /\n[ \t]+--?[A-Za-z]/

/** The end of a line, and one that is indented and begins with a flag. In a session it has no prompt. */
const NEXT = /^[ \t]*\n[ \t]+(--?[A-Za-z][\w-]*(?=[=\s]).*)/

/** Letters of blanks and of a line. */
const LONGEST = 400
