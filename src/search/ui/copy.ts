/**
 * Copy the command of a button, and say what became of it.
 *
 * What destroys something is copied at the second press: the first says what would be lost.
 */
export async function copyCommand(
  button: HTMLElement,
  tell: (message: string) => void,
): Promise<void> {
  const { copy = '', destroys, armed } = button.dataset
  if (destroys !== undefined && armed === undefined) {
    button.dataset['armed'] = ''
    button.textContent = 'Copy anyway'
    tell(`${destroys}. Press again to copy.`)
    return
  }
  try {
    await navigator.clipboard.writeText(copy)
    button.textContent = 'Copied'
    tell(`Copied: ${copy}`)
  } catch {
    button.textContent = 'Not allowed'
    tell('The browser lets no page copy here.')
  }
}
