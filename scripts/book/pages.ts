import GithubSlugger from 'github-slugger'
import type { Heading, Paragraph, Root, RootContent } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import { parse, stringify } from '../notes/markdown.ts'
import { plainText, type Section } from '../notes/sections.ts'
import { wordsOf } from '../text/words.ts'
import type { Chapter, Page } from './book.ts'
import { withoutLines } from './left-out-lines.ts'
import type { ChapterPlan, Outline, PagePlan, SectionPlan } from './outline.ts'
import type { Placement } from './placement.ts'
import { tidy } from './tidy.ts'

/** Words that a reader reads in a minute; code is counted as words, since notes like these are read for it. */
const WORDS_PER_MINUTE = 200

interface Composed {
  readonly chapters: readonly Chapter[]
  /** Where each printed section stands: `chapters/storage/volumes/#docker-volumes`, by section id. */
  readonly addresses: ReadonlyMap<string, string>
  readonly problems: readonly VFileMessage[]
}

/** Put the placed sections together as pages: headings at their level on the page, an origin below each, links that lead on. */
export function composeChapters(outline: Outline, placement: Placement): Composed {
  const addresses = new Map<string, string>()
  const problems: VFileMessage[] = []
  const chapters = outline.chapters.map((plan) => composeChapter(plan))
  return { chapters, addresses, problems }

  function composeChapter(plan: ChapterPlan): Chapter {
    const path = `chapters/${plan.id}`
    const pages = plan.pages.map((page) => composePage(page, `${path}/${page.slug}`))
    return { id: plan.id, path, title: plan.title, description: plan.description, foreword: plan.foreword, pages }
  }

  function composePage(plan: PagePlan, path: string): Page {
    const children: RootContent[] = plan.foreword === '' ? [] : [...parse(plan.foreword).children]
    const slugger = new GithubSlugger()
    let anchor = '_top'
    for (const section of plan.sections) {
      const found = placement.sections.get(section.section)
      if (found) add(found, section, section.level)
    }
    const tree: Root = { type: 'root', children }
    const markdown = stringify(tree)
    const minutes = Math.max(1, Math.round(wordsOf(markdown).length / WORDS_PER_MINUTE))
    return { path, slug: plan.slug, title: plan.title, description: plan.description, markdown, minutes }

    function add(section: Section, named: SectionPlan | undefined, level: number): void {
      const heading = headingOf(section, named, level)
      if (heading) {
        children.push(heading)
        anchor = slugger.slug(plainText(heading))
      }
      addresses.set(section.id, `${path}/#${anchor}`)
      const kept = withoutLines(section, placement.lines.get(section.draft.note.id) ?? [], outline.file)
      problems.push(...kept.problems)
      if (kept.blocks.length > 0) children.push(originLine(section, path), ...kept.blocks.map(tidy))
      for (const child of section.children) {
        if (placement.printed.has(child.id) || placement.leftOut.has(child.id)) continue
        add(child, undefined, heading ? level + 1 : level)
      }
    }
  }
}

function headingOf(section: Section, named: SectionPlan | undefined, level: number): Heading | undefined {
  if (named?.heading === false) return undefined
  const depth = level <= 2 ? 2 : level === 3 ? 3 : level === 4 ? 4 : level === 5 ? 5 : 6
  if (named?.heading !== undefined) return { type: 'heading', depth, children: [{ type: 'text', value: named.heading }] }
  const children = section.heading?.children ?? [{ type: 'text', value: section.title }]
  return { type: 'heading', depth, children: [...children] }
}

/** Who wrote the section and where it stands in the note: one emphasised link, which the site shows quietly. */
function originLine({ draft, line }: Section, path: string): Paragraph {
  const { id, author, title } = draft.note
  const up = '../'.repeat(path.split('/').length)
  return {
    type: 'paragraph',
    children: [
      {
        type: 'emphasis',
        children: [
          {
            type: 'link',
            url: `${up}notes/${id}/#L${line}`,
            children: [{ type: 'text', value: `${author}, “${title}”, line ${line}` }],
          },
        ],
      },
    ],
  }
}
