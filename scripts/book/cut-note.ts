import type { RootContent } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import type { Vocabulary } from '../formats/format.ts'
import { abridge } from '../notes/abridge.ts'
import { firstFrom, makeDraft, type Trace } from '../notes/draft.ts'
import { stringify } from '../notes/markdown.ts'
import type { NoteInFormat } from '../notes/note.ts'
import {
  cutDraft,
  headingText,
  nest,
  plainText,
  type Cut,
  type Section,
} from '../notes/sections.ts'
import { unclosedFences } from '../notes/unclosed-fence.ts'
import { oncePer } from '../rules/once-per.ts'
import { detached } from '../text/detached.ts'
import { lastUpTo } from '../text/last-up-to.ts'
import type { Place } from '../text/lines.ts'
import { wordsOf } from '../text/words.ts'
import { provedUses, type ProvedUse } from './commands/proved-uses.ts'
import { usesIn } from './commands/uses.ts'
import { mendsOf, placed, type Mend } from './errata.ts'
import { withoutLines, type LeftOutLines } from './left-out-lines.ts'
import { noteLinks, withLinks, type NoteLinks } from './note-links.ts'
import { movedLines, type MovedLines } from './moved-lines.ts'
import type { LeftOut } from './outline.ts'
import { noteOf, spreadAll, type Names } from './placement.ts'
import {
  BOOK_RULES,
  COMMON_RULES,
  proveDraft,
  type Expertise,
  type Fault,
  type ProvedDraft,
  type Repair,
} from './proof-note.ts'
import { printRepaired } from './repaired-places.ts'
import { withoutName } from './retired-clause.ts'
import { tidy } from './tidy.ts'

/** What is kept of a note when its tree is gone. */
export interface CutNote {
  readonly trace: Trace
  readonly sections: readonly Section[]
  /** The words of what is left out as a twin, piece by piece, by the entry's place in the outline. */
  readonly claims: readonly Claim[]
  /** What rules mended in it. */
  readonly repairs: readonly Repair[]
  readonly faults: readonly Fault[]
  readonly commandLines: readonly number[]
  /** The docker commands on its pages, by the section that has them. */
  readonly uses: ReadonlyMap<string, readonly ProvedUse[]>
  readonly problems: readonly VFileMessage[]
  /** Lines that stand elsewhere than in their own section. */
  readonly moved: readonly MovedLines[]
}

/** Some words that the book does without, because a twin has them: claimed by an entry of the outline. */
export interface Claim {
  readonly place: Place
  readonly words: string
}

/** What the outline says of the sections: its file, for messages, and what it names. */
export interface Decided {
  readonly file: string
  readonly names: Names
}

/**
 * Steps 1 to 3 for one note: correct, restore, proofread; then cut it into sections whose text is printed.
 *
 * Only what is printed is proofread: nearly half of real notes is left out, and reading it is what takes the time.
 */
export function cutNote(
  { note, format }: NoteInFormat,
  vocabulary: Vocabulary,
  expertise: Expertise,
  ranges: readonly LeftOutLines[],
  { file, names }: Decided,
): CutNote {
  const { draft, problems } = makeDraft(note, format, vocabulary)
  const cuts = cutDraft(draft)
  const { leftOut } = spreadAll(nest(cuts), names)
  const kept = cuts.filter(({ id }) => !leftOut.has(id))
  // In all of it where a parser cut it: the sections behind an open fence are none.
  const ofWhole = cuts.some(({ blocks }) => blocks) ? unclosedFences(draft) : undefined
  const short = abridge(draft, kept)
  const openFences = ofWhole ?? unclosedFences(short.draft)
  const ownRules = notesNamedIn(names).has(note.id) ? BOOK_RULES : COMMON_RULES
  const proved = proveDraft(short.draft, expertise, ownRules)

  const isKept = (offset: number): boolean => {
    const place = firstFrom(offset, draft.trace.origin, draft.text.length)
    return kept.some(({ start, end }) => start <= place && place < end)
  }
  const mends = placed(
    mendsOf({ trace: draft.trace, repairs: proved.repairs }),
    proved.draft,
    isKept,
  )

  const links = noteLinks(proved.draft.tree, {
    note: note.id,
    slugs: new Set(cuts.map(({ id }) => id.slice(note.id.length + 1))),
    pictures: note.pictures ?? NO_PICTURES,
  })
  const moved = movedLines(proved, kept, short.starts)
  const homes = new Map(kept.map(({ id }, index) => [id, index]))
  const homeOf = (line: number): number | undefined => {
    const { section } = moved.find(({ from, to }) => from <= line && line <= to) ?? {}
    return section === undefined ? undefined : homes.get(section)
  }
  const parts = partsOf(proved, short.starts, mends, homeOf).map((part) =>
    printed(part, proved, ranges, file, links),
  )
  const texts = new Map(kept.map(({ id }, index) => [id, parts[index]?.text]))
  const sections = cuts.map(({ blocks: _, end: __, ...cut }) => ({
    ...cut,
    ...(texts.get(cut.id) ?? NOTHING),
    trace: draft.trace,
  }))
  const uses = kept.flatMap(({ id }, index) => {
    const found = usesIn(parts[index]?.blocks ?? [], proved.draft.text, expertise.reference)
    const own = provedUses(found, proved.faults, proved.draft.trace)
    return own.length > 0 ? [[id, own] as const] : []
  })
  return {
    trace: draft.trace,
    sections: nest(sections),
    claims: [
      ...cuts.flatMap((cut) => claimed(leftOut.get(cut.id), () => ownText(cut, draft.text))),
      ...parts.flatMap(({ dropped }) =>
        dropped.flatMap(({ range, block }) =>
          claimed(range, () => textOf(block, proved.draft.text)),
        ),
      ),
    ],
    moved,
    repairs: proved.repairs,
    faults: proved.faults,
    commandLines: proved.commandLines,
    uses: new Map(uses),
    problems: [...problems, ...openFences, ...parts.flatMap((part) => part.problems)],
  }
}

