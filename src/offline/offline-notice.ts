import { fileLink } from '../link'

/**
 * `<offline-notice>` around a live text and a hidden button: keeps the site on the device, and says so when the network is gone
 * or when there is a new version. That one comes when the reader asks for it, and then to all pages that are open.
 */
class OfflineNotice extends HTMLElement {
  /** A version that waits until the reader asks for it. */
  #next: ServiceWorker | undefined

  connectedCallback(): void {
    if (!('serviceWorker' in navigator)) return
    addEventListener('offline', () => this.#show())
    addEventListener('online', () => this.#show())
    if (!navigator.onLine) this.#show()
    this.querySelector('button')?.addEventListener('click', () =>
      this.#next?.postMessage('take over'),
    )
    // What one reads comes first, what one may read later after it.
    if (document.readyState === 'complete') void this.#keepSite()
    else addEventListener('load', () => void this.#keepSite(), { once: true })
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
      this.#next = isKept && registration.waiting ? registration.waiting : undefined
      this.#show()
    }
    offer()
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', offer)
    })
  }

  /** All that is said follows from what holds now; a new version is on the device, and can be had without a network too. */
  #show(): void {
    const offer = this.#next ? 'There is a new version of this site.' : ''
    const words = `${networkWords()} ${offer}`.trim()
    const text = this.querySelector('[aria-live]')
    const button = this.querySelector('button')
    // What stands there already would be read out again.
    if (text && text.textContent !== words) text.textContent = words
    if (button) button.hidden = !offer
    this.toggleAttribute('data-shown', words !== '')
  }
}

function networkWords(): string {
  if (navigator.onLine) return ''
  return navigator.serviceWorker.controller !== null
    ? 'You are offline and read the copy that is kept on this device.'
    : 'You are offline, and no copy is kept on this device yet.'
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
