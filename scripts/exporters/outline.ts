import type { ChapterEntry, CommandEntry } from '../../src/schemas.ts'
import type { Chapter } from '../book/book.ts'
import { commandsByChapter } from '../book/commands/by-chapter.ts'
import { jsonArray, type Exporter } from './exporter.ts'

/** The chapters and their pages as a list, for navigation. */
export const outline: Exporter = {
  id: 'outline',
  *export(book) {
    const commands = commandsByChapter(book.chapters, book.commands)
    const contents = jsonArray(book.chapters, (chapter) =>
      JSON.stringify(entryOf(chapter, commands.get(chapter.id) ?? []), undefined, 1),
    )
    yield { path: 'src/content/generated/chapters.json', contents }
  },
}

function entryOf(
  { id, path, title, description, pages }: Chapter,
  commands: readonly CommandEntry[],
): ChapterEntry {
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
    commands: commands.map((command) => command.id),
  }
}
