import type { ChapterEntry } from '../../src/schemas.ts'
import type { Exporter } from './exporter.ts'

/** The chapters and their pages as a list, for navigation. */
export const outline: Exporter = {
  id: 'outline',
  *export(book) {
    const entries: ChapterEntry[] = book.chapters.map(
      ({ id, path, title, description, pages }) => ({
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
      }),
    )
    yield {
      path: 'src/content/generated/chapters.json',
      contents: `${JSON.stringify(entries, undefined, 1)}\n`,
    }
  },
}
