import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A project of Starlight alone, with the pages that were written for another project. */
export function stockProject(project: string, stock: string): void {
  rmSync(stock, { recursive: true, force: true })
  mkdirSync(join(stock, 'src'), { recursive: true })
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(stock, name), text)
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
  // Without the sidebar that lists all pages on each: with it, any comparison is won.
  'astro.config.mjs': `import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'

export default defineConfig({
  site: 'http://localhost:4321',
  cacheDir: './.cache/astro',
  integrations: [starlight({ title: 'Stock', sidebar: [] })],
})
`,
  'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
}
`,
}
