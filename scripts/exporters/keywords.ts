import { jsonArray, type Exporter } from './exporter.ts'

/** Dockerfile instructions and keys of Compose files, for the tables beside the cheat sheet. */
export const keywords: Exporter = {
  id: 'keywords',
  *export(book) {
    yield {
      path: 'src/content/generated/keywords.json',
      contents: jsonArray(book.keywords, (keyword) => JSON.stringify(keyword)),
    }
  },
}
