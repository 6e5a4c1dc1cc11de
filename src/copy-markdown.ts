/**
 * `<copy-markdown hidden>` around a link to a page's Markdown and a status: a button that copies what the link leads to.
 *
 * Stays hidden where a browser lets nobody write to the clipboard; the link outside of it still leads to the text.
 */
class CopyMarkdown extends HTMLElement {
  connectedCallback(): void {
    if (!('clipboard' in navigator) || typeof ClipboardItem === 'undefined') return
    this.hidden = false
    this.querySelector('button')?.addEventListener('click', () => void this.#copy())
  }

  async #copy(): Promise<void> {
    try {
      // The promise goes into the clipboard, not its text: Safari forgets the click while one waits.
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': textAt(this.getAttribute('src') ?? '') }),
      ])
      this.#say('Copied')
    } catch {
      this.#say('Not copied: the browser or the network did not let us')
    }
  }

  #say(words: string): void {
    const status = this.querySelector('[role="status"]')
    if (status) status.textContent = words
  }
}

async function textAt(address: string): Promise<Blob> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
  return new Blob([await answer.text()], { type: 'text/plain' })
}

customElements.define('copy-markdown', CopyMarkdown)
