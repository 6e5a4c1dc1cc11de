import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration, ViteUserConfig } from 'astro'
import { writePrecache } from './precache.ts'
import { ICONS, type Icon } from './book/site-icons.ts'
import { themeColor } from './theme-color.ts'

/** What a device calls the site when it is installed there. */
interface Installed {
  readonly name: string
  readonly description: string
  /** Whether it has pictures of its favicon. */
  readonly hasIcons: boolean
}

/**
 * The site without a network: a service worker, what it keeps, and a manifest with which one installs the site.
 *
 * Comes last: what another integration changed after it would be refused as of another version.
 */
export function offline(installed: Installed): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [worker] } })
      },
      'astro:build:done': ({ dir }) => {
        writeFileSync(new URL('manifest.webmanifest', dir), manifest(installed))
        writePrecache(fileURLToPath(dir))
      },
    },
  }
}

/** A file of its own beside the pages: a worker governs what lies below it. */
const worker: NonNullable<ViteUserConfig['plugins']>[number] = {
  name: 'service-worker',
  buildStart() {
    if (this.environment.name !== 'client' || this.environment.mode !== 'build') return
    this.emitFile({
      type: 'chunk',
      id: 'src/offline/service-worker.ts',
      fileName: 'service-worker.js',
    })
  },
}

/** Addresses in it count from where it lies: it knows no base path. Its colours are those of the page and of its header. */
function manifest({ name, description, hasIcons }: Installed): string {
  const fields = {
    name,
    description,
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: themeColor('--sl-color-black'),
    theme_color: themeColor('--sl-color-gray-7'),
    icons: [
      ...(hasIcons ? ICONS.flatMap(iconOf) : []),
      { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  }
  return `${JSON.stringify(fields, undefined, 2)}\n`
}

/** What Apple's systems take they find in the head of a page. */
function iconOf({ name, size, purpose }: Icon): Record<string, string>[] {
  if (purpose === 'touch') return []
  return [{ src: name, sizes: `${size}x${size}`, type: 'image/png', purpose }]
}
