import GithubSlugger from 'github-slugger'
import type { Section } from '../notes/sections.ts'
import { wordsOf } from '../text/words.ts'
import type { Chapter, Making, Page } from './book.ts'
import { drawingText, type Drawing } from './drawing.ts'
import type { ChapterPlan, DrawingPlan, Outline, PagePlan, SectionPlan } from './outline.ts'
import type { Placement } from './placement.ts'

/** Words that a reader takes in within a minute. Fewer than of a story (some 240): commands are read sign by sign. */
const WORDS_PER_MINUTE = 150

/** What is known of the whole book when a page of it is put together. */
interface Known {
  readonly placement: Placement
  readonly drawings: ReadonlyMap<string, Drawing>
  readonly changes: ReadonlyMap<string, string>
}

interface Composed {
  readonly chapters: readonly Chapter[]
  /** Where each printed section stands: `chapters/storage/volumes/#docker-volumes`, by section id. */
  readonly addresses: ReadonlyMap<string, string>
}

/** Put the placed sections together as pages: headings at their level on the page, an origin below each. */
export function composeChapters(
  outline: Outline,
  placement: Placement,
  changes: ReadonlyMap<string, string>,
): Composed {
  const addresses = new Map<string, string>()
  const drawings = new Map(outline.drawings.map((drawing) => [drawing.name, drawing]))
  const known: Known = { placement, drawings, changes }
  const chapters = outline.chapters.map((plan) => composeChapter(plan, known, addresses))
  return { chapters, addresses }
}

function composeChapter(plan: ChapterPlan, known: Known, addresses: Map<string, string>): Chapter {
  const { id, title, description, foreword, teaches, domains } = plan
  const path = `chapters/${id}`
  const pages = plan.pages.map((page) =>
    composePage(page, `${path}/${page.slug}`, plan.file, known, addresses),
  )
  return {
    id,
    path,
    title,
    description,
    foreword,
    teaches,
    domains,
    pages,
    made: madeOf([plan.file], known),
  }
}

function composePage(
  { slug, title, description, foreword, drawing, sections }: PagePlan,
  path: string,
  chapterFile: string,
  known: Known,
  addresses: Map<string, string>,
): Page {
  const parts: string[] = foreword === '' ? [] : [foreword.trim()]
  const drawings = new Map<number, Drawing>()
  const files = new Set<string>()
  const slugger = new GithubSlugger()
  let anchor = '_top'
  let words = wordsOf(foreword).length
  draw(drawing)
  for (const plan of sections) {
    const section = known.placement.sections.get(plan.section)
    if (section) add(section, plan, plan.level)
  }
  const made = madeOf([chapterFile, ...files], known)
  return { path, slug, title, description, parts, drawings, made, minutes: minutesOf(words) }

  function draw(named: DrawingPlan | undefined): void {
    const shown = named && known.drawings.get(named.name)
    if (!shown) return
    const text = drawingText(shown)
    drawings.set(parts.length, shown)
    files.add(`content/drawings/${shown.name}.svg`)
    parts.push(text)
    words += wordsOf(text).length
  }

  function add(section: Section, plan: SectionPlan | undefined, level: number): void {
    const heading = plan?.heading ?? section.heading?.markdown ?? section.title
    if (heading !== false) {
      parts.push(`${'#'.repeat(Math.min(level, 6))} ${heading}`)
      anchor = slugger.slug(plan?.heading ? withoutMarks(plan.heading) : section.title)
    }
    if (section.body !== '') files.add(section.trace.note.correctionsFile)
    addresses.set(section.id, `${path}/#${anchor}`)
    if (section.body !== '') parts.push(originLine(section, path), ...retiredNote(section))
    const { opening, rest } = plan?.drawing
      ? openingOf(section.body)
      : { opening: '', rest: section.body }
    if (opening !== '') parts.push(opening)
    draw(plan?.drawing)
    if (rest !== '') parts.push(rest)
    words += wordsOf(section.body).length
    for (const child of section.children) {
      if (known.placement.printed.has(child.id) || known.placement.leftOut.has(child.id)) continue
      add(child, undefined, heading === false ? level : level + 1)
    }
  }
}

/** The files of a page, and the day when the last of them changed. */
function madeOf(files: readonly string[], { changes }: Known): Making {
  const changed = files
    .flatMap((file) => changes.get(file) ?? [])
    .toSorted()
    .at(-1)
  return { files, ...(changed !== undefined && { changed }) }
}

/** The first paragraph of a section, where it begins with one, and what follows. */
function openingOf(body: string): { readonly opening: string; readonly rest: string } {
  if (!STARTS_WITH_WORDS.test(body)) return { opening: '', rest: body }
  const end = body.search(/\n\n|$/)
  return { opening: body.slice(0, end), rest: body.slice(end).trimStart() }
}

// Not a list, code, a table or a quotation. Nothing else begins so: a sign that would be markup is escaped where text is printed.
const STARTS_WITH_WORDS = /^(?![-*+] |\d+[.)] |`{3}|\||> )/

/** Who wrote the section and where it stands in the note: one emphasised link, which the site shows quietly. */
function originLine({ trace, line }: Section, path: string): string {
  const { id, author, title } = trace.note
  const up = '../'.repeat(path.split('/').length)
  return `*[${author}, “${title}”, line ${line}](${up}notes/${id}/#L${line})*`
}

/** A calm note on what of the section has aged; nothing for none. */
function retiredNote({ retired }: Section): string[] {
  return retired.length === 0 ? [] : [retired.map((clause) => `> ${clause}.`).join('\n>\n')]
}

const minutesOf = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE))
const withoutMarks = (heading: string): string => heading.replaceAll('`', '')
