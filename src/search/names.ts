import type { CommandRecord } from './catalog.ts'

/** A way to write a command, under one of its names; shown is the way as the sheet has it. */
export interface NamedForm {
  readonly form: string
  readonly text: string
}

/** The names that a command begins with: `docker ps` and `docker container ls`, or what its forms begin with. */
export function namesOf({ names, forms }: CommandRecord): readonly string[] {
  return names ?? forms.flatMap((form) => leadingWords.exec(form)?.[0] ?? [])
}

/** Every way to write a command under every one of its names. */
export function namedForms(command: CommandRecord): readonly NamedForm[] {
  const known = made.get(command)
  if (known) return known
  const own = command.forms.flatMap((form) => renamed(form, command.names ?? []))
  made.set(command, own)
  return own
}

function renamed(form: string, names: readonly string[]): readonly NamedForm[] {
  const own = names.find((name) => form === name || form.startsWith(`${name} `))
  const others = own === undefined ? [] : names.filter((name) => name !== own)
  const rest = form.slice(own?.length)
  return [{ form, text: form }, ...others.map((name) => ({ form, text: name + rest }))]
}

const made = new WeakMap<CommandRecord, readonly NamedForm[]>()

const leadingWords = /^[a-z][\w-]*(?: [a-z][\w-]*)*(?!\S)/
