import { stringify } from 'yaml'
import type { Chapter, Page } from '../book/book.ts'
import type { Exporter, OutputFile } from './exporter.ts'

/** Each chapter and each of its pages as Markdown for Starlight. */
export const chapters: Exporter = {
  id: 'chapters',
  *export(book) {
    for (const chapter of book.chapters) {
      yield overview(chapter)
      for (const page of chapter.pages) yield pageFile(page)
    }
  },
}

function overview({ path, title, description, foreword, pages }: Chapter): OutputFile {
  const list = pages.map((page) => `- [${page.title}](${page.slug}/)\\\n  ${page.description}`)
  const body = [foreword, '## Pages of this chapter', list.join('\n')].filter((part) => part !== '')
  return {
    path: `src/content/docs/${path}/index.md`,
    contents: [frontmatter({ title, description }), body.join('\n\n'), '\n'],
  }
}

function pageFile({ path, title, description, minutes, parts }: Page): OutputFile {
  const blocks = [...parts].flatMap((part) => [part, '\n\n']).slice(0, -1)
  return {
    path: `src/content/docs/${path}.md`,
    contents: [frontmatter({ title, description, minutes }), ...blocks, '\n'],
  }
}

function frontmatter(fields: Readonly<Record<string, string | number>>): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n`
}
