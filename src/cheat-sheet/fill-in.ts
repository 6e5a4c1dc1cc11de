/**
 * <fill-in>: what is typed for a placeholder stands in every command that has it, quoted as a shell wants it.
 */
import { changeAddress, currentAddress } from './address.ts'
import { editInPlace } from './edit-in-place.ts'
import { nameOf } from './row-text.ts'
import { keep, kept } from './session.ts'
import { quoted, type Quotes } from './shell-quotes.ts'
import { shownList, the } from './sheet.ts'

class FillIn extends HTMLElement {
  readonly #form = the<HTMLFormElement>('form', this)
  readonly #details = the<HTMLDetailsElement>('details', this)
  readonly #share = the<HTMLInputElement>('[type="checkbox"]', this)
  readonly #fields = [...this.#form.querySelectorAll<HTMLInputElement>('[data-fill]')]
  readonly #placeholders = placeholdersByName()

  connectedCallback(): void {
    this.#restore()
    this.#form.addEventListener('input', ({ target }) => {
      const field = this.#fields.find((one) => one === target)
      if (field) this.#fill(field)
      this.#keep()
    })
    this.#form.addEventListener('reset', () => queueMicrotask(() => this.#empty()))
    this.#form.addEventListener('submit', (event) => event.preventDefault())
    this.#details.addEventListener('toggle', () => this.#showNeeded())
    addEventListener('found', () => this.#showNeeded())
    document.addEventListener('click', ({ target }) => {
      const place = target instanceof Element && target.closest<HTMLElement>('.command var')
      const field = place && this.#fields.find(({ name }) => name === nameOf(place))
      if (field) editInPlace(place, field)
    })
  }

  /** What the address says comes before what the tab has kept: somebody sent it. */
  #restore(): void {
    const address = currentAddress()
    this.#share.checked = this.#fields.some(({ name }) => address.has(name))
    const values = this.#share.checked ? address : new URLSearchParams(kept('values'))
    for (const field of this.#fields) {
      field.value = values.get(field.name) ?? ''
      if (field.value !== '') this.#fill(field)
    }
  }

  #fill({ name, value }: HTMLInputElement): void {
    for (const place of this.#placeholders.get(name) ?? []) {
      place.textContent = value === '' ? `<${name}>` : quoted(value, quotesOf(place))
      place.toggleAttribute('data-filled', value !== '')
    }
  }

  #empty(): void {
    for (const field of this.#fields) this.#fill(field)
    this.#keep()
  }

  #keep(): void {
    const filled = this.#fields.filter(({ value }) => value !== '')
    keep('values', new URLSearchParams(filled.map(({ name, value }) => [name, value])).toString())
    changeAddress((parameters) => {
      for (const { name } of this.#fields) parameters.delete(name)
      if (this.#share.checked) for (const { name, value } of filled) parameters.set(name, value)
    })
  }

  /** Of the fields, those that a shown command has. */
  #showNeeded(): void {
    if (!this.#details.open) return
    const shown = [...shownList().querySelectorAll<HTMLElement>('.command:not([hidden]) var')]
    const needed = new Set(shown.map(nameOf))
    for (const field of this.#fields) {
      const label = field.closest('label')
      if (label) label.hidden = !needed.has(field.name)
    }
  }
}

function placeholdersByName(): ReadonlyMap<string, readonly HTMLElement[]> {
  const found = new Map<string, HTMLElement[]>()
  for (const place of document.querySelectorAll<HTMLElement>('.command var')) {
    const name = nameOf(place)
    const own = found.get(name)
    if (own) own.push(place)
    else found.set(name, [place])
  }
  return found
}

function quotesOf({ dataset }: HTMLElement): Quotes {
  const quotes = dataset['quotes']
  return quotes === 'single' || quotes === 'double' ? quotes : 'none'
}

customElements.define('fill-in', FillIn)
