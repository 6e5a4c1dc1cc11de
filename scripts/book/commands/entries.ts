import type { CommandEntry } from '../../../src/schemas.ts'
import type { Knowledge } from '../../rules/rule.ts'
import { retiredIn } from '../../rules/retired.ts'
import type { FlagGlosses } from './flag-glosses.ts'
import type { CommandForm, FormOf } from './form.ts'
import type { Gathered, PlacedUse } from './gathered.ts'
import { idOf } from './ids.ts'
import type { Decided, Judged } from './judgements.ts'
import type { LossOf } from './losses.ts'
import { placeholdersIn } from './placeholders.ts'
import { groupOf, referenceOf } from './reference-page.ts'
import { tasksFor } from './tasks.ts'
import { variantsOf } from './variants.ts'

/** What comes onto the sheet of one command. */
export interface Candidate {
  readonly form: CommandForm
  readonly uses: readonly PlacedUse[]
  readonly decided: Decided | undefined
}

/** Commands of the book that have a place on the sheet: shown somewhere, or only named but chosen by somebody. */
export function candidatesOf(
  gathered: Gathered,
  { onSheet, toldBy, omitted }: Judged,
  formOf: FormOf,
): Candidate[] {
  const all = new Map<string, PlacedUse[]>()
  for (const [key, uses] of gathered) {
    if (omitted.has(key)) continue
    const main = toldBy.get(key) ?? key
    all.set(main, [...(all.get(main) ?? []), ...uses])
  }
  return [...all].flatMap(([key, uses]) => {
    const decided = onSheet.get(key)
    const shown = uses.filter((use) => use.isShown)
    const own = uses.filter((use) => use.form.key === key)
    const form =
      decided?.write === undefined
        ? (own.find((use) => use.isShown)?.form ?? own[0]?.form)
        : formOf(decided.write)
    if (form === undefined || (shown.length === 0 && decided === undefined)) return []
    return [{ form, uses: shown.length > 0 ? shown : uses, decided }]
  })
}

/** What the entries are made with. */
export interface Desk {
  readonly glosses: FlagGlosses
  readonly lossOf: LossOf
  readonly knowledge: Knowledge
  /** With which sentences say what a command does. */
  readonly verbs: ReadonlySet<string>
  /** Ids of the notes, in their order. */
  readonly notes: readonly string[]
}

/** An entry with what decides on its place and its address. */
export interface Row {
  readonly entry: CommandEntry
  /** Its place in the file of people's decisions; behind all others without one. */
  readonly order: number
  /** What its id is made of, where nobody chose one. */
  readonly key?: string
}

/** The rows of the sheet, one for each command. */
export function rowsOf(candidates: readonly Candidate[], desk: Desk): Row[] {
  const tasks = tasksFor(candidates, desk.verbs)
  return candidates.map((candidate) => {
    const { decided, form } = candidate
    return {
      entry: entryOf(candidate, tasks.get(candidate) ?? '', desk),
      order: decided?.order ?? Infinity,
      ...(decided?.id === undefined && { key: form.key }),
    }
  })
}

function entryOf(
  { form, uses, decided }: Candidate,
  task: string,
  { glosses, lossOf, knowledge, notes }: Desk,
): CommandEntry {
  const [retired] = retiredIn(form.command, knowledge)
  const destroys = decided?.destroys ?? lossOf(form)
  const used = new Set(uses.map((use) => use.note))
  const group = decided?.group ?? groupOf(form.path)
  return {
    id: decided?.id ?? idOf(form),
    group,
    task,
    variants: variantsOf(form, uses, knowledge),
    flags: glosses(form),
    placeholders: placeholdersIn(form.text),
    taughtAt: placesOf(uses, group),
    notes: notes.filter((note) => used.has(note)),
    reference: referenceOf(form.path, form.command.spec),
    ...(retired && { retired: retired.reason }),
    ...(destroys !== undefined && { destroys }),
    essential: decided?.isEssential ?? false,
  }
}

/** Where the book has something, each place once. The chapter on the group knows it best, `chapters/services/` for a service. */
export function placesOf(
  uses: readonly Pick<PlacedUse, 'url' | 'page'>[],
  group: CommandEntry['group'],
): CommandEntry['taughtAt'] {
  const places = new Map(uses.map(({ url, page }) => [url, { url, page }]))
  const isAway = ({ url }: { readonly url: string }): number =>
    url.startsWith(`chapters/${group.slice(0, 6)}`) ? 0 : 1
  return [...places.values()].toSorted((a, b) => isAway(a) - isAway(b))
}
