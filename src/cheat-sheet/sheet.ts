/**
 * The parts of the page that its elements share.
 */

export interface Sheet {
  readonly root: HTMLElement
  /** All commands, in the order of the page. */
  readonly rows: readonly HTMLElement[]
  /** The rows of the tables of Dockerfile instructions and Compose keys. */
  readonly keywords: readonly HTMLElement[]
  readonly groups: HTMLElement
  /** Where commands stand in the order of how well they match. */
  readonly results: HTMLElement
  /** What is said here is read out. */
  readonly status: HTMLElement
  /** Whether this page has all its commands, and not only some or none. */
  readonly isWhole: boolean
}

let known: Sheet | undefined

/** The sheet that this page has. @throws {Error} on a page that has none. */
export function theSheet(): Sheet {
  known ??= sheetIn(the('.cheat-sheet'))
  return known
}

function sheetIn(root: HTMLElement): Sheet {
  return {
    root,
    rows: [...root.querySelectorAll<HTMLElement>('.command')],
    keywords: [...root.querySelectorAll<HTMLElement>('.keyword')],
    groups: the('.groups', root),
    results: the('.results', root),
    status: the('[role="status"]', root),
    isWhole: !('split' in root.dataset),
  }
}

/** Have commands that come from another page of the sheet made ready, as those of this page were. */
export function whenRowComes(prepare: (row: HTMLElement) => void): void {
  preparations.push(prepare)
}

/** Make a command ready that comes from another page. */
export function bringRow(row: HTMLElement): void {
  for (const prepare of preparations) prepare(row)
}

const preparations: ((row: HTMLElement) => void)[] = []

/** Where the commands are that are shown: in their groups, or among the results. */
export function shownList(): HTMLElement {
  const { groups, results } = theSheet()
  return results.hidden ? groups : results
}

/** The shown command before or after one; without one, the first. */
export function neighbourOf(row: Element | undefined, step: 1 | -1): HTMLElement | undefined {
  const shown = [...shownList().querySelectorAll<HTMLElement>('.command:not([hidden])')]
  return shown[row ? shown.findIndex((one) => one === row) + step : 0]
}

/** Give a command the focus; it takes none from the tab key, of which each row has enough. */
export function focusRow(row: HTMLElement | null | undefined): void {
  if (!row) return
  row.tabIndex = -1
  row.focus()
}

/** The one element that a selector finds. @throws {Error} when the page has none. */
export function the<Kind extends HTMLElement>(selector: string, within: ParentNode = document) {
  const found = within.querySelector<Kind>(selector)
  if (!found) throw new Error(`The page has no ${selector}.`)
  return found
}
