import { stringify } from 'yaml'
import type { SiteEntry } from '../../src/schemas.ts'
import type { Chapter, Making, Page } from '../book/book.ts'
import { drawingFigure } from '../book/drawing.ts'
import { runsToLeft } from '../text/runs-to-left.ts'
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

function pageFile(page: Page): OutputFile {
  const { path, title, description, minutes, parts, drawings, languages, language, made } = page
  const shown = [...parts].map((part, index) => {
    const drawing = drawings.get(index)
    return drawing ? drawingFigure(drawing) : inLanguage(part, languages.get(index))
  })
  const blocks = shown.flatMap((part) => [part, '\n\n']).slice(0, -1)
  return {
    path: `src/content/docs/${path}.md`,
    contents: [
      frontmatter({
        ...{ title, description, minutes },
        ...(language !== undefined && { lang: language, dir: directionOf(language) }),
        ...about(made),
      }),
      ...blocks,
      '\n',
    ],
  }
}

/** With the language of its words, by which browsers hyphenate and screen readers speak, and the way in which it is written. */
function inLanguage(part: string, language: string | undefined): string {
  if (language === undefined) return part
  const attributes = `lang="${language}" dir="${directionOf(language)}"`
  const [heading, marks = '', words = ''] = /^(#{1,6} )(.*)$/.exec(part) ?? []
  return heading === undefined
    ? `<div ${attributes}>\n\n${part}\n\n</div>`
    : `${marks}<span ${attributes}>${words}</span>`
}

function directionOf(language: string): 'ltr' | 'rtl' {
  return runsToLeft(language) ? 'rtl' : 'ltr'
}

/** `lastUpdated` is Starlight's own; a day as YAML writes it, without quotes, is a date there. */
function about({ files, changed }: Making): Record<string, unknown> {
  return { files, ...(changed !== undefined && { lastUpdated: new Date(changed) }) }
}

function frontmatter(fields: Readonly<Record<string, unknown>>): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n`
}
