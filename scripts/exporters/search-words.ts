import type { Exporter } from './exporter.ts'

/** What people told the search of words, for its index. */
export const searchWords: Exporter = {
  id: 'search-words',
  *export(book) {
    yield {
      path: 'src/content/generated/search-words.json',
      contents: [JSON.stringify(book.searchWords), '\n'],
    }
  },
}
