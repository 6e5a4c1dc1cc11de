import type { RootContent } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import type { Vocabulary } from '../formats/format.ts'
import { makeDraft, type Trace } from '../notes/draft.ts'
import { stringify } from '../notes/markdown.ts'
import type { NoteInFormat } from '../notes/note.ts'
import { sectionsOf, type Section } from '../notes/sections.ts'
import type { Place } from '../text/lines.ts'
import { mendsOf, type Mend } from './errata.ts'
import { withoutLines, type LeftOutLines } from './left-out-lines.ts'
import { proveDraft, type Expertise, type Fault, type ProvedDraft } from './proof-note.ts'
import { printRepaired } from './repaired-places.ts'
import { tidy } from './tidy.ts'

/** What is kept of a note when its tree is gone. */
export interface CutNote {
  readonly trace: Trace
  readonly sections: readonly Section[]
  /** What line ranges took away, where they claim a twin for it; by the entry's place in the outline. */
  readonly droppedText: readonly (readonly [Place, string])[]
  /** What was mended in it, by review and by rule. */
  readonly mends: readonly Mend[]
  readonly faults: readonly Fault[]
  readonly commandLines: readonly number[]
  readonly problems: readonly VFileMessage[]
}

/** Steps 1 to 3 for one note: correct, restore, proofread; then cut it into sections whose text is printed. */
export function cutNote(
  { note, format }: NoteInFormat,
  vocabulary: Vocabulary,
  expertise: Expertise,
  ranges: readonly LeftOutLines[],
  outline: string,
): CutNote {
  const made = makeDraft(note, format, vocabulary)
  const { draft, retired, repairs, ...proved } = proveDraft(made.draft, expertise)
  const mends = mendsOf(draft.trace, repairs)
  const printable = mends.filter(
    ({ line }) => !ranges.some(({ target: { from, to } }) => from <= line && line <= to),
  )

  const kept: ReturnType<typeof withoutLines>[] = []
  const sections = sectionsOf(draft, (blocks, extent) => {
    const printed = withoutLines(blocks, draft.trace, ranges, outline)
    kept.push(printed)
    return {
      ...printRepaired(printed.blocks.map(tidy), extent, printable, print),
      retired: retiredIn(printed.blocks, retired),
    }
  })
  const dropped = kept
    .flatMap((section) => section.dropped)
    .filter(({ range }) => range.twinOf !== undefined)
  const byPlace = Map.groupBy(dropped, ({ range }) => range.place)
  return {
    ...proved,
    mends,
    trace: draft.trace,
    sections,
    droppedText: [...byPlace].map(([place, blocks]) => [
      place,
      print(blocks.map(({ block }) => tidy(block))),
    ]),
    problems: [...made.problems, ...kept.flatMap((section) => section.problems)],
  }
}

function print(blocks: readonly RootContent[]): string {
  if (blocks.length === 0) return ''
  return stringify({ type: 'root', children: [...blocks] }).trimEnd()
}

/** What is retired in some blocks, each thing once: `UCP` and `Universal Control Plane` have the same said of them. */
function retiredIn(blocks: readonly RootContent[], retired: ProvedDraft['retired']): string[] {
  const within = retired.filter(({ at }) =>
    blocks.some(
      ({ position }) => (position?.start.offset ?? 0) <= at && at < (position?.end.offset ?? 0),
    ),
  )
  const byMeaning = Map.groupBy(within, ({ reason }) => reason.replace(/^`[^`]*`/, ''))
  return [...byMeaning.values()].flatMap(([first]) => (first ? [first.reason] : []))
}