/** A section of a proved draft: its blocks, and what was mended in it. */
interface Part {
  readonly blocks: RootContent[]
  readonly mends: Mend[]
}

/** A proved draft section by section; `starts` are those of the sections before it was proofread. */
function partsOf(
  { draft, way }: ProvedDraft,
  starts: readonly number[],
  mends: readonly Mend[],
  homeOf: (line: number) => number | undefined,
): Part[] {
  const parts = starts.map((): Part => ({ blocks: [], mends: [] }))
  const partAt = (offset: number): Part | undefined => {
    const section = lastUpTo(starts.length, (index) => starts[index] ?? 0, way.origin(offset))
    return parts[Math.max(0, section)]
  }
  for (const block of draft.tree.children)
    partAt(block.position?.start.offset ?? 0)?.blocks.push(block)
  for (const mend of mends) {
    const home =
      parts[homeOf(mend.line) ?? -1] ?? (mend.at === undefined ? undefined : partAt(mend.at))
    if (mend.at !== undefined) home?.mends.push(mend)
  }
  return parts
}

/** A section as a page prints it, and what line ranges took away of it. */
function printed(
  { blocks, mends }: Part,
  { draft, retired }: ProvedDraft,
  ranges: readonly LeftOutLines[],
  outline: string,
  links: NoteLinks,
) {
  const [head, ...rest] = blocks
  const hasHeading = head?.type === 'heading'
  const kept = withoutLines(hasHeading ? rest : blocks, draft.trace, ranges, outline)
  const linked = withLinks(hasHeading ? [head, ...kept.blocks] : kept.blocks, links)
  const [first] = hasHeading ? linked : []
  const whole = hasHeading ? linked.slice(1) : linked
  const own = mends.filter(
    ({ line }) => !ranges.some(({ target: { from, to } }) => from <= line && line <= to),
  )
  const { body, repairs } = printRepaired(first, whole.map(tidy), own, print)
  const heading = first?.type === 'heading' && {
    title: detached(plainText(first).replace(/\s+/g, ' ').trim()),
    heading: headingText(first),
  }
  return {
    ...kept,
    text: { ...heading, body: detached(body), repairs, retired: retiredIn(kept.blocks, retired) },
  }
}

const NO_PICTURES: ReadonlySet<string> = new Set()

const NOTHING: Pick<Section, 'body' | 'retired' | 'repairs'> = {
  body: '',
  retired: [],
  repairs: [],
}

/** Words only, which are all that is compared: the text itself takes more memory. */
function claimed(entry: LeftOut | undefined, text: () => string): Claim[] {
  if (entry?.twinOf === undefined) return []
  return [{ place: entry.place, words: detached(wordsOf(text()).join(' ')) }]
}

/** What stands below the heading of a section: a twin may be headed otherwise. */
function ownText({ start, end, level }: Cut, text: string): string {
  const own = text.slice(start, end)
  return level === undefined ? own : own.slice(own.indexOf('\n') + 1 || own.length)
}

function textOf({ position }: RootContent, text: string): string {
  return text.slice(position?.start.offset, position?.end.offset)
}

function print(blocks: readonly RootContent[]): string {
  if (blocks.length === 0) return ''
  return stringify({ type: 'root', children: [...blocks] }).trimEnd()
}

/** What is retired in some blocks, each thing once: of UCP and Universal Control Plane the same is said. */
function retiredIn(blocks: readonly RootContent[], retired: ProvedDraft['retired']): string[] {
  const printed = blocks.flatMap(withoutLists)
  const within = retired.filter(({ at }) =>
    printed.some(
      ({ position }) => (position?.start.offset ?? 0) <= at && at < (position?.end.offset ?? 0),
    ),
  )
  const byMeaning = Map.groupBy(within, ({ reason }) => withoutName(reason))
  return [...byMeaning.values()].flatMap(([first]) => (first ? [first.reason] : []))
}

/** The blocks in the items of a list: a list reaches as far as it did before items of it were left out. */
function withoutLists(block: RootContent): RootContent[] {
  return block.type === 'list'
    ? block.children.flatMap((item) => item.children.flatMap(withoutLists))
    : [block]
}

/** The notes of which a chapter names sections; made once for all notes. */
const notesNamedIn = oncePer(
  ({ printed: named }: Names): ReadonlySet<string> => new Set([...named].map(noteOf)),
)
