/**
 * `<search-button hidden>` around a button: shows it when there is a search on the page, and opens that.
 */
class SearchButton extends HTMLElement {
  connectedCallback(): void {
    const opener = document.querySelector<HTMLElement>('site-search button[data-open-modal]')
    if (!opener) return
    this.hidden = false
    this.querySelector('button')?.addEventListener('click', () => opener.click())
  }
}

customElements.define('search-button', SearchButton)
