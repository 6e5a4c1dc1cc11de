import type { RootContent } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import type { Format, Vocabulary } from '../formats/format.ts'
import { makeDraft, type Trace } from '../notes/draft.ts'
import { stringify } from '../notes/markdown.ts'
import type { Note } from '../notes/note.ts'
import { sectionsOf, type Section } from '../notes/sections.ts'
import type { Place } from '../text/lines.ts'
import type { Book } from './book.ts'
import { makeLedger, staleLeftOut } from './ledger.ts'
import { withoutLines, type LeftOutLines } from './left-out-lines.ts'
import type { Outline } from './outline.ts'
import { composeChapters } from './pages.ts'
import { placeSections } from './placement.ts'
import { tidy } from './tidy.ts'
import { checkTwins } from './twins.ts'

/** All that `content/` holds, read and checked for form. */
export interface Library {
  readonly notes: readonly NoteInFormat[]
  readonly outline: Outline
  readonly vocabulary: Vocabulary
  /** Ids of notes that could not be read: what names them is not to be blamed. */
  readonly unreadable: ReadonlySet<string>
}

export interface NoteInFormat {
  readonly note: Note
  readonly format: Format
}

export interface MadeBook {
  readonly book: Book
  readonly sections: readonly Section[]
  /** What must be put right before the book may be published; all of it, not the first only. */
  readonly problems: readonly VFileMessage[]
}

/** From the library to the book: the function to read first. */
export function makeBook({ notes, outline, vocabulary, unreadable }: Library): MadeBook {
  // 1 correct, 2 restore, and cut into sections: note by note, so that one tree is in memory at a time
  const dropped = linesLeftOut(outline)
  const cut = notes.map((entry) =>
    cutNote(entry, vocabulary, dropped.get(entry.note.id) ?? [], outline.file),
  )
  const sections = cut.flatMap((note) => note.sections)

  // 3 compose: find each section's place, put the pages together
  const placement = placeSections(
    outline,
    sections,
    cut.map((note) => note.trace),
    unreadable,
  )
  const { chapters, addresses } = composeChapters(outline, placement)

  // 4 record
  const traces = cut.map((note) => note.trace)
  const ledger = makeLedger(traces, sections, placement, dropped, addresses)

  return {
    book: { chapters, notes: notes.map(({ note }) => note), ledger },
    sections,
    problems: [
      ...cut.flatMap((note) => note.problems),
      ...placement.problems,
      ...checkTwins(
        outline,
        placement,
        new Map(cut.flatMap((note) => note.droppedText)),
        unreadable,
      ),
      ...staleLeftOut(outline, ledger, unreadable),
    ],
  }
}

interface CutNote {
  readonly trace: Trace
  readonly sections: readonly Section[]
  /** What line ranges took away, where they claim a twin for it; by the entry's place in the outline. */
  readonly droppedText: readonly (readonly [Place, string])[]
  readonly problems: readonly VFileMessage[]
}

function cutNote(
  { note, format }: NoteInFormat,
  vocabulary: Vocabulary,
  ranges: readonly LeftOutLines[],
  outline: string,
): CutNote {
  const { draft, problems } = makeDraft(note, format, vocabulary)
  const kept: ReturnType<typeof withoutLines>[] = []
  const sections = sectionsOf(draft, (blocks) => {
    const printed = withoutLines(blocks, draft.trace, ranges, outline)
    kept.push(printed)
    return print(printed.blocks)
  })
  const dropped = kept
    .flatMap((section) => section.dropped)
    .filter(({ range }) => range.twinOf !== undefined)
  const byPlace = Map.groupBy(dropped, ({ range }) => range.place)
  return {
    trace: draft.trace,
    sections,
    droppedText: [...byPlace].map(([place, blocks]) => [
      place,
      print(blocks.map(({ block }) => block)),
    ]),
    problems: [...problems, ...kept.flatMap((section) => section.problems)],
  }
}

function print(blocks: readonly RootContent[]): string {
  return blocks.length === 0
    ? ''
    : stringify({ type: 'root', children: blocks.map(tidy) }).trimEnd()
}

/** The line ranges that nobody prints, by note. */
function linesLeftOut({ leftOut }: Outline): Map<string, LeftOutLines[]> {
  const ranges = leftOut.flatMap(({ target, ...entry }) =>
    'section' in target ? [] : [{ ...entry, target }],
  )
  return Map.groupBy(ranges, (range) => range.target.note)
}
