import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { preview } from 'astro'

/** A built site that is served. */
export interface ServedSite {
  /** With the base path and a slash at the end. */
  readonly url: string
  /** Where it will be published: `https://someone.github.io/repo/`. */
  readonly address: string
  stop(): Promise<void>
}

/**
 * Serve a built site on a port of its own, below the base path for which it was built.
 *
 * @param folder whole, or from the project's root: `dist`
 * @throws {Error} when no site was built there
 */
export async function serveSite(folder: string): Promise<ServedSite> {
  const address = addressOf(folder)
  const base = new URL(address).pathname
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  process.env['BASE_PATH'] = base
  const server = await preview({
    root: '.',
    outDir: resolve(folder),
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1' },
  })
  return { url: `http://127.0.0.1:${server.port}${base}`, address, stop: () => server.stop() }
}

/** The address that the home page itself says. */
function addressOf(folder: string): string {
  const home = readFileSync(join(folder, 'index.html'), 'utf8')
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(home)?.[1]
  if (canonical === undefined) throw new Error(`${folder}/index.html does not say its address.`)
  return canonical
}
