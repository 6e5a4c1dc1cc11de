/**
 * The search in the header: a link to the cheat sheet becomes a button that opens the box.
 *
 * On every page, so it only opens and closes; what answers is loaded at the first sign that somebody wants to search.
 */
class SiteSearch extends HTMLElement {
  #panel: Promise<void> | undefined

  connectedCallback(): void {
    const link = this.querySelector('a')
    const button = this.querySelector<HTMLButtonElement>('button[data-open-modal]')
    const dialog = this.querySelector('dialog')
    if (!link || !button || !dialog) return

    link.hidden = true
    button.hidden = false
    for (const sign of ['pointerenter', 'pointerdown', 'focus'])
      button.addEventListener(sign, () => void this.#prepare(dialog), { once: true })
    button.addEventListener('click', () => this.#open(dialog))
    dialog.addEventListener('click', (event) => {
      // The backdrop belongs to the dialog, what is in the box does not.
      if (event.target === dialog) dialog.close()
    })
    this.querySelector('[data-close]')?.addEventListener('click', () => dialog.close())
    document.addEventListener('keydown', (event) => {
      if (!isShortcut(event)) return
      if (dialog.open) dialog.close()
      else this.#open(dialog)
      event.preventDefault()
    })
  }

  #open(dialog: HTMLDialogElement): void {
    void this.#prepare(dialog)
    if (dialog.open) return
    dialog.showModal()
    dialog.querySelector('input')?.select()
  }

  /** Load what answers; when that fails, the next sign tries again. */
  #prepare(dialog: HTMLDialogElement): Promise<void> {
    const base = this.dataset['base'] ?? '/'
    if (!this.#panel) askAhead(`${base}pagefind/`)
    this.#panel ??= import('./panel.ts')
      .then(({ startPanel }) => {
        part(dialog, '.search-failed', HTMLElement).hidden = true
        startPanel(partsOf(dialog, base))
      })
      .catch(() => {
        this.#panel = undefined
        fail(dialog)
      })
    return this.#panel
  }
}

/** What the panel will ask for, one after another, is asked for at once. */
function askAhead(folder: string): void {
  for (const [rel, name] of AHEAD) {
    const link = document.createElement('link')
    link.rel = rel
    link.href = folder + name
    if (rel === 'preload') Object.assign(link, { as: 'fetch', crossOrigin: 'anonymous' })
    document.head.append(link)
  }
}

const AHEAD = [
  ['modulepreload', 'pagefind.js'],
  ['preload', 'catalog.json'],
  ['preload', 'wasm.en.pagefind'],
] as const

function partsOf(dialog: HTMLDialogElement, base: string) {
  return {
    dialog,
    base,
    input: part(dialog, 'input', HTMLInputElement),
    status: part(dialog, '[role=status]', HTMLElement),
    notice: part(dialog, '.search-notice', HTMLElement),
    results: part(dialog, 'ol', HTMLOListElement),
    fail: () => fail(dialog),
  }
}

/** Say that what answers does not come: in words that the page has, for what would say it may not have come either. */
function fail(dialog: HTMLDialogElement): void {
  const words = part(dialog, '.search-failed', HTMLElement)
  words.hidden = false
  part(dialog, '[role=status]', HTMLElement).textContent = words.textContent
}

function part<Part extends Element>(
  dialog: HTMLDialogElement,
  selector: string,
  kind: abstract new () => Part,
): Part {
  const found = dialog.querySelector(selector)
  if (found instanceof kind) return found
  throw new Error(`The box of the search has no ${selector}.`)
}

/** Ctrl K, ⌘ K, and `/` where nobody types and no field of the page wants it. */
function isShortcut(event: KeyboardEvent): boolean {
  if (event.key === 'k') return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return false

  const { target } = event
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  return !isTyping && !document.querySelector('main input[aria-keyshortcuts="/"]')
}

customElements.define('site-search', SiteSearch)
