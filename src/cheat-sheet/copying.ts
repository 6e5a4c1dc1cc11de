/**
 * Copies a command: the bare line, with what is filled in.
 *
 * A command that destroys something is copied at the second press: the first says what would be lost. A command with holes is
 * copied as it is, and one is told which.
 */
import { bareCommand, nameOf } from './row-text.ts'
import { the, theSheet } from './sheet.ts'

/** @param line one way to write a command, with its button */
export async function copyCommand(line: HTMLElement): Promise<void> {
  const destroys = line.closest('.command')?.querySelector('.destroys')?.textContent.trim()
  const isArmed = line.dataset['state'] === 'armed'
  if (last !== line) reset()
  last = line
  if (destroys && !isArmed) return tell(line, 'armed', `${destroys}. Press again to copy.`)

  const code = the('code', line)
  if (!(await written(bareCommand(code)))) {
    getSelection()?.selectAllChildren(code)
    return tell(line, 'failed', 'The browser lets no page copy here: the command is selected.')
  }
  const holes = [...code.querySelectorAll<HTMLElement>('var:not([data-filled])')].map(nameOf)
  const missing = holes.length === 0 ? '' : ` Still to fill in: ${[...new Set(holes)].join(', ')}.`
  tell(line, 'copied', `Copied.${missing}`)
}

let last: HTMLElement | undefined

function tell(line: HTMLElement, state: 'armed' | 'copied' | 'failed', message: string): void {
  reset()
  last = line
  line.dataset['state'] = state
  const note = document.createElement('p')
  note.className = 'copy-note'
  note.textContent = message
  line.append(note)
  theSheet().status.textContent = message
}

function reset(): void {
  if (!last) return
  delete last.dataset['state']
  last.querySelector('.copy-note')?.remove()
}

async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false // Not allowed, or not there outside a secure page.
  }
}
