import type { CommandEntry, CommandGroup } from '../schemas.ts'

/**
 * As many commands as one page of the sheet shows. With a page of 300, about 50 kB of HTML with gzip, a reader loads less than
 * the 90 kB that the sheet may weigh, and a browser lays it out in a frame or two.
 */
export const MOST_ON_A_PAGE = 300

/** A page of a sheet that is split: commands of one object. */
export interface Part {
  /** Below the base, without slashes at its ends: `cheat-sheet/container`, `cheat-sheet/container/2`. */
  readonly path: string
  readonly group: CommandGroup
  /** Which of how many, from 1. */
  readonly number: number
  readonly of: number
  readonly entries: readonly CommandEntry[]
}

/**
 * The pages of a sheet that is too large for one, in its order: a page for each object, several for one that is large.
 *
 * None where one page has room for all.
 *
 * @param commands in the order of the sheet, by group
 */
export function partsOf(
  commands: readonly CommandEntry[],
  most: number = MOST_ON_A_PAGE,
): readonly Part[] {
  if (commands.length <= most) return []
  return [...Map.groupBy(commands, ({ group }) => group)].flatMap(([group, entries]) =>
    split(group, entries, most),
  )
}

/** Where each command stands, below the base: `cheat-sheet/#volume-ls`, by its id. */
export function addressesOf(
  commands: readonly CommandEntry[],
  most: number = MOST_ON_A_PAGE,
): ReadonlyMap<string, string> {
  const parts = partsOf(commands, most)
  const pages = parts.length > 0 ? parts : [{ path: SHEET, entries: commands }]
  return new Map(
    pages.flatMap(({ path, entries }) => entries.map(({ id }) => [id, `${path}/#${id}`])),
  )
}

/** What a page is called: `container`, or `container, 2 of 3`. */
export function titleOf({ group, number, of }: Part): string {
  return of === 1 ? group : `${group}, ${number} of ${of}`
}

/** With which commands a page begins and ends: `docker run … docker logs`. */
export function rangeOf({ entries }: Part): string {
  const names = [entries[0], entries.at(-1)].map((entry) => nameIn(entry?.variants[0]?.text ?? ''))
  return [...new Set(names)].join(' … ')
}

/** What a command line begins with, before its flags and operands. */
function nameIn(text: string): string {
  return /^(?:sudo )?[a-z][\w-]*(?: [a-z][\w-]*(?= |$))*/.exec(text)?.[0] ?? text
}

/** The path of the sheet, or of its first page. */
export const SHEET = 'cheat-sheet'

/** Pages of about the same length: a last one with a few leftovers is not worth a click. */
function split(group: CommandGroup, entries: readonly CommandEntry[], most: number): Part[] {
  const of = Math.ceil(entries.length / most)
  const start = (number: number): number => Math.round((number * entries.length) / of)
  return Array.from({ length: of }, (_, index) => ({
    path: `${SHEET}/${group}${index === 0 ? '' : `/${index + 1}`}`,
    group,
    number: index + 1,
    of,
    entries: entries.slice(start(index), start(index + 1)),
  }))
}
