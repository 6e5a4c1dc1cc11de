import GithubSlugger from 'github-slugger'
import type { Section } from '../notes/sections.ts'
import { wordsOf } from '../text/words.ts'
import type { Chapter, Page } from './book.ts'
import type { ChapterPlan, Outline, PagePlan, SectionPlan } from './outline.ts'
import type { Placement } from './placement.ts'
import { withoutName } from './retired-clause.ts'

/** Words that a reader takes in within a minute. Fewer than of a story (some 240): commands are read sign by sign. */
const WORDS_PER_MINUTE = 150

interface Composed {
  readonly chapters: readonly Chapter[]
  /** Where each printed section stands: `chapters/storage/volumes/#docker-volumes`, by section id. */
  readonly addresses: ReadonlyMap<string, string>
}

/** Put the placed sections together as pages: headings at their level on the page, an origin below each. */
export function composeChapters(outline: Outline, placement: Placement): Composed {
  const addresses = new Map<string, string>()
  const chapters = outline.chapters.map((plan) => composeChapter(plan, placement, addresses))
  return { chapters, addresses }
}

function composeChapter(
  plan: ChapterPlan,
  placement: Placement,
  addresses: Map<string, string>,
): Chapter {
  const { id, title, description, foreword } = plan
  const path = `chapters/${id}`
  const pages = plan.pages.map((page) =>
    composePage(page, `${path}/${page.slug}`, placement, addresses),
  )
  return { id, path, title, description, foreword, pages }
}

function composePage(
  { slug, title, description, foreword, sections }: PagePlan,
  path: string,
  placement: Placement,
  addresses: Map<string, string>,
): Page {
  const parts: (() => readonly string[])[] = []
  const slugger = new GithubSlugger()
  let anchor = '_top'
  let words = 0
  let said = new Set<string>()
  addOwnWords(foreword)
  for (const plan of sections) {
    const section = placement.sections.get(plan.section)
    if (section) add(section, plan, plan.level)
  }
  return { path, slug, title, description, parts: madeWhenRead(parts), minutes: minutesOf(words) }

  function addOwnWords(own: string): void {
    if (own === '') return
    parts.push(() => [ownWordsLine(path), own.trim()])
    words += wordsOf(own).length
  }

  function add(section: Section, plan: SectionPlan | undefined, level: number): void {
    const heading = plan?.heading ?? section.heading ?? section.title
    if (heading !== false) {
      parts.push(() => [`${'#'.repeat(Math.min(level, 6))} ${heading}`])
      if (level === 2) said = new Set()
      anchor = slugger.slug(plan?.heading ? withoutMarks(plan.heading) : section.title)
    }
    addresses.set(section.id, `${path}/#${anchor}`)
    addOwnWords(plan?.foreword ?? '')
    if (section.body !== '') {
      const aged = retiredNote(section, said)
      parts.push(() => [originLine(section, path), ...aged, section.body])
    }
    words += wordsOf(section.body).length
    for (const child of section.children) {
      if (placement.printed.has(child.id) || placement.leftOut.has(child.id)) continue
      add(child, undefined, heading === false ? level : level + 1)
    }
  }
}

/** The parts of a page, put together each time somebody goes through them: nobody needs all pages at once. */
function madeWhenRead(parts: readonly (() => readonly string[])[]): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      for (const part of parts) yield* part()
    },
  }
}

/** Who wrote the section and where it stands in the note: one emphasised link, which the site shows quietly. */
function originLine({ trace, line }: Section, path: string): string {
  const { id, author, title } = trace.note
  return `*[${author}, “${title}”, line ${line}](${upFrom(path)}notes/${id}/#L${line})*`
}

/** That what follows is ours, in the place where the origin of a section stands; the sources say more of it. */
const ownWordsLine = (path: string): string =>
  `*[Drydock, in our own words](${upFrom(path)}sources/)*`

const upFrom = (path: string): string => '../'.repeat(path.split('/').length)

/** A calm note on what of the section has aged, but for what was said below the same heading; nothing for none. */
function retiredNote({ retired }: Section, said: Set<string>): string[] {
  const unsaid = retired.filter((clause) => !said.has(withoutName(clause)))
  for (const clause of unsaid) said.add(withoutName(clause))
  return unsaid.length === 0 ? [] : [unsaid.map((clause) => `> ${clause}.`).join('\n>\n')]
}

const minutesOf = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE))
const withoutMarks = (heading: string): string => heading.replaceAll('`', '')
