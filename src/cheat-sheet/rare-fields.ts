import { nameOf } from './row-text.ts'
import { kept } from './session.ts'
import { the } from './sheet.ts'

/**
 * See to it that each placeholder of some commands has a field. A page of a large sheet has fields for the usual names; others
 * are made like these when a command needs one, with what was filled in on another page.
 */
export function addFieldsFor(where: ParentNode): void {
  const form = the('fill-in form')
  const last = [...form.querySelectorAll('label:has([data-fill])')].at(-1)
  if (!last) return
  for (const place of where.querySelectorAll<HTMLElement>('.command-line var')) {
    const name = nameOf(place)
    if (form.querySelector(`[name="${CSS.escape(name)}"]`)) continue
    const label = last.cloneNode(true)
    if (!(label instanceof HTMLElement)) continue
    const field = the<HTMLInputElement>('input', label)
    the('span', label).textContent = name
    field.name = name
    field.value = new URLSearchParams(kept('values')).get(name) ?? ''
    last.after(label)
  }
}
