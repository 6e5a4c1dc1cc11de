import GithubSlugger from 'github-slugger'
import { isSaidEnglish, type Note } from '../notes/note.ts'
import { nest, type Section } from '../notes/sections.ts'
import { addressPart } from '../text/address-part.ts'
import { wordsOf } from '../text/words.ts'
import type { CutNote } from './cut-note.ts'
import type { ChapterPlan, Outline, PagePlan, SectionPlan } from './outline.ts'
import { asTitle, pageNames, partTitle, type PageInNote } from './own-titles.ts'
import { WORDS_PER_MINUTE } from './pages.ts'
import { namesOf, noteOf, spreadAll } from './placement.ts'

/** A page should take longer than that, and not longer than that, in words. */
const [LEAST, MOST] = [2 * WORDS_PER_MINUTE, 8 * WORDS_PER_MINUTE]

/**
 * The outline with a chapter more for each note that none of its chapters names: what of it has no place, in its own order.
 *
 * So a note builds as it comes. As soon as a chapter names one of its sections, people have taken it in hand, and each
 * section wants a place.
 */
export function withOwnChapters(outline: Outline, cut: readonly CutNote[]): Outline {
  // A chapter that could not be read may name it.
  if (!outline.complete) return outline
  const names = namesOf(outline)
  const named = new Set([...names.printed.keys()].map(noteOf))
  const slugger = new GithubSlugger()
  for (const { id } of outline.chapters) slugger.slug(id)
  const own = cut.flatMap((note) => {
    if (named.has(note.trace.note.id)) return []
    const { covered } = spreadAll(note.sections, names)
    const unplaced = note.sections.filter(({ id }) => !covered.has(id))
    return unplaced.length === 0 ? [] : chaptersOf(note, unplaced, slugger)
  })
  return own.length === 0 ? outline : { ...outline, chapters: [...outline.chapters, ...own] }
}

/** A chapter for a note; of a note as long as several books, several: a chapter lists its pages, and each of them its chapter's. */
function chaptersOf(
  { trace: { note } }: CutNote,
  sections: readonly Section[],
  slugger: GithubSlugger,
): ChapterPlan[] {
  const pages = pagesOf(sections)
  const parts = Math.ceil(pages.length / MOST_PAGES)
  return Array.from({ length: parts }, (_, part) => {
    const title =
      parts === 1 ? note.title : partTitle(note.title, part + 1, parts, isSaidEnglish(note))
    const own = pages.slice(part * MOST_PAGES, (part + 1) * MOST_PAGES)
    return chapterOf(note, title, own, headOf(sections, note.title), slugger)
  })
}

/** As many as a page lists of anything: src/portions.ts. */
const MOST_PAGES = 60

function chapterOf(
  note: Note,
  title: string,
  topics: readonly (readonly Topic[])[],
  head: Section | undefined,
  slugger: GithubSlugger,
): ChapterPlan {
  const pages = new GithubSlugger()
  pages.slug('index') // The chapter's own page.
  return {
    id: slugger.slug(addressPart(note.id) || 'note'),
    file: `content/notes/${note.id}.yml`,
    title,
    description: `A note ${note.author === 'Author unknown' ? 'whose author is not known' : `by ${note.author}`}, in its own order; not yet reviewed.`,
    foreword: '',
    teaches: [],
    domains: [],
    isUnreviewed: true,
    pages: topics.map((page, index) =>
      pageOf(
        page,
        head,
        {
          noteTitle: note.title,
          number: index + 1,
          isWhole: topics.length === 1,
          isEnglish: isSaidEnglish(note),
        },
        pages,
      ),
    ),
  }
}

/** Sections that belong on one page: what a heading opens, in parts where it is long. */
interface Topic {
  readonly sections: readonly Section[]
  /** Those whose headings name it: its first, and another one that stands directly below that. */
  readonly openers: readonly Section[]
  readonly words: number
  /** Whether it begins at a heading that opens a page, and not in the midst of what one opens. */
  readonly isWhole: boolean
}

