import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration, ViteUserConfig } from 'astro'
import { withGuardedLinks } from '../safety/links-out.ts'
import { withPolicy } from '../safety/policy.ts'

/**
 * What each page of a built site gets last: a policy of what it may load and run, and guarded links to other sites.
 *
 * Astro has a policy as well, but its stands behind the first scripts of a page, knows nothing of those that Starlight writes
 * into pages itself, and names every file of the site on every page.
 */
export function safety(): AstroIntegration {
  const ownScripts = new Set<string>()
  return {
    name: 'safety',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [collectScripts(ownScripts)] } })
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir)
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!name.endsWith('.html')) continue
          const file = join(folder, name)
          const page = readFileSync(file, 'utf8')
          writeFileSync(file, withGuardedLinks(withPolicy(page, ownScripts)))
        }
      },
    },
  }
}

type Plugin = NonNullable<ViteUserConfig['plugins']>[number]

/** Scripts as their authors wrote them: taken from a page, they would only prove that they stand there. */
function collectScripts(scripts: Set<string>): Plugin {
  return {
    name: 'collect-scripts',
    enforce: 'pre',
    transform: {
      order: 'pre',
      filter: { id: /\.astro$/ },
      handler(component: string) {
        for (const [, text = ''] of component.matchAll(INLINE)) scripts.add(text)
      },
    },
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk') scripts.add(file.code.trim())
      },
    },
  }
}

const INLINE = /<script is:inline[^>]*>([\s\S]*?)<\/script>/g
