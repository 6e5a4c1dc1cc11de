/**
 * <fill-in>: what is typed for a placeholder stands in every command that has it, quoted as a shell wants it.
 */
import { changeAddress, currentAddress } from './address.ts'
import { editInPlace } from './edit-in-place.ts'
import { nameOf } from './row-text.ts'
import { keep, kept } from './session.ts'
import { quoted } from './shell-quotes.ts'
import { shownList, the, whenRowComes } from './sheet.ts'

class FillIn extends HTMLElement {
  readonly #form = the<HTMLFormElement>('form', this)
  readonly #details = the<HTMLDetailsElement>('details', this)
  readonly #share = the<HTMLInputElement>('[type="checkbox"]', this)

  connectedCallback(): void {
    this.#restore()
    this.#form.addEventListener('input', () => this.#update())
    this.#form.addEventListener('reset', () => queueMicrotask(() => this.#update()))
    this.#form.addEventListener('submit', (event) => event.preventDefault())
    this.#details.addEventListener('toggle', () => this.#showNeeded())
    addEventListener('found', () => this.#showNeeded())
    document.addEventListener('click', ({ target }) => {
      const place = target instanceof Element && target.closest<HTMLElement>('.command var')
      const field = place && this.#fields.find(({ name }) => name === nameOf(place))
      if (field) editInPlace(place, field)
    })
    whenRowComes((row) => this.#fill(row))
  }

  /** What the address says comes before what the tab has kept: somebody sent it. */
  #restore(): void {
    const address = currentAddress()
    this.#share.checked = this.#fields.some(({ name }) => address.has(name))
    const values = this.#share.checked ? address : new URLSearchParams(kept('values'))
    for (const field of this.#fields) field.value = values.get(field.name) ?? ''
    this.#fill(document)
  }

  #update(): void {
    this.#fill(document)
    this.#keep()
  }

  #fill(where: ParentNode): void {
    const values = new Map(this.#fields.map(({ name, value }) => [name, value]))
    for (const place of where.querySelectorAll<HTMLElement>('.command-line var')) {
      const name = nameOf(place)
      const value = values.get(name) ?? ''
      const text = value === '' ? `<${name}>` : quoted(value, place.dataset['quotes'])
      if (place.textContent === text) continue
      place.textContent = text
      place.toggleAttribute('data-filled', value !== '')
    }
  }

  /** What is filled in; other pages of the sheet may have names that this one has no field for. */
  #keep(): void {
    const values = new URLSearchParams(kept('values'))
    for (const { name, value } of this.#fields)
      if (value === '') values.delete(name)
      else values.set(name, value)
    keep('values', values.toString())
    changeAddress((parameters) => {
      for (const { name, value } of this.#fields)
        if (value !== '' && this.#share.checked) parameters.set(name, value)
        else parameters.delete(name)
    })
  }

  get #fields(): readonly HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>('[data-fill]')]
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

customElements.define('fill-in', FillIn)
