import type { VFileMessage } from 'vfile-message'
import { problem } from '../../notes/problem.ts'
import type { CheatSheet, Loss } from './cheat-sheet.ts'
import type { CommandForm, FormOf } from './form.ts'

/** What a command destroys, if anything. */
export type LossOf = (form: CommandForm) => string | undefined

/** Losses by command: the one counts that names most of a command's flags. */
export function lossesOf({ destroys }: CheatSheet, formOf: FormOf): LossOf {
  const known = destroys.flatMap((loss) => {
    const form = formOf(loss.command)
    return form ? [{ ...loss, path: form.path, flags: flagsOf(form) }] : []
  })
  return (form) => {
    const given = flagsOf(form)
    const [closest] = known
      .filter(({ path, flags }) => path === form.path && flags.isSubsetOf(given))
      .toSorted((a, b) => b.flags.size - a.flags.size)
    return closest?.what
  }
}

/** Losses by commands that Docker does not have. */
export function lossesByNothing({ file, destroys }: CheatSheet, formOf: FormOf): VFileMessage[] {
  return destroys.flatMap((loss) => (isRight(formOf(loss.command)) ? [] : [unknown(file, loss)]))
}

function isRight(form: CommandForm | undefined): boolean {
  return (
    form?.command.unknown === undefined && form?.command.flags.every(({ spec }) => spec) === true
  )
}

const flagsOf = ({ command }: CommandForm): ReadonlySet<string> =>
  new Set(command.flags.map(({ spec, name }) => spec?.name ?? name))

function unknown(file: string, { command, place }: Loss): VFileMessage {
  return problem({
    file,
    place,
    id: 'unknown-command',
    reason: `Unexpected \`${command}\`, expected a command of Docker with flags that it has`,
    advice: 'Correct its name: content/reference/docker-cli.json lists all commands and flags.',
  })
}
