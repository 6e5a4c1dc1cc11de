import type { Finding, FoundCommand, Reading } from '../../rules/rule.ts'
import type { Random } from './random.ts'
import type { Sample } from './samples.ts'

/** A right text with one fault put in. */
export interface Mutation {
  readonly text: string
  /** Whether a suggestion is the right one: as a text with it applied, or as what the finding says. */
  readonly isCured: (cured: string, finding: Finding) => boolean
}

/** A way to put a fault into a right command; nothing where it does not fit. */
export type Mutate = (sample: Sample, random: Random, reading: Reading) => Mutation | undefined

/** Kinds of faults, by the name that the table prints. */
export type Kinds = Readonly<Record<string, Mutate>>

interface Range {
  readonly start: number
  readonly end: number
}

export const splice = (text: string, { start, end }: Range, right: string): string =>
  text.slice(0, start) + right + text.slice(end)

/** A right text with something wrong in the place of a range; the cure is the text. */
export const replaced = (text: string, range: Range, wrong: string): Mutation => ({
  text: splice(text, range, wrong),
  isCured: (cured) => cured === text,
})

/** The text with a flag put in behind the command's name. */
export function inserted(text: string, { path }: FoundCommand, flag: string): string {
  const end = path.at(-1)?.end ?? 0
  return `${text.slice(0, end)} ${flag}${text.slice(end)}`
}

/** Long flags of the command itself, not of `docker` before it. */
export function longFlags({ flags, path }: FoundCommand): FoundCommand['flags'] {
  const from = path.at(-1)?.end ?? 0
  return flags.filter(
    ({ name, start, word }) => name.startsWith('--') && start > from && word.raw.startsWith(name),
  )
}
