import { the, theSheet } from './sheet.ts'

/**
 * Shows the rows that were found, the best first.
 *
 * Rows are moved, not copied: each keeps its address, what is filled in and who has the focus. A comment keeps the place of
 * each in its group; one from another page has none here. As many as fill a screen come at once and the others when somebody scrolls to them, so a key is answered
 * within a frame however many there are.
 */
export class Results {
  readonly #results = theSheet().results
  readonly #groups = theSheet().groups
  readonly #list = the('ul', this.#results)
  readonly #onShow: (rows: readonly HTMLElement[]) => void
  readonly #places = new Map<HTMLElement, Comment>()
  readonly #end = document.createElement('li')
  readonly #seen = new IntersectionObserver(
    ([entry]) => entry?.isIntersecting && this.#more(SCREEN),
    { rootMargin: '100%' },
  )
  #found: readonly number[] = []
  #rowOf: RowOf = () => undefined

  /** @param onShow hears of rows when they are shown */
  constructor(onShow: (rows: readonly HTMLElement[]) => void) {
    this.#onShow = onShow
    this.#end.hidden = true
  }

  /** Show these commands alone, in this order; none of a row is asked for before it is needed. */
  show(found: readonly number[], rowOf: RowOf): void {
    this.#found = found
    this.#rowOf = rowOf
    const first = this.#rows(0, SCREEN)
    const kept = new Set(first)
    for (const row of [...this.#places.keys()]) if (!kept.has(row)) this.#putBack(row)
    this.#place(first, 0)
    this.#results.hidden = false
    this.#groups.classList.add('away')
    this.#watch()
  }

  /** All that are still to come, for paper. */
  finish(): void {
    this.#more(Infinity)
  }

  /** Put every row back to its group. */
  clear(): void {
    this.#found = []
    this.#results.hidden = true
    this.#groups.classList.remove('away')
    for (const row of [...this.#places.keys()]) this.#putBack(row)
  }

  #more(count: number): void {
    const from = this.#places.size
    this.#place(this.#rows(from, from + count), from)
    this.#watch()
  }

  #rows(from: number, to: number): readonly HTMLElement[] {
    return this.#found.slice(from, to).flatMap((number) => this.#rowOf(number) ?? [])
  }

  /** Rows that stand where they should stay untouched: they need no new layout. */
  #place(rows: readonly HTMLElement[], from: number): void {
    for (const [index, row] of rows.entries()) {
      if (!this.#places.has(row)) this.#keepPlace(row)
      const there = this.#list.children[from + index] ?? null
      if (there !== row) this.#list.insertBefore(row, there)
    }
    this.#onShow(rows)
  }

  /** The end of the list is watched as long as there is more. */
  #watch(): void {
    // Nothing is touched that need not be: a change anywhere in a long page has a browser look at more than what changed.
    if (this.#list.lastChild !== this.#end) this.#list.append(this.#end)
    this.#end.hidden = this.#places.size >= this.#found.length
    // Anew, for on a high screen the end may be in view still, and what does not change is not told.
    this.#seen.unobserve(this.#end)
    if (!this.#end.hidden) this.#seen.observe(this.#end)
  }

  #keepPlace(row: HTMLElement): void {
    const place = document.createComment('')
    this.#places.set(row, place)
    row.replaceWith(place)
  }

  #putBack(row: HTMLElement): void {
    const place = this.#places.get(row)
    if (place?.parentNode) place.replaceWith(row)
    else row.remove()
    this.#places.delete(row)
  }
}

type RowOf = (number: number) => HTMLElement | undefined

/** More rows than fit on a screen. */
const SCREEN = 24
