import { stringify } from 'yaml'
import type { Chapter, ExamDomain, Page } from '../book/book.ts'
import { drawingFigure } from '../book/drawing.ts'
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

function overview(chapter: Chapter): OutputFile {
  const { path, title, description, foreword, pages } = chapter
  const list = pages.map((page) => `- [${page.title}](${page.slug}/)\\\n  ${page.description}`)
  const body = [
    foreword,
    ...teachesOf(chapter),
    '## Pages of this chapter',
    list.join('\n'),
  ].filter((part) => part !== '')
  return {
    path: `src/content/docs/${path}/index.md`,
    contents: [frontmatter({ title, description }), body.join('\n\n'), '\n'],
  }
}

/** What the chapter teaches, and where the exam asks for it. */
function teachesOf({ teaches, domains }: Chapter): string[] {
  const [first] = domains
  return [
    ...(teaches.length === 0
      ? []
      : ['## What you can do afterwards', teaches.map((point) => `- ${point}`).join('\n')]),
    ...(first === undefined ? [] : [examLine(first, domains)]),
  ]
}

function examLine({ exam, source }: ExamDomain, domains: readonly ExamDomain[]): string {
  const parts = domains.map(({ title, percent }) => `“${title}”, ${percent} %`)
  return `In the exam for the ${exam} this belongs to ${parts.join(', and to ')}, as an [unofficial guide](${source}) has it. Drydock is unofficial too, and reproduces no question of the exam.`
}

function pageFile({ path, title, description, minutes, parts, drawings }: Page): OutputFile {
  const shown = parts.map((part, index) => {
    const drawing = drawings.get(index)
    return drawing ? drawingFigure(drawing) : part
  })
  const blocks = shown.flatMap((part) => [part, '\n\n']).slice(0, -1)
  return {
    path: `src/content/docs/${path}.md`,
    contents: [frontmatter({ title, description, minutes }), ...blocks, '\n'],
  }
}

function frontmatter(fields: Readonly<Record<string, string | number>>): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n`
}
