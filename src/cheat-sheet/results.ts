import { the } from './sheet.ts'

/**
 * Shows the rows that were found, the best first.
 *
 * Rows are moved, not copied: each keeps its address, what is filled in and who has the focus. A comment keeps the place of
 * each in its group. As many as fill a screen come at once and the others when somebody scrolls to them, so a key is answered
 * within a frame however many there are.
 */
export class Results {
  readonly #results: HTMLElement
  readonly #list: HTMLElement
  readonly #groups: HTMLElement
  readonly #onShow: (rows: readonly HTMLElement[]) => void
  readonly #places = new Map<HTMLElement, Comment>()
  readonly #end = document.createElement('li')
  readonly #seen = new IntersectionObserver(
    ([entry]) => entry?.isIntersecting && this.#more(SCREEN),
    { rootMargin: '100%' },
  )
  #rows: readonly HTMLElement[] = []

  /**
   * @param results a list in which they are shown, and what belongs to it
   * @param onShow hears of rows when they are shown
   */
  constructor(
    results: HTMLElement,
    groups: HTMLElement,
    onShow: (rows: readonly HTMLElement[]) => void,
  ) {
    this.#results = results
    this.#list = the('ul', results)
    this.#groups = groups
    this.#onShow = onShow
    this.#end.hidden = true
    const seen = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && this.#more(SCREEN),
      {
        rootMargin: '100%',
      },
    )
    seen.observe(this.#end)
  }

  /** Show these rows alone, in this order. */
  show(rows: readonly HTMLElement[]): void {
    this.#rows = rows
    const first = rows.slice(0, SCREEN)
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
    this.#rows = []
    this.#results.hidden = true
    this.#groups.classList.remove('away')
    for (const row of [...this.#places.keys()]) this.#putBack(row)
  }

  #more(count: number): void {
    const from = this.#places.size
    this.#place(this.#rows.slice(from, from + count), from)
    this.#watch()
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
    this.#end.hidden = this.#places.size >= this.#rows.length
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
    this.#places.get(row)?.replaceWith(row)
    this.#places.delete(row)
  }
}

/** More rows than fit on a screen. */
const SCREEN = 24
