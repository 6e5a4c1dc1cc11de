/**
 * `<search-button hidden>` around a button: shows it when there is a search on the page, and opens that.
 */
class SearchButton extends HTMLElement {
  connectedCallback(): void {
    const opener = document.querySelector<HTMLElement>('site-search button[data-open-modal]')
    if (!opener) return
    this.hidden = false
    this.querySelector('button')?.addEventListener('click', (event) => {
      // The search closes at a click outside of it: this one must not reach it.
      event.stopPropagation()
      opener.click()
    })
  }
}

customElements.define('search-button', SearchButton)
