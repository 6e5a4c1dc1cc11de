import type { SiteEntry } from '../../src/schemas.ts'
import { jsonArray, type Exporter } from './exporter.ts'

/** What the site says of itself, its colours, and the picture of its tab. */
export const site: Exporter = {
  id: 'site',
  *export(book) {
    yield {
      path: 'src/content/generated/site.json',
      contents: jsonArray([book.site], (one) => JSON.stringify(one)),
    }
    yield {
      path: 'src/content/generated/site.css',
      contents: [
        `@layer notes {\n  :root {\n    --accent-hue: ${book.site.hue};\n    --mark-hue: ${book.site.markHue};\n  }\n}\n`,
      ],
    }
    yield { path: 'public/favicon.svg', contents: [book.site.favicon ?? letterOf(book.site), '\n'] }
  },
}

/** The first letter of the title on the colour of its links. */
function letterOf({ title, hue }: SiteEntry): string {
  const letter = /[\p{L}\p{N}]/u.exec(title)?.[0].toUpperCase() ?? ''
  const text = `<text x="16" y="23" font-family="sans-serif" font-size="20" font-weight="bold" text-anchor="middle" fill="#fff">${letter}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="hsl(${hue} 70% 30%)"/>${text}</svg>`
}
