/**
 * The commands that the filter looks through, by their numbers in the order of the sheet.
 */
import type { Findable } from './find.ts'
import { findableOf } from './row-text.ts'
import { theSheet } from './sheet.ts'

export interface Commands {
  readonly findables: readonly Findable[]
  /** Whether they are the rows of this page; else they come from all pages of the sheet. */
  readonly areHere: boolean
  rowOf(number: number): HTMLElement | undefined
}

/** All commands of the sheet; nothing as long as those of its other pages are not read. */
export function theCommands(): Commands | undefined {
  const { rows, isWhole } = theSheet()
  if (isWhole)
    known ??= { findables: rows.map(findableOf), areHere: true, rowOf: (number) => rows[number] }
  return known
}

/** From now on these are the commands; the window hears of it. */
export function supplyCommands(commands: Commands): void {
  known = commands
  dispatchEvent(new Event('commands'))
}

let known: Commands | undefined
