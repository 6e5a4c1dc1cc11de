import type { ChapterEntry } from '../../src/schemas.ts'
import type { Chapter } from '../book/book.ts'
import { jsonArray, type Exporter } from './exporter.ts'

/** The chapters and their pages as a list, for navigation. */
export const outline: Exporter = {
  id: 'outline',
  *export(book) {
    const contents = jsonArray(book.chapters, (chapter) =>
      JSON.stringify(entryOf(chapter), undefined, 1),
    )
    yield { path: 'src/content/generated/chapters.json', contents }
  },
}

function entryOf({ id, path, title, description, pages }: Chapter): ChapterEntry {
  return {
    id,
    path,
    title,
    description,
    pages: pages.map((page) => ({
      path: page.path,
      title: page.title,
      description: page.description,
      minutes: page.minutes,
    })),
  }
}
