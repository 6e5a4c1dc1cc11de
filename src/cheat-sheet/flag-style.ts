/**
 * <flag-style>: shows all flags as they are taught, long or short.
 */
import { writtenFlag } from './row-text.ts'
import { keep, kept } from './session.ts'
import { the } from './sheet.ts'

class FlagStyle extends HTMLElement {
  readonly #form = the<HTMLFormElement>('form', this)

  connectedCallback(): void {
    this.#form.addEventListener('change', () => {
      const style = String(new FormData(this.#form).get('flags'))
      keep('flags', style)
      show(style)
    })
    const style = kept('flags')
    const choice = style && this.#form.querySelector<HTMLInputElement>(`[value="${style}"]`)
    if (choice) {
      choice.checked = true
      show(choice.value)
    }
  }
}

function show(style: string): void {
  for (const flag of document.querySelectorAll<HTMLElement>('.command .flag[data-long]')) {
    const written = writtenFlag(flag)
    flag.textContent = style === 'taught' ? written : (flag.dataset[style] ?? written)
  }
}

customElements.define('flag-style', FlagStyle)
