import type { Book } from '../book/book.ts'
import { commandsByChapter } from '../book/commands/by-chapter.ts'
import { withoutRepairLinks } from '../book/pages.ts'
import { escaped } from '../notes/escaped.ts'
import { closingSheet } from './closing-sheet.ts'
import type { Exporter } from './exporter.ts'
import { overviewOf } from './overview.ts'

/** Each page of the book as plain Markdown, published beside the page as index.md; the last of a chapter closes as there. */
export const markdown: Exporter = {
  id: 'markdown',
  *export(book) {
    const sheets = sheetsByPage(book)
    for (const { path, contents } of markdownPages(book)) {
      const sheet = sheets.get(path)
      const more = sheet === undefined ? [] : ['\n', sheet, '\n']
      yield { path: `public/${path}/index.md`, contents: [...contents, ...more] }
    }
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

/** With what the last pages of chapters close, by their paths. */
function sheetsByPage({ chapters, commands }: Book): ReadonlyMap<string, string> {
  const own = commandsByChapter(chapters, commands)
  return new Map(
    chapters.flatMap(({ id, pages }): [string, string][] => {
      const path = pages.at(-1)?.path
      const taught = own.get(id)
      return path === undefined || !taught ? [] : [[path, closingSheet(taught, path)]]
    }),
  )
}

function headOf({ title, description }: { title: string; description: string }): string {
  return `# ${escaped(title)}\n\n${escaped(description)}\n\n`
}
