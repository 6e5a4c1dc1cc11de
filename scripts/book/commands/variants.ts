import type { CommandEntry } from '../../../src/schemas.ts'
import type { Knowledge } from '../../rules/rule.ts'
import { retiredIn } from '../../rules/retired.ts'
import type { CommandForm } from './form.ts'
import type { PlacedUse } from './gathered.ts'

type Variant = CommandEntry['variants'][number]

/** The ways to call a command: as the sheet writes it, by the other names that notes have for it, and in spellings of old. */
export function variantsOf(
  form: CommandForm,
  uses: readonly PlacedUse[],
  knowledge: Knowledge,
): Variant[] {
  const calls = new Set(uses.map((use) => use.form.called))
  const others = [...calls].filter((called) => called !== form.called)
  const old = uses.flatMap((use) => use.form.old ?? [])
  return [
    writtenAs(form, form.called),
    ...others.map((called) => writtenAs(form, called)),
    ...[...new Map(old.map((one) => [one.long, one])).values()].map((one) => ({
      ...writtenAs(one, one.called),
      retired: [...retiredIn(one.command, knowledge)][0]?.reason ?? '',
    })),
  ]
}

/** The same command under another of its names. */
function writtenAs({ text, long, short, called }: CommandForm, name: string): Variant {
  const renamed = (line: string): string => line.replace(called, name)
  return { text: renamed(text), long: renamed(long), short: renamed(short) }
}
