import { jsonArray, type Exporter } from './exporter.ts'

/** What the site says of itself, and its colour. */
export const site: Exporter = {
  id: 'site',
  *export(book) {
    yield {
      path: 'src/content/generated/site.json',
      contents: jsonArray([book.site], (one) => JSON.stringify(one)),
    }
    yield {
      path: 'src/content/generated/site.css',
      contents: [`@layer notes {\n  :root {\n    --accent-hue: ${book.site.hue};\n  }\n}\n`],
    }
  },
}
