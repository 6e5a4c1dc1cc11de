import type { VFileMessage } from 'vfile-message'
import type { ExamDomain } from '../book/book.ts'
import type { ChapterPlan, DrawingPlan, LeftOut, SectionPlan } from '../book/outline.ts'
import { problem } from '../notes/problem.ts'
import type { Place } from '../text/lines.ts'
import { nearest } from '../text/nearest.ts'
import type { Shelf } from './library.ts'
import {
  chapterFileSchema,
  examSchema,
  outlineSchema,
  type LeftOutEntry,
  type SectionEntry,
} from './schemas.ts'
import { textOf } from './text-of.ts'
import { readYaml } from './yaml.ts'

const OUTLINE = 'content/outline.yml'
const EXAM = 'content/exam.yml'

interface OutlinePlan {
  readonly file: string
  readonly chapterIds: readonly { readonly id: string; readonly place: Place }[]
  readonly leftOut: readonly LeftOut[]
  readonly complete: boolean
}

interface Result<Value> {
  readonly value: Value
  readonly problems: readonly VFileMessage[]
}

/** The order of the chapters, and what nobody prints. */
export function readOutline(shelf: Shelf): Result<OutlinePlan> {
  const bytes = shelf.read(OUTLINE)
  if (!bytes) return { value: EMPTY, problems: [] }
  const { value, problems, placeOf } = readYaml(textOf(bytes), OUTLINE, outlineSchema)
  const chapterIds = (value?.chapters ?? []).map((id, index) => ({
    id,
    place: placeOf(['chapters', index]),
  }))
  const leftOut = (value?.leftOut ?? []).map((entry, index) =>
    leftOutOf(entry, placeOf(['leftOut', index])),
  )
  const again = chapterIds.filter(
    ({ id }, index) => chapterIds.findIndex((other) => other.id === id) < index,
  )
  return {
    value: {
      file: OUTLINE,
      chapterIds: chapterIds.filter((chapter) => !again.includes(chapter)),
      leftOut,
      complete: value !== undefined,
    },
    problems: [...problems, ...again.map(({ id, place }) => listedTwice(id, place))],
  }
}

/** Of a book that nobody has put in order: its notes stand in chapters of their own. */
const EMPTY: OutlinePlan = { file: OUTLINE, chapterIds: [], leftOut: [], complete: true }

/** The domains of the exam by their ids; none where there is no exam. */
export function readExam(shelf: Shelf): Result<ReadonlyMap<string, ExamDomain>> {
  const bytes = shelf.read(EXAM)
  if (!bytes) return { value: new Map(), problems: [] }
  const { value, problems } = readYaml(textOf(bytes), EXAM, examSchema)
  const domains = (value?.domains ?? []).map(
    ({ id, title, percent }) =>
      [id, { title, percent, exam: value?.name ?? '', source: value?.source ?? '' }] as const,
  )
  return { value: new Map(domains), problems }
}

/** One chapter by its id: in a list, which is empty when it cannot be read. */
export function readChapter(
  shelf: Shelf,
  id: string,
  outline: string,
  place: Place,
  exam: ReadonlyMap<string, ExamDomain>,
): Result<readonly ChapterPlan[]> {
  const file = `content/chapters/${id}.md`
  const bytes = shelf.read(file)
  if (!bytes) return { value: [], problems: [missingChapter(shelf, id, outline, place)] }

  const front = /^---\n([\s\S]*?)\n---(?:\n|$)([\s\S]*)$/.exec(textOf(bytes))
  if (!front) return { value: [], problems: [noFrontmatter(file)] }
  const { value, problems, placeOf } = readYaml(front[1] ?? '', file, chapterFileSchema, 2)
  if (!value) return { value: [], problems }

  const pages = value.pages.map(
    ({ slug, title, description, foreword, drawing, sections }, page) => ({
      slug,
      title,
      description,
      foreword: foreword ?? '',
      ...drawingPlan(drawing, placeOf(['pages', page, 'drawing'])),
      sections: sections.map((entry, index) => ({
        ...sectionPlan(entry, placeOf(['pages', page, 'sections', index])),
        ...drawingPlan(drawingOf(entry), placeOf(['pages', page, 'sections', index, 'drawing'])),
      })),
    }),
  )
  const domains = (value.domains ?? []).map((name, index) => ({
    name,
    place: placeOf(['domains', index]),
    domain: exam.get(name),
  }))
  const strange = domains.flatMap(({ name, place: at, domain }) =>
    domain ? [] : [unknownDomain(file, name, at, [...exam.keys()])],
  )
  const plan = {
    id,
    file,
    title: value.title,
    description: value.description,
    foreword: (front[2] ?? '').trim(),
    teaches: value.teaches ?? [],
    domains: domains.flatMap(({ domain }) => domain ?? []),
    pages,
  }
  const again = pages.flatMap(({ slug }, page) =>
    pages.findIndex((other) => other.slug === slug) < page
      ? [slugTwice(file, slug, placeOf(['pages', page, 'slug']))]
      : [],
  )
  return { value: [plan], problems: [...problems, ...again, ...strange] }
}

