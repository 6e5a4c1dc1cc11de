import type { VFileMessage } from 'vfile-message'
import { problem } from '../notes/problem.ts'
import type { Trace } from '../notes/draft.ts'
import type { Nested, Section } from '../notes/sections.ts'
import type { Place } from '../text/lines.ts'
import { nearest } from '../text/nearest.ts'
import type { LeftOut, LineRange, Outline, SectionPlan } from './outline.ts'

/** Which sections the outline names for what. */
export interface Placement {
  readonly sections: ReadonlyMap<string, Section>
  /** Sections that the outline names to be printed. */
  readonly printed: ReadonlyMap<string, SectionPlan>
  /** Sections that nobody prints, those below a named one included. */
  readonly leftOut: ReadonlyMap<string, LeftOut>
  readonly problems: readonly VFileMessage[]
}

/**
 * Find for every section of every note its place in the book: printed once, or left out with a reason.
 *
 * A named section brings what lies below it but for what is named itself; so each section has exactly one place, or there
 * is a problem that says which has none or two.
 */
export function placeSections(
  outline: Outline,
  sections: readonly Section[],
  traces: readonly Trace[],
  unreadable: ReadonlySet<string>,
): Placement {
  const known = new Map(sections.map((section) => [section.id, section]))
  const problems: VFileMessage[] = []
  const printed = new Map<string, SectionPlan>()
  const named = new Map<string, LeftOut>()

  for (const { file, pages } of outline.chapters) {
    for (const plan of pages.flatMap((page) => page.sections)) {
      if (unreadable.has(noteOf(plan.section))) continue
      if (!known.has(plan.section)) problems.push(unknown(file, plan.place, plan.section, known))
      else if (printed.has(plan.section)) problems.push(twice(file, plan.place, plan.section))
      else printed.set(plan.section, plan)
    }
  }
  for (const entry of outline.leftOut) {
    if (!('section' in entry.target)) continue
    const { section } = entry.target
    if (unreadable.has(noteOf(section))) continue
    if (!known.has(section)) problems.push(unknown(outline.file, entry.place, section, known))
    else if (printed.has(section) || named.has(section))
      problems.push(twice(outline.file, entry.place, section))
    else named.set(section, entry)
  }

  const { leftOut, covered } = spreadAll(sections, {
    printed: new Set(printed.keys()),
    leftOut: named,
  })
  if (outline.complete)
    problems.push(...sections.filter(({ id }) => !covered.has(id)).map(unplaced))

  problems.push(...wrongRanges(outline, traces, unreadable))
  return { sections: known, printed, leftOut, problems }
}

/** The sections that the outline names. */
export interface Names {
  readonly printed: ReadonlySet<string>
  /** By section id; where one is named twice, the first. */
  readonly leftOut: ReadonlyMap<string, LeftOut>
}

/** The names of an outline, whatever may be wrong with them. */
export function namesOf({ chapters, leftOut }: Outline): Names {
  const plans = chapters.flatMap(({ pages }) => pages.flatMap((page) => page.sections))
  const sections = leftOut.flatMap((entry) =>
    'section' in entry.target ? [[entry.target.section, entry] as const] : [],
  )
  return {
    printed: new Set(plans.map((plan) => plan.section)),
    leftOut: new Map(sections.toReversed()),
  }
}

/** What of some sections nobody prints, by section id, and which of them have a place at all. */
export function spreadAll(sections: readonly Nested<{ readonly id: string }>[], names: Names) {
  const leftOut = new Map<string, LeftOut>()
  const covered = new Set<string>()
  for (const section of roots(sections)) spread(section, undefined, names, leftOut, covered)
  return { leftOut, covered }
}

/** Hand a section's place down to what lies below it. */
function spread(
  section: Nested<{ readonly id: string }>,
  inherited: LeftOut | 'printed' | undefined,
  names: Names,
  leftOut: Map<string, LeftOut>,
  covered: Set<string>,
): void {
  const place = names.printed.has(section.id)
    ? 'printed'
    : (names.leftOut.get(section.id) ?? inherited)
  if (place !== undefined) covered.add(section.id)
  if (place !== undefined && place !== 'printed') leftOut.set(section.id, place)
  const handedDown = place !== 'printed' && place?.alone === true ? undefined : place
  for (const child of section.children) {
    spread(child, handedDown, names, leftOut, covered)
  }
}

function roots<Tree extends Nested<object>>(sections: readonly Tree[]): Tree[] {
  const below = new Set<object>(sections.flatMap((section) => section.children))
  return sections.filter((section) => !below.has(section))
}

/** Faults of the line ranges that nobody prints. */
function wrongRanges(
  outline: Outline,
  traces: readonly Trace[],
  unreadable: ReadonlySet<string>,
): VFileMessage[] {
  const lengths = new Map(traces.map(({ note, lineStarts }) => [note.id, lineStarts.length]))
  return outline.leftOut.flatMap(({ target, place }) => {
    if ('section' in target || unreadable.has(target.note)) return []
    const length = lengths.get(target.note)
    if (length === undefined) return [unknownNote(outline.file, place, target.note, lengths.keys())]
    return target.from > target.to || target.to > length
      ? [outside(outline.file, place, target, length)]
      : []
  })
}

/** The note's part of a section's id. */
export const noteOf = (section: string): string => section.split('#', 1)[0] ?? ''

function unknown(
  file: string,
  place: Place,
  section: string,
  known: ReadonlyMap<string, Section>,
): VFileMessage {
  const guess = nearest(section, known.keys())
  return problem({
    file,
    place,
    id: 'unknown-section',
    reason: `Unexpected section \`${section}\`, expected a section of a note`,
    advice: guess
      ? `Did you mean \`${guess}\`?`
      : 'A section is named by note and heading: `note-id#slug-of-the-heading`. `npm run notes -- --sections` lists them.',
  })
}

function twice(file: string, place: Place, section: string): VFileMessage {
  return problem({
    file,
    place,
    id: 'section-placed-twice',
    reason: `Unexpected second place for \`${section}\`, expected one`,
    advice: 'Each section is printed once or left out once: take one of the two places away.',
  })
}

function unplaced(section: Section): VFileMessage {
  return problem({
    file: section.trace.note.file,
    place: { line: section.line, column: 1 },
    id: 'unplaced-section',
    reason: `Unexpected section \`${section.id}\` without a place, expected it in a chapter or under \`leftOut\``,
    advice: `Add \`- ${section.id}\` to a page in content/chapters/, or list it under \`leftOut\` in content/outline.yml with a reason.`,
  })
}

function unknownNote(
  file: string,
  place: Place,
  note: string,
  notes: Iterable<string>,
): VFileMessage {
  const guess = nearest(note, notes)
  return problem({
    file,
    place,
    id: 'unknown-note',
    reason: `Unexpected note \`${note}\`, expected the id of a note`,
    advice: guess
      ? `Did you mean \`${guess}\`?`
      : 'The id of a note is the name of its sidecar in content/notes/ without `.yml`.',
  })
}

function outside(
  file: string,
  place: Place,
  { note, from, to }: LineRange,
  last: number,
): VFileMessage {
  return problem({
    file,
    place,
    id: 'lines-outside-note',
    reason: `Unexpected lines ${from} to ${to}, expected a range within 1 to ${last}`,
    advice: `Give the first and last line to leave out of ${note}, counted in the note as found.`,
  })
}
