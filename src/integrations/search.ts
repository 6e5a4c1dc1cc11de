import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close } from 'pagefind'
import { readFindables } from './findables.ts'
import type { IndexedFile } from './fragment.ts'
import { indexSite } from './site-index.ts'

/** Folder of the index below the base. */
const FOLDER = 'pagefind'

/**
 * The index of the search: made when the site is built, and in `astro dev` that of the last build.
 *
 * Starlight's own would know nothing of commands, and drop the hyphens of a flag.
 */
export function search(): AstroIntegration {
  let root = process.cwd()
  let base = '/'
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root)
        base = config.base.replace(/\/*$/, '/')
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir)
        try {
          writeFiles(join(folder, FOLDER), await indexSite(folder, readFindables(root)))
        } finally {
          await close()
        }
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const file = lastBuilt(root, base, request.url ?? '')
          if (file === undefined) return next()
          response.setHeader(
            'Content-Type',
            file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
          )
          response.end(readFileSync(file))
        })
      },
    },
  }
}

/** A file of the index that the last build left behind, by its address. */
function lastBuilt(root: string, base: string, address: string): string | undefined {
  const path = decodeURI(address).replace(/\?.*$/, '')
  const below = [base, '/'].find((start) => path.startsWith(`${start}${FOLDER}/`))
  if (below === undefined || path.includes('..')) return undefined
  const file = join(root, 'dist', path.slice(below.length))
  return existsSync(file) ? file : undefined
}

function writeFiles(folder: string, files: readonly IndexedFile[]): void {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))))
  for (const one of folders) mkdirSync(one, { recursive: true })
  for (const { path, content } of files) writeFileSync(join(folder, path), content)
}
