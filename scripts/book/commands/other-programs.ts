import type { VFileMessage } from 'vfile-message'
import { problem } from '../../notes/problem.ts'
import { retiredNameIn } from '../../rules/commands/retired-names.ts'
import { placesOf, type Desk, type Row } from './entries.ts'
import type { PrintedSection } from './gathered.ts'
import { slug } from './ids.ts'
import type { Decided } from './judgements.ts'
import { placeholdersIn } from './placeholders.ts'

/** Commands of other programs that somebody chose for the sheet: `journalctl -u docker`. */
export function otherPrograms(
  chosen: readonly Decided[],
  file: string,
  sections: readonly PrintedSection[],
  { knowledge, notes }: Desk,
): { readonly rows: readonly Row[]; readonly problems: readonly VFileMessage[] } {
  const problems: VFileMessage[] = []
  const rows = chosen.flatMap((decided): Row[] => {
    const {
      command,
      task,
      place,
      write = command,
      id = slug(command),
      group = 'system',
      destroys,
    } = decided
    const places = sections.filter(({ body }) =>
      [command, ...decided.also].some((one) => hasCommand(body, one)),
    )
    if (places.length === 0) problems.push(notOnAnyPage(file, place, command))
    else if (task === undefined) problems.push(withoutTask(file, place, command))
    if (places.length === 0 || task === undefined) return []
    const used = new Set(places.map(({ note }) => note))
    const retired = retiredNameIn(write, knowledge)
    const entry = {
      id,
      group,
      task,
      variants: [{ text: write, long: write, short: write }],
      flags: [],
      placeholders: placeholdersIn(write),
      taughtAt: placesOf(places, group),
      notes: notes.filter((note) => used.has(note)),
      ...(retired !== undefined && { retired }),
      ...(destroys !== undefined && { destroys }),
      essential: decided.isEssential,
    }
    return [{ entry, order: decided.order, ...(decided.id === undefined && { key: command }) }]
  })
  return { rows, problems }
}

/** Whether a text has a command, however its lines are broken. */
function hasCommand(body: string, command: string): boolean {
  if (!body.includes(command.split(' ', 2).join(' '))) return false
  const flat = body.replace(/\s*\\\n\s*/g, ' ').replace(/\s+/g, ' ')
  for (let at = flat.indexOf(command); at !== -1; at = flat.indexOf(command, at + 1)) {
    const before = flat[at - 1] ?? ' '
    const behind = flat[at + command.length] ?? ' '
    if (/[\s`]/.test(before) && /[\s`]/.test(behind)) return true
  }
  return false
}

function notOnAnyPage(file: string, place: Decided['place'], command: string): VFileMessage {
  return problem({
    file,
    place,
    id: 'stale-command',
    reason: `Unexpected command \`${command}\`, expected a command of the book`,
    advice: 'Write it as the page has it, on one line and without `sudo`, or take the entry out.',
  })
}

function withoutTask(file: string, place: Decided['place'], command: string): VFileMessage {
  return problem({
    file,
    place,
    id: 'missing-task',
    reason: `Unexpected command \`${command}\` without a task, expected what one does with it`,
    advice: 'Add `task`: imperative words, at most 70 characters, understood without the page.',
  })
}
