/**
 * Copies a command of the sheet: the bare line, with what is filled in.
 *
 * A command with holes is copied as it is, and one is told which.
 */
import { copyCommand } from '../copy-command.ts'
import { bareCommand, nameOf } from './row-text.ts'
import { the, theSheet } from './sheet.ts'

/** @param line one way to write a command, with its button */
export function copyLine(line: HTMLElement): Promise<void> {
  const code = the('code', line)
  return copyCommand({
    place: line,
    command: bareCommand(code),
    destroys: line.closest('.command')?.querySelector('.destroys')?.textContent.trim(),
    copied: `Copied.${missingIn(code)}`,
    show(state, words) {
      if (state === 'failed') getSelection()?.selectAllChildren(code)
      line.dataset['state'] = state
      tell(line, state === 'failed' ? `${words} The command is selected.` : words)
    },
  })
}

function missingIn(code: HTMLElement): string {
  const holes = [...code.querySelectorAll<HTMLElement>('var:not([data-filled])')].map(nameOf)
  return holes.length === 0 ? '' : ` Still to fill in: ${[...new Set(holes)].join(', ')}.`
}

function tell(line: HTMLElement, message: string): void {
  line.querySelector('.copy-note')?.remove()
  theSheet().status.textContent = message
  if (message === '') return
  const note = document.createElement('p')
  note.className = 'copy-note'
  note.textContent = message
  line.append(note)
}
