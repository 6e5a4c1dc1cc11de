import type { Book } from '../book/book.ts'
import { withoutRepairLinks } from '../book/pages.ts'
import { escaped } from '../notes/escaped.ts'
import type { Exporter } from './exporter.ts'
import { overviewOf } from './overview.ts'

/** Each page of the book as plain Markdown, published beside the page as index.md. */
export const markdown: Exporter = {
  id: 'markdown',
  *export(book) {
    for (const { path, contents } of markdownPages(book))
      yield { path: `public/${path}/index.md`, contents }
  },
}

/** The pages in reading order, each with its title and description at the top. Links lead from the page's own folder. */
export function* markdownPages({
  chapters,
  site,
}: Book): Iterable<{ readonly path: string; readonly contents: readonly string[] }> {
  for (const chapter of chapters) {
    yield { path: chapter.path, contents: [headOf(chapter), overviewOf(chapter, site), '\n'] }
    for (const page of chapter.pages) {
      const blocks = [...page.parts]
        .flatMap((part) => [withoutRepairLinks(part), '\n\n'])
        .slice(0, -1)
      yield { path: page.path, contents: [headOf(page), ...blocks, '\n'] }
    }
  }
}

function headOf({ title, description }: { title: string; description: string }): string {
  return `# ${escaped(title)}\n\n${escaped(description)}\n\n`
}
