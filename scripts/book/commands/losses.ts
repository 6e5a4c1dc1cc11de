import type { VFileMessage } from 'vfile-message'
import { problem } from '../../notes/problem.ts'
import type { CheatSheet, Loss } from './cheat-sheet.ts'
import type { Call, CommandForm, FormOf } from './form.ts'

/** What a line destroys, if anything. */
export type LossOf = (form: CommandForm) => string | undefined

/** Losses by command: the one counts that names most of a command's flags; of several commands of a line, each. */
export function lossesOf({ destroys }: CheatSheet, formOf: FormOf): LossOf {
  const known = destroys.flatMap((loss) => {
    const [call] = formOf(loss.command)?.calls ?? []
    return call ? [{ ...loss, ...call }] : []
  })
  return ({ calls }) => {
    const lost = new Set(calls.flatMap((call) => lossBy(call, known) ?? []))
    return lost.size === 0 ? undefined : inOneSentence([...lost])
  }
}

function lossBy(
  { path, flags }: Call,
  known: readonly (Call & Pick<Loss, 'what'>)[],
): string | undefined {
  const [closest] = known
    .filter((loss) => loss.path === path && loss.flags.isSubsetOf(flags))
    .toSorted((a, b) => b.flags.size - a.flags.size)
  return closest?.what
}

/** “Removes the container; removes the volume” */
const inOneSentence = (losses: readonly string[]): string =>
  losses
    .map((what, index) => (index === 0 ? what : what.charAt(0).toLowerCase() + what.slice(1)))
    .join('; ')

/** Losses by commands that Docker does not have. */
export function lossesByNothing({ file, destroys }: CheatSheet, formOf: FormOf): VFileMessage[] {
  return destroys.flatMap((loss) => (isRight(formOf(loss.command)) ? [] : [unknown(file, loss)]))
}

function isRight(form: CommandForm | undefined): boolean {
  return (
    form?.command.unknown === undefined && form?.command.flags.every(({ spec }) => spec) === true
  )
}

function unknown(file: string, { command, place }: Loss): VFileMessage {
  return problem({
    file,
    place,
    id: 'unknown-command',
    reason: `Unexpected \`${command}\`, expected a command of Docker with flags that it has`,
    advice: 'Correct its name: content/reference/docker-cli.json lists all commands and flags.',
  })
}
