import type { Catalog } from './catalog.ts'
import { makeEngine, type Engine } from './engine.ts'
import type { Pagefind, PagefindModule } from './pagefind.ts'

/**
 * Load the index and what belongs to it.
 *
 * @param base address of the site, with a slash at its end
 * @throws {Error} when there is no index, or it does not come
 */
export async function loadEngine(base: string): Promise<Engine> {
  const [pagefind, catalog] = await Promise.all([loadPagefind(base), loadCatalog(base)])
  return makeEngine(pagefind, catalog)
}

async function loadPagefind(base: string): Promise<Pagefind> {
  const folder = `${base}pagefind/`
  const module: PagefindModule = await import(/* @vite-ignore */ `${folder}pagefind.js`)
  const pagefind = module.createInstance({ basePath: folder, noWorker: true })
  await pagefind.init()
  // It is there when it has answered, if only nothing to nothing.
  await pagefind.search('')
  return pagefind
}

async function loadCatalog(base: string): Promise<Catalog> {
  const response = await fetch(`${base}pagefind/catalog.json`)
  if (!response.ok) throw new Error(`The catalog of the index answers ${response.status}.`)
  return response.json()
}
