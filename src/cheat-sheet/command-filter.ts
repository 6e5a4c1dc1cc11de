/**
 * <command-filter>: answers each key with the commands that match, best first.
 */
import { changeAddress, currentAddress } from './address.ts'
import { find, indexCommands, type CommandIndex, type Found, type Wanted } from './find.ts'
import { MarkedWords } from './marked-words.ts'
import { Results } from './results.ts'
import { findableOf } from './row-text.ts'
import { focusRow, neighbourOf, shownList, the, theSheet } from './sheet.ts'

class CommandFilter extends HTMLElement {
  readonly #form = the<HTMLFormElement>('form', this)
  readonly #input = the<HTMLInputElement>('input[type="search"]', this)
  readonly #count = the('.count', this)
  readonly #sheet = theSheet()
  readonly #marks = new MarkedWords()
  readonly #results = new Results(this.#sheet.results, this.#sheet.groups, (rows) =>
    this.#marks.add(rows),
  )
  #index: CommandIndex | undefined
  #found: readonly HTMLElement[] = this.#sheet.rows
  #announcement: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    this.#form.addEventListener('input', () => this.#update())
    this.#form.addEventListener('submit', (event) => this.#copyBest(event))
    this.#input.addEventListener('keydown', (event) => this.#onKey(event))
    // In the capturing phase: on this page the key belongs to this field, not to the search of the site.
    addEventListener('keydown', (event) => this.#onSlash(event), { capture: true })
    addEventListener('beforeprint', () => this.#results.finish())
    addEventListener('pageshow', () => this.#restore())
  }

  /** What the address says; a browser that goes back fills in fields by itself, after the page was made. */
  #restore(): void {
    const parameters = currentAddress()
    for (const field of this.#fields())
      if (field.type === 'checkbox')
        field.checked = parameters.getAll(field.name).includes(field.value)
      else field.value = parameters.get(field.name) ?? ''
    if (this.#fields().some(isUsed)) this.#update()
  }

  #update(): void {
    const wanted = this.#wanted()
    this.#index ??= indexCommands(this.#sheet.rows.map(findableOf))
    const found = find(this.#index, wanted)
    this.#found = found.commands.flatMap((number) => this.#sheet.rows[number] ?? [])
    this.#marks.begin([])
    if (found.words.length > 0) this.#showRanked(found)
    else this.#showGrouped()
    this.#tell(found)
    this.#toTop()
    changeAddress((parameters) => {
      for (const { name } of this.#fields()) parameters.delete(name)
      for (const field of this.#fields().filter(isUsed)) parameters.append(field.name, field.value)
    })
    this.dispatchEvent(new CustomEvent('found', { bubbles: true, detail: this.#found }))
  }

  #showRanked({ words }: Found): void {
    this.#narrow(this.#sheet.rows)
    this.#marks.begin(words)
    this.#results.show(this.#found)
  }

  #showGrouped(): void {
    this.#results.clear()
    this.#narrow(this.#found)
  }

  /** Of all rows in their groups, show these. */
  #narrow(shown: readonly HTMLElement[]): void {
    const isAll = shown.length === this.#sheet.rows.length
    if (isAll && !this.#isNarrowed) return

    this.#isNarrowed = !isAll
    const rows = new Set(shown)
    for (const row of this.#sheet.rows) row.hidden = !rows.has(row)
    for (const group of this.#sheet.groups.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !group.querySelector('.command:not([hidden])')
  }
  #isNarrowed = false

  #tell({ slips }: Found): void {
    const all = this.#sheet.rows.length
    const shown = this.#found.length
    const count = shown === all ? `${all} commands` : `${shown} of ${all} commands`
    const instead = slips.map(
      ({ typed, meant }) => `nothing has “${typed}”: showing ${listed(meant)}`,
    )
    const text = [shown === 0 ? 'No command has all of this' : count, ...instead].join('; ')
    this.#count.textContent = text
    clearTimeout(this.#announcement)
    // Read out when the typing pauses, not at each key.
    this.#announcement = setTimeout(() => (this.#sheet.status.textContent = text), 700)
  }

  /** Who types sees the best match, wherever the page was scrolled to. */
  #toTop(): void {
    const hidden = the('.filter-line', this).getBoundingClientRect().bottom
    const top = shownList().getBoundingClientRect().top
    if (top < hidden) scrollBy({ top: top - hidden, behavior: 'instant' })
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      focusRow(neighbourOf(undefined, 1))
    } else if (event.key === 'Escape') {
      event.preventDefault()
      this.#form.reset()
      this.#update()
    }
  }

  #onSlash(event: KeyboardEvent): void {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select'))
      return
    if (document.querySelector('dialog[open]')) return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.#input.focus()
    this.#input.select()
  }

  #copyBest(event: SubmitEvent): void {
    event.preventDefault()
    if (this.#input.value.trim() === '') return
    neighbourOf(undefined, 1)?.querySelector<HTMLElement>('.copy')?.click()
  }

  #wanted(): Wanted {
    const form = new FormData(this.#form)
    return {
      query: String(form.get('q') ?? ''),
      groups: new Set(form.getAll('object').map(String)),
      managerOnly: form.has('manager'),
      hideRetired: form.has('current'),
      essentialOnly: form.has('essential'),
    }
  }

  #fields(): readonly HTMLInputElement[] {
    return [...this.#form.querySelectorAll('input')]
  }
}

function isUsed(field: HTMLInputElement): boolean {
  return field.type === 'checkbox' ? field.checked : field.value.trim() !== ''
}

function listed(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ')
}

customElements.define('command-filter', CommandFilter)
