import GithubSlugger from 'github-slugger'
import { ERRATUM_NAMES, type SiteEntry } from '../../src/schemas.ts'
import { escaped } from '../notes/escaped.ts'
import type { RepairMark, Section } from '../notes/sections.ts'
import { applyEdits } from '../text/edit.ts'
import { languageName } from '../text/language-name.ts'
import { wordsOf } from '../text/words.ts'
import type { Chapter, Making, Page } from './book.ts'
import { drawingText, type Drawing } from './drawing.ts'
import { TO_PICTURE, TO_SECTION } from './note-links.ts'
import type { ChapterPlan, DrawingPlan, Outline, PagePlan, SectionPlan } from './outline.ts'
import type { Placement } from './placement.ts'
import { withoutName } from './retired-clause.ts'

/** Words that a reader takes in within a minute. Fewer than of a story (some 240): commands are read sign by sign. */
export const WORDS_PER_MINUTE = 150

/** What is known of the whole book when a page of it is put together. */
interface Known {
  readonly placement: Placement
  readonly drawings: ReadonlyMap<string, Drawing>
  readonly changes: ReadonlyMap<string, string>
  readonly site: SiteEntry
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
  site: SiteEntry,
): Composed {
  const addresses = new Map<string, string>()
  const drawings = new Map(outline.drawings.map((drawing) => [drawing.name, drawing]))
  const known: Known = { placement, drawings, changes, site }
  const chapters = outline.chapters.map((plan) => composeChapter(plan, known, addresses))
  return { chapters, addresses }
}

function composeChapter(plan: ChapterPlan, known: Known, addresses: Map<string, string>): Chapter {
  const { id, title, description, foreword, teaches, domains } = plan
  const path = `chapters/${id}`
  const pages = plan.pages.map((page) =>
    composePage(page, `${path}/${page.slug}`, plan, known, addresses),
  )
  return {
    id,
    path,
    title,
    description,
    foreword,
    teaches,
    domains,
    isUnreviewed: plan.isUnreviewed === true,
    pages,
    made: madeOf([plan.file], known),
  }
}

function composePage(
  { slug, title, description, foreword, drawing, sections }: PagePlan,
  path: string,
  chapter: ChapterPlan,
  known: Known,
  addresses: Map<string, string>,
): Page {
  const parts: (() => string)[] = []
  const drawings = new Map<number, Drawing>()
  const languages = new Map<number, string>()
  const files = new Set<string>()
  const slugger = new GithubSlugger()
  let anchor = '_top'
  let words = 0
  let said = new Set<string>()
  if (chapter.isUnreviewed) parts.push(() => NOT_REVIEWED)
  addOwnWords(foreword)
  draw(drawing)
  for (const plan of sections) {
    const section = known.placement.sections.get(plan.section)
    if (section) add(section, plan, plan.level)
  }
  const made = madeOf([chapter.file, ...files], known)
  const minutes = minutesOf(words)
  const [language, ...others] = chapter.isUnreviewed ? new Set(languages.values()) : []
  return {
    ...{ path, slug, title, description, drawings, languages, made, minutes },
    ...(language !== undefined && others.length === 0 && { language }),
    parts: madeWhenRead(parts),
  }

  function addOwnWords(own: string): void {
    if (own === '') return
    parts.push(
      () => ownWordsLine(known.site, path),
      () => own.trim(),
    )
    words += wordsOf(own).length
  }

  function draw(named: DrawingPlan | undefined): void {
    const shown = named && known.drawings.get(named.name)
    if (!shown) return
    drawings.set(parts.length, shown)
    files.add(`content/drawings/${shown.name}.svg`)
    parts.push(() => drawingText(shown))
    words += wordsOf(drawingText(shown)).length
  }

  function add(section: Section, plan: SectionPlan | undefined, level: number): void {
    const heading = plan?.heading ?? section.heading ?? escaped(section.title)
    if (heading !== false) {
      if (plan?.heading === undefined) speak(section)
      parts.push(() => `${'#'.repeat(Math.min(level, 6))} ${heading}`)
      if (level === 2) said = new Set()
      anchor = slugger.slug(plan?.heading ? withoutMarks(plan.heading) : section.title)
    }
    if (section.body !== '') files.add(section.trace.note.correctionsFile)
    addresses.set(section.id, `${path}/#${anchor}`)
    addOwnWords(plan?.foreword ?? '')
    const ofHeading = plan?.heading === undefined ? section.repairs.filter(isInHeading) : []
    if (section.body !== '' || ofHeading.length > 0) {
      const aged = retiredNote(section, said)
      parts.push(() => originLine(section, ofHeading, path))
      if (aged !== undefined) parts.push(() => aged)
    }
    addBody(section, plan?.drawing)
    words += wordsOf(section.body).length
    for (const child of section.children) {
      if (known.placement.printed.has(child.id) || known.placement.leftOut.has(child.id)) continue
      add(child, undefined, heading === false ? level : level + 1)
    }
  }

  /** The next part is in the language of the note. */
  function speak({ trace: { note } }: Section): void {
    if (note.lang !== undefined) languages.set(parts.length, note.lang)
  }

  function shown(section: Section): string {
    return withAddresses(bodyWithRepairs(section, path), section, path, known.placement, addresses)
  }

  function addBody(section: Section, drawing: DrawingPlan | undefined): void {
    if (drawing === undefined) {
      if (section.body === '') return
      speak(section)
      parts.push(() => shown(section))
      return
    }
    const { opening, rest } = openingOf(section.body)
    if (opening !== '') {
      speak(section)
      parts.push(() => openingOf(shown(section)).opening)
    }
    draw(drawing)
    if (rest === '') return
    speak(section)
    parts.push(() => openingOf(shown(section)).rest)
  }
}

