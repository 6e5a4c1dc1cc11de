import { COMMAND_GROUPS, type CommandEntry, type CommandGroup } from '../../../src/schemas.ts'
import type { Reference } from '../../docker/reference.ts'
import { formOf, type CommandForm } from './form.ts'
import { taskFrom, taskFromPath } from './task.ts'
import type { CommandUse } from './uses.ts'

/** A use on a printed page. */
export interface PrintedUse extends CommandUse {
  readonly note: string
  readonly url: string
  readonly page: string
  readonly heading: string
}

/** The entries of the cheat sheet, by group and in the order of the book. */
export function collectCommands(uses: readonly PrintedUse[], reference: Reference): CommandEntry[] {
  const forms = new Map<string, CommandForm | undefined>()
  const formFor = (written: string): CommandForm | undefined => {
    if (!forms.has(written)) forms.set(written, formOf(written, reference))
    return forms.get(written)
  }
  const found = new Map<string, { form: CommandForm; use: PrintedUse }[]>()
  for (const use of uses) {
    const form = formFor(use.written)
    if (!form || form.isGroup || (!use.isShown && !form.isComplete)) continue
    const key = form.key
    found.set(key, [...(found.get(key) ?? []), { form, use }])
  }
  const ids = new Set<string>()
  const tasks = new Set<string>()
  return [...found.values()]
    .map((same) => entryOf(same, ids, tasks))
    .toSorted((a, b) => COMMAND_GROUPS.indexOf(a.group) - COMMAND_GROUPS.indexOf(b.group))
}

type Same = readonly { readonly form: CommandForm; readonly use: PrintedUse }[]

function entryOf(same: Same, ids: Set<string>, tasks: Set<string>): CommandEntry {
  const first = (same.find(({ use }) => use.isShown) ?? same[0])?.form
  if (!first) throw new Error('An entry without a use')
  const variants = new Map(same.map(({ form }) => [form.long, form]))
  const { path, flags, spec } = first
  const says = same.flatMap(({ use }) => use.says)
  const options = [
    ...says.flatMap((said) => taskFrom(said) ?? []),
    taskFromPath(path, flags),
    first.long,
  ]
  const task = options.find((option) => !tasks.has(option)) ?? first.long
  tasks.add(task)
  return {
    id: uniqueId(first, ids),
    group: groupOf(path),
    task: task.slice(0, 70),
    variants: [...variants.values()].map(({ text, long, short }) => ({ text, long, short })),
    flags: [],
    placeholders: [...first.placeholders],
    taughtAt: [
      ...new Map(same.map(({ use }) => [use.url, { url: use.url, page: use.page }])).values(),
    ],
    notes: [...new Set(same.map(({ use }) => use.note))],
    reference: {
      path,
      url: `https://docs.docker.com/reference/cli/${path.replaceAll(' ', '/')}/`,
      managerOnly: spec.managerOnly,
      ...(spec.since !== undefined && { since: spec.since }),
      aliases: [spec.path, ...spec.aliases].filter((name) => name !== path),
    },
    essential: false,
  }
}

function uniqueId({ path, command, flags }: CommandForm, ids: Set<string>): string {
  const values = command.flags.flatMap(({ value }) =>
    value && /^[a-z]+$/.test(value.text) ? [value.text] : [],
  )
  const base = [path.replace(/^docker ?/, '') || 'docker', ...flags, ...values]
    .join(' ')
    .replace(/[^a-z0-9]+/g, '-')
  let id = base
  for (let count = 2; ids.has(id); count++) id = `${base}-${count}`
  ids.add(id)
  return id
}

function groupOf(path: string): CommandGroup {
  const word = path.split(' ')[1] ?? ''
  const group = COMMAND_GROUPS.find((one) => one === word)
  if (group) return group
  if (/^(?:login|logout|search)$/.test(word)) return 'registry'
  return word === 'build' ? 'image' : 'system'
}