const drawingOf = (entry: SectionEntry): string | undefined =>
  typeof entry === 'string' ? undefined : entry.drawing

function drawingPlan(name: string | undefined, place: Place): { drawing?: DrawingPlan } {
  return name === undefined ? {} : { drawing: { name, place } }
}

function sectionPlan(entry: SectionEntry, place: Place): SectionPlan {
  if (typeof entry === 'string') return { section: entry, level: 2, place }
  const { section, heading, level, foreword } = entry
  return {
    section,
    level: level ?? 2,
    place,
    ...(heading !== undefined && { heading }),
    ...(foreword !== undefined && { foreword }),
  }
}

function leftOutOf(entry: LeftOutEntry, place: Place): LeftOut {
  const target =
    'section' in entry
      ? { section: entry.section }
      : { note: entry.note, from: entry.from, to: entry.to }
  const reason =
    'twinOf' in entry
      ? { twinOf: entry.twinOf, because: `Said in the same words in \`${entry.twinOf}\`.` }
      : { because: entry.because, alone: 'alone' in entry }
  return { target, place, ...reason }
}

function listedTwice(id: string, place: Place): VFileMessage {
  return problem({
    file: OUTLINE,
    place,
    id: 'chapter-listed-twice',
    reason: `Unexpected second \`${id}\`, expected each chapter once`,
    advice: 'Take one of the two out.',
  })
}

function slugTwice(file: string, slug: string, place: Place): VFileMessage {
  return problem({
    file,
    place,
    id: 'page-slug-twice',
    reason: `Unexpected second page \`${slug}\`, expected each slug once in a chapter`,
    advice: 'Give one of the two pages another slug: the slug is its address.',
  })
}

function unknownDomain(
  file: string,
  name: string,
  place: Place,
  names: readonly string[],
): VFileMessage {
  const guess = nearest(name, names)
  return problem({
    file,
    place,
    id: 'unknown-domain',
    reason: `Unexpected domain \`${name}\`, expected one of ${EXAM}: ${names.map((id) => `\`${id}\``).join(', ')}`,
    advice: guess ? `Did you mean \`${guess}\`?` : `Take it out, or add it to ${EXAM}.`,
  })
}

function missingChapter(shelf: Shelf, id: string, file: string, place: Place): VFileMessage {
  const ids = shelf.list('content/chapters').map((name) => name.replace(/\.md$/, ''))
  const guess = nearest(id, ids)
  return problem({
    file,
    place,
    id: 'missing-chapter',
    reason: `Unexpected chapter \`${id}\`, expected a file content/chapters/${id}.md`,
    advice: guess
      ? `Did you mean \`${guess}\`?`
      : 'Write the file, or take the chapter out of the outline.',
  })
}

function noFrontmatter(file: string): VFileMessage {
  return problem({
    file,
    place: { line: 1, column: 1 },
    id: 'missing-frontmatter',
    reason: 'Unexpected beginning of a chapter, expected front matter between two lines `---`',
    advice:
      'Begin the file with `---`, title, description and pages, and a second `---`; CONTRIBUTING.md shows one.',
  })
}
