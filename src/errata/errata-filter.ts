/**
 * Shows the repairs that one looks for and hides the others.
 *
 * Its first child holds a form with `words`, `kind` and `by`; what it filters are elements with `data-kind` and `data-by`, in
 * groups with `data-group`.
 */
export class ErrataFilter extends HTMLElement {
  #said: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    const { form } = this
    if (!form) return
    form.hidden = false
    for (const [name, value] of new URLSearchParams(location.search)) setControl(form, name, value)
    form.addEventListener('input', () => this.filter())
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.clear()
    })
    addEventListener('hashchange', () => this.#showTarget())
    this.filter()
    this.#showTarget()
  }

  /** Show what the form asks for, and say how many that are. */
  filter(): void {
    const wanted = this.#wanted()
    let shown = 0
    for (const item of this.#items) {
      item.hidden = !isWanted(item, wanted)
      if (!item.hidden) shown++
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = group.querySelector('[data-kind]:not([hidden])') === null
    this.#say(`${shown} of ${this.#items.length} repairs`)
  }

  /** Show all again. */
  clear(): void {
    this.form?.reset()
    this.filter()
  }

  get form(): HTMLFormElement | null {
    return this.querySelector('form')
  }

  get #items(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-kind]')]
  }

  #wanted(): Wanted {
    const data = new FormData(this.form ?? undefined)
    const value = (name: string): string => String(data.get(name) ?? '')
    const words = value('words')
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '')
    return { words, kind: value('kind'), by: value('by') }
  }

  /** After a pause, so that one who listens hears the last number only. */
  #say(text: string): void {
    clearTimeout(this.#said)
    this.#said = setTimeout(() => {
      const status = this.querySelector('[role="status"]')
      if (status) status.textContent = text
    }, PAUSE)
  }

  /** Who comes by an address wants to see what is there, whatever was filtered before. */
  #showTarget(): void {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (!target || !this.contains(target) || !target.closest('[hidden]')) return
    this.clear()
    target.scrollIntoView()
  }
}

interface Wanted {
  readonly words: readonly string[]
  readonly kind: string
  readonly by: string
}

/** Milliseconds. */
const PAUSE = 300

function isWanted(item: HTMLElement, { words, kind, by }: Wanted): boolean {
  if (kind !== '' && item.dataset['kind'] !== kind) return false
  if (by !== '' && item.dataset['by'] !== by) return false
  if (words.length === 0) return true
  const text = item.textContent.toLowerCase()
  return words.every((word) => text.includes(word))
}

function setControl(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name)
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
    control.value = value
}
