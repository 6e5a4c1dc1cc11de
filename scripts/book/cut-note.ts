import type { RootContent } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import type { Vocabulary } from '../formats/format.ts'
import { makeDraft, type Trace } from '../notes/draft.ts'
import { stringify } from '../notes/markdown.ts'
import type { NoteInFormat } from '../notes/note.ts'
import { sectionsOf, type Section } from '../notes/sections.ts'
import type { Place } from '../text/lines.ts'
import type { Repair } from './book.ts'
import { withoutLines, type LeftOutLines } from './left-out-lines.ts'
import { proveDraft, type Expertise, type Fault, type ProvedDraft } from './proof-note.ts'
import { withoutName } from './retired-clause.ts'
import { tidy } from './tidy.ts'

/** What is kept of a note when its tree is gone. */
export interface CutNote {
  readonly trace: Trace
  readonly sections: readonly Section[]
  /** What line ranges took away, where they claim a twin for it; by the entry's place in the outline. */
  readonly droppedText: readonly (readonly [Place, string])[]
  readonly repairs: readonly Repair[]
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
  const { draft, retired, ...proved } = proveDraft(made.draft, expertise)

  const kept: ReturnType<typeof withoutLines>[] = []
  const sections = sectionsOf(draft, (blocks) => {
    const printed = withoutLines(blocks, draft.trace, ranges, outline)
    kept.push(printed)
    return { body: print(printed.blocks), retired: retiredIn(printed.blocks, retired) }
  })
  const dropped = kept
    .flatMap((section) => section.dropped)
    .filter(({ range }) => range.twinOf !== undefined)
  const byPlace = Map.groupBy(dropped, ({ range }) => range.place)
  return {
    ...proved,
    trace: draft.trace,
    sections,
    droppedText: [...byPlace].map(([place, blocks]) => [
      place,
      print(blocks.map(({ block }) => block)),
    ]),
    problems: [...made.problems, ...kept.flatMap((section) => section.problems)],
  }
}

function print(blocks: readonly RootContent[]): string {
  if (blocks.length === 0) return ''
  return stringify({ type: 'root', children: blocks.map(tidy) }).trimEnd()
}

/** What is retired in some blocks, each thing once: `UCP` and `Universal Control Plane` have the same said of them. */
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
