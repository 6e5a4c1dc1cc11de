/**
 * Lets somebody type where a placeholder stands; the field of that name hears of each letter, and all commands change with it.
 */
import { nameOf } from './row-text.ts'
import { focusRow } from './sheet.ts'

export function editInPlace(place: HTMLElement, field: HTMLInputElement): void {
  const before = field.value
  const input = document.createElement('input')
  input.className = 'in-place'
  input.value = before
  input.placeholder = nameOf(place)
  input.setAttribute('aria-label', nameOf(place))
  input.autocapitalize = 'off'
  input.spellcheck = false
  place.before(input)
  place.hidden = true
  input.focus()

  input.addEventListener('input', () => pass(input.value))
  input.addEventListener('blur', () => {
    place.hidden = false
    input.remove()
  })
  input.addEventListener('keydown', (event) => {
    event.stopPropagation()
    if (event.key === 'Escape') pass(before)
    const next = event.key === 'Tab' && !event.shiftKey ? nextPlace(place) : undefined
    if (next) next.click()
    else if (event.key === 'Enter' || event.key === 'Escape')
      focusRow(place.closest<HTMLElement>('.command'))
    else return
    event.preventDefault()
  })

  function pass(value: string): void {
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** The next placeholder of the same command. */
function nextPlace(place: HTMLElement): HTMLElement | undefined {
  const all = [...(place.closest('code')?.querySelectorAll<HTMLElement>('var') ?? [])]
  return all[all.indexOf(place) + 1]
}
