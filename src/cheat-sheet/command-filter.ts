/**
 * <command-filter>: answers each key with the commands that match, best first.
 */
import { count } from '../count.ts'
import { changeAddress, currentAddress } from './address.ts'
import { theCommands, type Commands } from './commands.ts'
import { find, indexCommands, type CommandIndex, type Found, type Wanted } from './find.ts'
import { MarkedWords } from './marked-words.ts'
import { Results } from './results.ts'
import { findableKeyword } from './row-text.ts'
import { focusRow, neighbourOf, shownList, the, theSheet } from './sheet.ts'

class CommandFilter extends HTMLElement {
  readonly #form = the<HTMLFormElement>('form', this)
  readonly #input = the<HTMLInputElement>('input[type="search"]', this)
  readonly #count = the('.count', this)
  readonly #sheet = theSheet()
  readonly #marks = new MarkedWords()
  readonly #results = new Results((rows) => this.#marks.add(rows))
  #known: CommandIndex | undefined
  #announcement: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    this.#form.addEventListener('input', () => this.#update())
    this.#form.addEventListener('submit', (event) => this.#copyBest(event))
    this.#input.addEventListener('keydown', (event) => this.#onKey(event))
    // In the capturing phase: on this page the key belongs to this field, not to the search of the site.
    addEventListener('keydown', (event) => this.#onSlash(event), { capture: true })
    addEventListener('beforeprint', () => this.#results.finish())
    addEventListener('pageshow', () => this.#restore())
    addEventListener('commands', () => this.#updateIfUsed())
    whenIdle(() => this.#index())
  }

  /** What the address says; a browser that goes back fills in fields by itself, after the page was made. */
  #restore(): void {
    const parameters = currentAddress()
    for (const field of this.#fields())
      if (field.type === 'checkbox')
        field.checked = parameters.getAll(field.name).includes(field.value)
      else field.value = parameters.get(field.name) ?? ''
    this.#updateIfUsed()
  }

  #updateIfUsed(): void {
    if (this.#fields().some(isUsed)) this.#update()
  }

  #update(): void {
    const commands = theCommands()
    const index = this.#index()
    if (!commands || !index) return
    const { rows, keywords, root } = this.#sheet
    const total = commands.findables.length
    const wanted = this.#wanted()
    const found = find(index, wanted)
    const numbers = found.commands.filter((number) => number < total)
    const shownKeywords = found.commands.flatMap((number) => keywords[number - total] ?? [])

    this.#marks.begin(found.words)
    const isRanked = found.words.length > 0
    // Without words, those of this page are narrowed where they stand.
    const areResults = isRanked || (!commands.areHere && this.#fields().some(isUsed))
    if (!areResults) this.#results.clear()
    if (commands.areHere)
      narrow(rows, isRanked ? rows : numbers.flatMap((one) => rows[one] ?? []), '[data-group]')
    narrow(keywords, shownKeywords, '.table')
    if (areResults) this.#results.show(numbers, (number) => commands.rowOf(number))
    if (isRanked) this.#marks.add(shownKeywords)

    root.toggleAttribute('data-essential', wanted.essentialOnly)
    this.#tell(found, total, numbers.length, isRanked ? shownKeywords.length : 0)
    this.#toTop()
    this.#writeAddress()
    this.dispatchEvent(new CustomEvent('found', { bubbles: true }))
  }

  #index(): CommandIndex | undefined {
    this.#known ??= this.#read(theCommands())
    return this.#known
  }

  #read(commands: Commands | undefined): CommandIndex | undefined {
    const keywords = this.#sheet.keywords.map(findableKeyword)
    return commands && indexCommands([...commands.findables, ...keywords])
  }

  #tell({ slips }: Found, all: number, commands: number, keywords: number): void {
    const counted = [
      commands === all ? `${count(all)} commands` : `${count(commands)} of ${count(all)} commands`,
      ...(keywords > 0 ? [`${keywords} ${keywords === 1 ? 'keyword' : 'keywords'}`] : []),
    ]
    const instead = slips.map(
      ({ typed, meant }) => `. Nothing has “${typed}”; these have ${listed(meant)}`,
    )
    const text = counted.join(', ') + instead.join('')
    clearTimeout(this.#announcement)
    // Read out when the typing pauses, not at each key.
    this.#announcement = setTimeout(() => (this.#sheet.status.textContent = text), 700)
    if (this.#count.textContent === text) return
    this.#count.textContent = text
    the('.shown', this.#sheet.root).textContent = commands === all ? '' : `Shown: ${text}.`
  }

  /** Who types sees the best match, wherever the page was scrolled to, and on a phone, where chips fill the screen. */
  #toTop(): void {
    const line = the('.filter-line', this)
    // Where its lower edge is when it sticks to the top.
    const hidden = parseFloat(getComputedStyle(line).top) + line.offsetHeight
    const top = shownList().getBoundingClientRect().top
    const isFar = top > innerHeight * 0.7 && document.activeElement === this.#input
    if (top < hidden || isFar) scrollBy({ top: top - hidden, behavior: 'instant' })
  }

  #writeAddress(): void {
    changeAddress((parameters) => {
      for (const { name } of this.#fields()) parameters.delete(name)
      for (const field of this.#fields().filter(isUsed)) parameters.append(field.name, field.value)
    })
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') focusRow(neighbourOf(undefined, 1))
    else if (event.key === 'Escape') {
      this.#form.reset()
      this.#update()
    } else return
    event.preventDefault()
  }

  #onSlash(event: KeyboardEvent): void {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof Element && event.target.matches(FIELDS)) return
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

/** Where a slash is a letter. */
const FIELDS = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'

/** Of some rows, show these where they are; what has none left of them is not shown either. */
function narrow(
  rows: readonly HTMLElement[],
  shown: readonly HTMLElement[],
  container: string,
): void {
  const wanted = new Set(shown)
  const changed = rows.filter((row) => row.hidden === wanted.has(row))
  for (const row of changed) row.hidden = !row.hidden
  if (changed.length === 0) return

  for (const place of theSheet().root.querySelectorAll<HTMLElement>(container))
    place.hidden = !place.querySelector(':is(.command, .keyword):not([hidden])')
}

/** Before somebody types, but not before the page is there. Safari has no idle callbacks yet. */
function whenIdle(work: () => void): void {
  const wait: (work: () => void) => unknown = window.requestIdleCallback ?? setTimeout
  wait(work)
}

function isUsed(field: HTMLInputElement): boolean {
  return field.type === 'checkbox' ? field.checked : field.value.trim() !== ''
}

function listed(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ')
}

customElements.define('command-filter', CommandFilter)
