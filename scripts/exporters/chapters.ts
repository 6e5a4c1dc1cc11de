import { stringify } from 'yaml'
import type { SiteEntry } from '../../src/schemas.ts'
import type { Chapter, Making, Page } from '../book/book.ts'
import { drawingFigure } from '../book/drawing.ts'
import type { Exporter, OutputFile } from './exporter.ts'
import { overviewOf } from './overview.ts'

/** Each chapter and each of its pages as Markdown for Starlight. */
export const chapters: Exporter = {
  id: 'chapters',
  *export(book) {
    for (const chapter of book.chapters) {
      yield overviewFile(chapter, book.site)
      for (const page of chapter.pages) yield pageFile(page)
    }
  },
}

function overviewFile(chapter: Chapter, site: SiteEntry): OutputFile {
  const { path, title, description, made } = chapter
  return {
    path: `src/content/docs/${path}/index.md`,
    contents: [
      frontmatter({ title, description, ...about(made) }),
      overviewOf(chapter, site),
      '\n',
    ],
  }
}

function pageFile({ path, title, description, minutes, parts, drawings, made }: Page): OutputFile {
  const shown = [...parts].map((part, index) => {
    const drawing = drawings.get(index)
    return drawing ? drawingFigure(drawing) : part
  })
  const blocks = shown.flatMap((part) => [part, '\n\n']).slice(0, -1)
  return {
    path: `src/content/docs/${path}.md`,
    contents: [frontmatter({ title, description, minutes, ...about(made) }), ...blocks, '\n'],
  }
}

/** `lastUpdated` is Starlight's own; a day as YAML writes it, without quotes, is a date there. */
function about({ files, changed }: Making): Record<string, unknown> {
  return { files, ...(changed !== undefined && { lastUpdated: new Date(changed) }) }
}

function frontmatter(fields: Readonly<Record<string, unknown>>): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n`
}
