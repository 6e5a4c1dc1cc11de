import type { SiteEntry } from '../../src/schemas.ts'
import { escaped } from '../notes/escaped.ts'
import type { Chapter, ExamDomain } from '../book/book.ts'

/** The page that opens a chapter, as Markdown without its title: what it is about, what it teaches, its pages. */
export function overviewOf(chapter: Chapter, site: SiteEntry): string {
  const list = chapter.pages.map(
    ({ title, slug, description }) =>
      `- [${escaped(title)}](${slug}/)\\\n  ${escaped(description)}`,
  )
  const blocks = [
    chapter.foreword,
    ...teachesOf(chapter, site),
    '## Pages of this chapter',
    list.join('\n'),
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}

/** What the chapter teaches, and where the exam asks for it. */
function teachesOf({ teaches, domains }: Chapter, site: SiteEntry): string[] {
  const [first] = domains
  return [
    ...(teaches.length === 0
      ? []
      : ['## What you can do afterwards', teaches.map((point) => `- ${point}`).join('\n')]),
    ...(first === undefined ? [] : [examLine(first, domains, site)]),
  ]
}

function examLine(
  { exam, source }: ExamDomain,
  domains: readonly ExamDomain[],
  { examNotice }: SiteEntry,
): string {
  const parts = domains.map(({ title, percent }) => `“${title}”, ${percent} %`)
  const line = `In the exam for the ${exam} this belongs to ${parts.join(', and to ')}, as an [unofficial guide](${source}) has it.`
  return examNotice === undefined ? line : `${line} ${examNotice}`
}
