/**
 * <flag-style>: shows all flags as they are taught, long or short.
 */
import { writtenFlag } from './row-text.ts'
import { keep, kept } from './session.ts'
import { the, whenRowComes } from './sheet.ts'

class FlagStyle extends HTMLElement {
  readonly #form = the<HTMLFormElement>('form', this)

  connectedCallback(): void {
    this.#form.addEventListener('change', () => {
      keep('flags', this.#style())
      show(this.#style(), document)
    })
    whenRowComes((row) => show(this.#style(), row))
    const style = kept('flags')
    const choice = style && this.#form.querySelector<HTMLInputElement>(`[value="${style}"]`)
    if (choice) {
      choice.checked = true
      show(choice.value, document)
    }
  }

  #style(): string {
    return String(new FormData(this.#form).get('flags'))
  }
}

function show(style: string, where: ParentNode): void {
  for (const flag of where.querySelectorAll<HTMLElement>('.command-line .flag[data-long]')) {
    const written = writtenFlag(flag)
    flag.textContent = style === 'taught' ? written : (flag.dataset[style] ?? written)
  }
}

customElements.define('flag-style', FlagStyle)
