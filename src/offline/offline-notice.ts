import { fileLink } from '../link'

/**
 * `<offline-notice>` around a live text and a hidden button: keeps the site on the device, and says so when the network is gone
 * or when there is a new version. That one comes when the reader asks for it, and then to all pages that are open.
 */
class OfflineNotice extends HTMLElement {
  connectedCallback(): void {
    if (!('serviceWorker' in navigator)) return
    addEventListener('offline', () => this.#tellNetwork())
    addEventListener('online', () => this.#tellNetwork())
    if (!navigator.onLine) this.#tellNetwork()
    // What one reads comes first, what one may read later after it.
    if (document.readyState === 'complete') void this.#keepSite()
    else addEventListener('load', () => void this.#keepSite(), { once: true })
  }

  #tellNetwork(): void {
    const isKept = navigator.serviceWorker.controller !== null
    if (navigator.onLine) this.#say('')
    else if (isKept) this.#say('You are offline and read the copy that is kept on this device.')
    else this.#say('You are offline, and no copy is kept on this device yet.')
  }

  async #keepSite(): Promise<void> {
    const { serviceWorker } = navigator
    let isKept = serviceWorker.controller !== null
    serviceWorker.addEventListener('controllerchange', () => {
      // The first version takes over what is on the page already; another one brings its own pages.
      if (isKept) location.reload()
      isKept = true
    })
    const registration = await serviceWorker
      .register(workerAddress(), { updateViaCache: 'none' })
      .catch(() => undefined) // A private window, or no network: the site can be read without.
    if (!registration) return

    const offer = (): void => {
      if (registration.waiting && isKept) this.#offer(registration.waiting)
    }
    offer()
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', offer)
    })
  }

  #offer(next: ServiceWorker): void {
    this.#say('There is a new version of this site.')
    const button = this.querySelector('button')
    if (!button) return
    button.hidden = false
    button.onclick = () => next.postMessage('take over')
  }

  #say(words: string): void {
    const text = this.querySelector('[aria-live]')
    if (text) text.textContent = words
    this.toggleAttribute('data-shown', words !== '')
  }
}

/** The policy of the pages lets nothing else be run as a script of its own. */
function workerAddress(): string {
  const address = fileLink('service-worker.js')
  return (
    window.trustedTypes
      ?.createPolicy('site', { createScriptURL: () => address })
      .createScriptURL(address) ?? address
  )
}

declare global {
  interface Window {
    /** Not in every browser. What it makes passes for a string. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(address: string): string }
    }
  }
}

// In `astro dev` there is no worker.
if (import.meta.env.PROD) customElements.define('offline-notice', OfflineNotice)
