import { copyCommand, type CopyState } from '../../copy-command.ts'
import { button } from './element.ts'

/** A button that copies a command; what destroys something at the second press. */
export function copyButton(command: string, destroys: string | undefined): HTMLButtonElement {
  const copy = button('search-copy')
  copy.dataset['copy'] = command
  if (destroys !== undefined) copy.dataset['destroys'] = destroys
  name(copy, 'ready')
  return copy
}

/** Copy the command of such a button, and say what became of it. */
export function copyFrom(copy: HTMLElement, tell: (message: string) => void): Promise<void> {
  const { copy: command = '', destroys } = copy.dataset
  return copyCommand({
    place: copy,
    command,
    destroys,
    copied: `Copied: ${command}`,
    show(state, words) {
      name(copy, state)
      tell(words)
    },
  })
}

/** What is read out begins with what is seen: so it can be said to a computer that listens. */
function name(copy: HTMLElement, state: CopyState): void {
  copy.textContent = WORDS[state]
  copy.setAttribute('aria-label', `${WORDS[state]}: ${copy.dataset['copy']}`)
}

const WORDS: Readonly<Record<CopyState, string>> = {
  ready: 'Copy',
  armed: 'Copy anyway',
  copied: 'Copied',
  failed: 'Not allowed',
}
