import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Pagefind, PagefindModule } from '../../../src/search/pagefind.ts'

/** A Pagefind index in a folder, asked without a browser. */
export async function openIndex(folder: string): Promise<Pagefind> {
  const module: PagefindModule = await import(
    pathToFileURL(join(resolve(folder), 'pagefind.js')).href
  )
  const basePath = `/index-${++opened}/`
  serve(basePath, folder)
  const pagefind = module.createInstance({ basePath, noWorker: true })
  await pagefind.init()
  return pagefind
}

let opened = 0

/** Pagefind fetches its files: those of this address come from a folder. */
function serve(address: string, folder: string): void {
  const others = globalThis.fetch
  globalThis.fetch = (input, options) => {
    const path = typeof input === 'string' ? input.replace(/\?.*$/, '') : ''
    if (!path.startsWith(address)) return others(input, options)
    return Promise.resolve(new Response(readFileSync(join(folder, path.slice(address.length)))))
  }
}
