import type { VFileMessage } from 'vfile-message'
import { problem } from '../../notes/problem.ts'
import { nearest } from '../../text/nearest.ts'
import type { CheatSheet, OnSheet } from './cheat-sheet.ts'
import type { CommandForm, FormOf } from './form.ts'
import type { Gathered } from './gathered.ts'

/** What people decided, found again in the book. */
export interface Judged {
  /** By the key of the command's form. */
  readonly onSheet: ReadonlyMap<string, Decided>
  /** Keys of commands that are told by another entry, and the key of that one. */
  readonly toldBy: ReadonlyMap<string, string>
  /** Keys of commands that do not stand on the sheet, and why. */
  readonly omitted: ReadonlyMap<string, string>
  /** Commands of other programs. */
  readonly others: readonly Decided[]
  readonly problems: readonly VFileMessage[]
}

export interface Decided extends OnSheet {
  /** Its place in the file, which is its place on the sheet. */
  readonly order: number
}

/** Find the commands that people decided about; each must be in the book, and have one decision. */
export function judge({ file, commands }: CheatSheet, formOf: FormOf, gathered: Gathered): Judged {
  const onSheet = new Map<string, Decided>()
  const toldBy = new Map<string, string>()
  const omitted = new Map<string, string>()
  const others: Decided[] = []
  const problems: VFileMessage[] = []
  const decided = new Set<string>()

  for (const [order, judgement] of commands.entries()) {
    const form = formOf(judgement.command)
    if (form === undefined && !('omit' in judgement)) {
      others.push({ ...judgement, order })
      continue
    }
    const key = keyInBook(judgement.command, judgement, form)
    if (key === undefined) continue
    if ('omit' in judgement) {
      omitted.set(key, judgement.omit)
      continue
    }
    onSheet.set(key, { ...judgement, order })
    if (form) problems.push(...otherCommand(file, judgement, form, formOf))
    for (const command of judgement.also) {
      const other = keyInBook(command, judgement, formOf(command))
      if (other !== undefined) toldBy.set(other, key)
    }
  }
  return { onSheet, toldBy, omitted, others, problems }

  function keyInBook(
    command: string,
    { place }: { readonly place: OnSheet['place'] },
    form: CommandForm | undefined,
  ): string | undefined {
    if (form === undefined || !gathered.has(form.key)) {
      problems.push(notInBook(file, place, command, gathered))
      return undefined
    }
    if (decided.has(form.key)) problems.push(decidedTwice(file, place, command))
    decided.add(form.key)
    return form.key
  }
}

/** The sheet may write a command with other words to fill in and with more flags, but not write another command. */
function otherCommand(
  file: string,
  { write, place }: OnSheet,
  form: CommandForm,
  formOf: FormOf,
): VFileMessage[] {
  const written = write === undefined ? form : formOf(write)
  if (written?.path === form.path && flagsOf(form).isSubsetOf(flagsOf(written))) return []
  return [
    problem({
      file,
      place,
      id: 'other-command',
      reason: `Unexpected command \`${write ?? ''}\`, expected another way to write \`${form.text}\``,
      advice:
        'Under `write` keep the command and its flags; change values and operands, or add a flag that it needs.',
    }),
  ]
}

const flagsOf = ({ command }: CommandForm): ReadonlySet<string> =>
  new Set(command.flags.map(({ spec, name }) => spec?.name ?? name))

/** An entry for a command that the pages do not have, or have no more. */
export function notInBook(
  file: string,
  place: OnSheet['place'],
  command: string,
  gathered: Gathered,
): VFileMessage {
  const texts = [...gathered.values()].flatMap((uses) => uses.map(({ form }) => form.text))
  const guess = nearest(command, texts)
  return problem({
    file,
    place,
    id: 'stale-command',
    reason: `Unexpected command \`${command}\`, expected a command of the book`,
    advice:
      guess === undefined ? 'Take the entry out: no page has it.' : `Did you mean \`${guess}\`?`,
  })
}

function decidedTwice(file: string, place: OnSheet['place'], command: string): VFileMessage {
  return problem({
    file,
    place,
    id: 'command-decided-twice',
    reason: `Unexpected second entry for \`${command}\`, expected one`,
    advice: 'Another entry comes down to the same command: put the two together.',
  })
}
