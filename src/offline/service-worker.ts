/**
 * Keeps the site on the device: one version of it as a whole, and what was opened beyond that, a file to take away for instance.
 *
 * What is kept is listed in precache.js (scripts/precache.ts). A version takes over when nobody reads the one before,
 * or when somebody asks for it: a page never gets files of two versions.
 */
import { PrecacheController } from 'workbox-precaching'

declare const self: WorkerScope

importScripts('precache.js')

const kept = new PrecacheController()
kept.addToCacheList([...self.precache.files])
/** Several sites may share a host, and have what is kept there in common: the name says whose it is. An address has no blank. */
const OWN = `visited ${self.registration.scope} `
const visited = OWN + self.precache.version

self.addEventListener('install', (event) => {
  void kept.install(event)
})

self.addEventListener('activate', (event) => {
  void kept.activate(event)
  event.waitUntil(forgetOthers().then(() => self.clients.claim()))
})

self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  if (method !== 'GET' || !url.startsWith(self.registration.scope)) return
  event.respondWith(answer(event.request))
})

async function answer(request: Request): Promise<Response> {
  const found = await keptAt(request.url)
  if (found) return found
  try {
    const response = await fetch(request)
    if (response.ok) await keepVisited(request, response.clone())
    return response
  } catch (error) {
    const old = await (await caches.open(visited)).match(request, { ignoreSearch: true })
    const instead = old ?? (request.mode === 'navigate' ? await absent(request.url) : undefined)
    if (!instead) throw error
    return instead
  }
}

/** What is told of something that is not on the device. */
async function absent(address: string): Promise<Response | undefined> {
  const isFile = /\.(?!html$)\w+$/.test(new URL(address).pathname)
  if (!isFile) return keptAt('404.html')
  return new Response(NOT_KEPT, { status: 503, headers: { 'Content-Type': 'text/plain' } })
}

const NOT_KEPT =
  'You are offline, and this file is not kept on this device. Once you have opened it, it is.\n'

async function keepVisited(request: Request, response: Response): Promise<void> {
  try {
    await (await caches.open(visited)).put(request, response)
  } catch {
    // The device is full: the page can be read all the same.
  }
}

/** The address of a page is the same whatever is asked of it: the sheet reads its filter from `?q=`. */
function keptAt(address: string): Promise<Response | undefined> {
  const url = new URL(address, self.registration.scope)
  return kept.matchPrecache(url.origin + url.pathname)
}

/** What other versions of this site kept. */
async function forgetOthers(): Promise<void> {
  for (const name of await caches.keys())
    if (name !== visited && (name.startsWith(OWN) || (await isOwnUnnamed(name))))
      await caches.delete(name)
}

/** Names of earlier versions do not say whose they are; the addresses in them do. */
async function isOwnUnnamed(name: string): Promise<boolean> {
  if (!name.startsWith('visited-')) return false
  const requests = await (await caches.open(name)).keys()
  return requests.every(({ url }) => url.startsWith(self.registration.scope))
}

declare function importScripts(...addresses: string[]): void

/** What of a service worker's world is used here; TypeScript's own words for it contradict those for a page. */
interface WorkerScope {
  readonly precache: {
    readonly version: string
    readonly files: readonly {
      readonly url: string
      readonly revision: string
      readonly integrity: string
    }[]
  }
  readonly registration: { readonly scope: string }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', act: (event: ExtendableEvent) => void): void
  addEventListener(type: 'message', act: (event: MessageEvent<unknown>) => void): void
  addEventListener(type: 'fetch', act: (event: FetchEvent) => void): void
}

interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}