/** The parts of a page, put together each time somebody goes through them: nobody needs all pages at once. */
function madeWhenRead(parts: readonly (() => string)[]): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      for (const part of parts) yield part()
    },
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

/** Who wrote the section and where it stands in the note, emphasised: the site shows it quietly. */
function originLine(
  { trace, line }: Section,
  repairs: readonly RepairMark[],
  path: string,
): string {
  const { id, author, title, lang } = trace.note
  const language = lang === undefined ? '' : `in ${languageName(lang) ?? lang}, `
  const origin = `[${escaped(author)}, “${escaped(title)}”, ${language}line ${line}](${upFrom(path)}notes/${id}/#L${line})`
  return `*${[origin, ...repairs.map((mark) => repairLink(mark, id, path))].join(' ')}*`
}

const isInHeading = ({ at }: RepairMark): boolean => at === undefined

/** The text of a section with a link behind each block that was repaired; the site shows them as small marks. */
function bodyWithRepairs({ body, repairs, trace }: Section, path: string): string {
  const links = repairs.flatMap((mark) =>
    mark.at === undefined
      ? []
      : [{ start: mark.at, end: mark.at, text: mark.gap + repairLink(mark, trace.note.id, path) }],
  )
  return links.length === 0 ? body : applyEdits(body, links).text
}

/** Links to sections of the same note and to pictures beside it, with the addresses that these have in the book. */
function withAddresses(
  body: string,
  { trace: { note } }: Section,
  path: string,
  { sections }: Placement,
  addresses: ReadonlyMap<string, string>,
): string {
  if (!body.includes(`](${TO_SECTION}`) && !body.includes(`](${TO_PICTURE}`)) return body
  return body.replace(OWN_LINK, (_, kind: string, name: string) => {
    if (kind === TO_PICTURE) return `](${upFrom(path)}note-files/${note.id}/${name})`
    const id = `${note.id}#${decodeURI(name)}`
    const line = sections.get(id)?.line ?? 1
    return `](${upFrom(path)}${addresses.get(id) ?? `notes/${note.id}/#L${line}`})`
  })
}

const OWN_LINK = new RegExp(`\\]\\((${TO_SECTION}|${TO_PICTURE})([^()\\s]*)\\)`, 'g')

function repairLink({ erratum, kind }: RepairMark, note: string, path: string): string {
  return `[repaired: ${ERRATUM_NAMES[kind]}](${upFrom(path)}errata/${note}/#${erratum})`
}

/** Markdown of a page without the links behind what was repaired: for those who want the text alone. */
export function withoutRepairLinks(markdown: string): string {
  return markdown.replace(REPAIR_LINK, '')
}

const REPAIR_LINK = /(?:(?:\n[ >]*)+| )\[repaired: [a-z ]+\]\((?:\.\.\/)+errata\/[^)\s]*\)/g
/** Stands at the head of each page that nobody has read against its note. */
const NOT_REVIEWED =
  '> **Not yet reviewed.** Programs have read this page, and mended what is certain; no person has read it against its note yet.'

/** That what follows is ours, in the place where the origin of a section stands; the sources say more of it. */
const ownWordsLine = ({ title }: SiteEntry, path: string): string =>
  `*[${escaped(title)}, in our own words](${upFrom(path)}sources/)*`

const upFrom = (path: string): string => '../'.repeat(path.split('/').length)

/** A calm note on what of the section has aged, but for what was said below the same heading; nothing for none. */
function retiredNote({ retired }: Section, said: Set<string>): string | undefined {
  const unsaid = retired.filter((clause) => !said.has(withoutName(clause)))
  for (const clause of unsaid) said.add(withoutName(clause))
  return unsaid.length === 0 ? undefined : unsaid.map((clause) => `> ${clause}.`).join('\n>\n')
}

const minutesOf = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE))
const withoutMarks = (heading: string): string => heading.replaceAll('`', '')
