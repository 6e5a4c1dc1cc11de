import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The sidebar of a project: as Starlight makes it when nobody says otherwise, with all pages on each, or none. */
export type Sidebar = 'of all pages' | 'none'

/** A project of Starlight alone, with the pages that were written for another project. */
export function stockProject(project: string, stock: string, sidebar: Sidebar): void {
  rmSync(stock, { recursive: true, force: true })
  mkdirSync(join(stock, 'src'), { recursive: true })
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(stock, name), text)
  writeFileSync(join(stock, 'astro.config.mjs'), configWith(sidebar))
  cpSync(join(project, 'src/content/docs'), join(stock, 'src/content/docs'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(stock, 'node_modules'), 'dir')
}

const FILES = {
  'package.json': `{
  "name": "stock",
  "private": true,
  "type": "module",
  "dependencies": { "@astrojs/starlight": "*", "astro": "*" }
}
`,
  'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
}
`,
}

function configWith(sidebar: Sidebar): string {
  return `import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'

export default defineConfig({
  site: 'http://localhost:4321',
  cacheDir: './.cache/astro',
  integrations: [starlight({ title: 'Stock'${sidebar === 'none' ? ', sidebar: []' : ''} })],
})
`
}
