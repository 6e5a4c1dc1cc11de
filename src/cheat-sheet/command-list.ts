/**
 * <command-list>: copies commands, and lets arrow keys go from one to the next.
 */
import { copyLine } from './copying.ts'
import { focusRow, neighbourOf, the } from './sheet.ts'

class CommandList extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const line =
        target instanceof Element && target.closest('.copy')?.closest<HTMLElement>('.command-line')
      if (line) void copyLine(line)
    })
    this.addEventListener('keydown', (event) => this.#onKey(event))
  }

  #onKey(event: KeyboardEvent): void {
    const row = event.target
    // What a link or a button inside a row does with a key is its own affair.
    if (!(row instanceof HTMLElement) || !row.matches('.command')) return
    if (event.ctrlKey || event.metaKey || event.altKey) return

    if (event.key === 'ArrowDown') focusRow(neighbourOf(row, 1))
    else if (event.key === 'ArrowUp') (neighbourOf(row, -1) ?? theInput()).focus()
    else if (event.key === 'Enter') void copyLine(the('.command-line', row))
    else if (event.key === 'Escape') theInput().focus()
    else {
      // Who types goes on with the query: the letter arrives where the focus is now. A blank scrolls the page.
      if ((event.key.length === 1 && event.key !== ' ') || event.key === 'Backspace')
        theInput().focus()
      return
    }
    event.preventDefault()
  }
}

function theInput(): HTMLInputElement {
  return the<HTMLInputElement>('#filter')
}

customElements.define('command-list', CommandList)
