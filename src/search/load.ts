import type { Catalog } from './catalog.ts'
import { makeEngine, type Engine } from './engine.ts'
import type { Pagefind, PagefindModule } from './pagefind.ts'
import { readTexts, type TextOf } from './texts.ts'

/** All that answers a query, and the texts from which excerpts are taken. */
export interface LoadedSearch extends Engine {
  readonly textOf: TextOf
}

/**
 * Load the index and what belongs to it.
 *
 * @param base address of the site, with a slash at its end
 * @throws {Error} when there is no index, or it does not come
 */
export async function loadSearch(base: string): Promise<LoadedSearch> {
  const folder = `${base}pagefind/`
  const [pagefind, catalog] = await Promise.all([loadPagefind(folder), loadCatalog(folder)])
  return { ...makeEngine(pagefind, catalog), textOf: readTexts(folder) }
}

async function loadPagefind(folder: string): Promise<Pagefind> {
  const module: PagefindModule = await import(/* @vite-ignore */ `${folder}pagefind.js`)
  const pagefind = module.createInstance({ basePath: folder, noWorker: true })
  await pagefind.init()
  // It is there when it has answered, if only nothing to nothing.
  await pagefind.search('')
  return pagefind
}

async function loadCatalog(folder: string): Promise<Catalog> {
  const response = await fetch(`${folder}catalog.json`)
  if (!response.ok) throw new Error(`The catalog of the index answers ${response.status}.`)
  return response.json()
}