/** Topics page by page: small ones together, as long as a page can be read at one go. */
function pagesOf(sections: readonly Section[]): Topic[][] {
  const pages: Topic[][] = []
  for (const topic of topicsOf(sections)) {
    const page = pages.at(-1)
    const before = page ? wordsIn(page) : MOST
    const isSmall = before < LEAST || topic.words < LEAST
    if (page && isSmall && topic.isWhole && before + topic.words <= 2 * LEAST) page.push(topic)
    else if (page && before < LEAST && before + topic.words <= MOST) page.push(topic)
    else pages.push([topic])
  }
  const last = pages.at(-1)
  const before = pages.at(-2)
  if (last && before && wordsIn(last) < LEAST && wordsIn(before) + wordsIn(last) <= MOST)
    return [...pages.slice(0, -2), [...before, ...last]]
  return pages
}

/** What each heading of the two upper levels opens; what is too long for a page falls apart between its sections. */
function topicsOf(sections: readonly Section[]): Topic[] {
  const levels = sections.flatMap(({ level }) => level ?? [])
  const highest = Math.max(2, Math.min(...levels))
  const isOpener = ({ level = 0 }: Section): boolean => level <= highest
  const topics: Topic[] = []
  let own: Section[] = []
  let isWhole = true
  const close = (): void => {
    const openers = own.filter((section, index) => index === 0 || isOpener(section))
    if (own.length > 0) topics.push({ sections: own, openers, words: wordsOfAll(own), isWhole })
    own = []
  }
  for (const section of sections) {
    const before = wordsOfAll(own)
    const isTooMuch = before > 0 && before + wordsOfAll([section]) > MOST
    const opens = isOpener(section) && !isBelowHeadings(section, own)
    if (opens || isTooMuch) {
      close()
      isWhole = opens
    }
    own.push(section)
  }
  close()
  return topics
}

/** Whether a section opens below headings that have nothing else: on another page, these would be the end of one. */
function isBelowHeadings({ level = 0 }: Section, above: readonly Section[]): boolean {
  return (
    above.length > 0 &&
    above.every((other) => other.body === '' && other.level !== undefined && other.level < level)
  )
}

function pageOf(
  topics: readonly Topic[],
  head: Section | undefined,
  inNote: PageInNote,
  slugger: GithubSlugger,
): PagePlan {
  const sections = topics.flatMap((topic) => topic.sections)
  const own = topics
    .flatMap(({ openers }) => openers)
    .filter((opener) => opener.level !== undefined && opener !== head)
  const { title, description } = pageNames(
    own.map((opener) => opener.title),
    inNote,
  )
  return {
    slug: slugger.slug(addressPart(title) || 'page'),
    title,
    description,
    foreword: '',
    sections: plansOf(sections, head, title),
  }
}

/** The heading of the note itself, above all others: it says what the chapter's title says. */
function headOf(sections: readonly Section[], noteTitle: string): Section | undefined {
  const [head, ...others] = sections.filter(({ level }) => level !== undefined)
  const isAbove = others.every(({ level = 0 }) => level > (head?.level ?? 0))
  return isAbove && head?.title === noteTitle ? head : undefined
}

/** Each section at the depth that it has among those of its page; a heading that a title repeats is not printed. */
function plansOf(
  sections: readonly Section[],
  head: Section | undefined,
  title: string,
): SectionPlan[] {
  const [first] = sections
  const saidBy = first && titleThatSays(first, head, title)
  const isApart = saidBy !== undefined || first?.level === undefined || first === head
  const depths = depthsOf(isApart ? sections.slice(1) : sections)
  return sections.map(({ id, line, level }, index) => ({
    section: id,
    level: Math.min(6, 2 + (depths.get(id) ?? 0)),
    place: { line, column: 1 },
    ...(level === undefined && { heading: false as const }),
    ...(index === 0 && saidBy !== undefined && { heading: false as const, saidBy }),
  }))
}

/** Which title says what the heading of a page's first section says; text that has a heading of its own keeps it. */
function titleThatSays(
  first: Section,
  head: Section | undefined,
  title: string,
): SectionPlan['saidBy'] {
  if (first.level === undefined) return undefined
  if (asTitle(first.title) === title) return 'page'
  return first === head && first.body === '' ? 'chapter' : undefined
}

function depthsOf(sections: readonly Section[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const { id, children } of nest(sections)) {
    const depth = depths.get(id) ?? 0
    depths.set(id, depth)
    for (const child of children) depths.set(child.id, depth + 1)
  }
  return depths
}

const wordsIn = (topics: readonly Topic[]): number =>
  topics.reduce((sum, { words }) => sum + words, 0)
const wordsOfAll = (sections: readonly Section[]): number =>
  sections.reduce((sum, { body }) => sum + wordsOf(body).length, 0)
