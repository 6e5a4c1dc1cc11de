import type { VFileMessage } from 'vfile-message'
import type { LedgerRow } from '../../src/schemas.ts'
import type { Vocabulary } from '../formats/format.ts'
import type { NoteInFormat } from '../notes/note.ts'
import type { Section } from '../notes/sections.ts'
import type { Book, Proof } from './book.ts'
import { checkDrawings } from './check-drawings.ts'
import { cutNote, type CutNote } from './cut-note.ts'
import { LEFT_OUT, makeLedger, REMOVED, staleLeftOut } from './ledger.ts'
import type { LeftOutLines } from './left-out-lines.ts'
import type { Outline } from './outline.ts'
import { composeChapters } from './pages.ts'
import { placeSections } from './placement.ts'
import { ruleDocs, type Expertise } from './proof-note.ts'
import { checkTwins } from './twins.ts'

/** All that `content/` holds, read and checked for form. */
export interface Library {
  readonly notes: readonly NoteInFormat[]
  readonly outline: Outline
  readonly vocabulary: Vocabulary
  readonly expertise: Expertise
  /** On which day each file was last changed, by its path: `2026-11-22`; without those of which nothing is known. */
  readonly changes: ReadonlyMap<string, string>
  /** Ids of notes that could not be read: what names them is not to be blamed. */
  readonly unreadable: ReadonlySet<string>
}

export interface MadeBook {
  readonly book: Book
  readonly sections: readonly Section[]
  /** What must be put right before the book may be published; all of it, not the first only. */
  readonly problems: readonly VFileMessage[]
}

/** From the library to the book: the function to read first. */
export function makeBook({
  notes,
  outline,
  vocabulary,
  expertise,
  changes,
  unreadable,
}: Library): MadeBook {
  // 1 correct, 2 restore, 3 proofread, and cut into sections: note by note, so that one tree is in memory at a time
  const dropped = linesLeftOut(outline)
  const cut = notes.map((entry) =>
    cutNote(entry, vocabulary, expertise, dropped.get(entry.note.id) ?? [], outline.file),
  )
  const sections = cut.flatMap((note) => note.sections)
  const traces = cut.map((note) => note.trace)

  // 4 compose: find each section's place, put the pages together
  const placement = placeSections(outline, sections, traces, unreadable)
  const { chapters, addresses } = composeChapters(outline, placement, changes)

  // 5 record
  const ledger = makeLedger(traces, sections, placement, dropped, addresses)
  const { repairs, proof, faults } = printedOf(cut, ledger, expertise)

  const droppedText = new Map(cut.flatMap((note) => note.droppedText))
  return {
    book: {
      chapters,
      notes: notes.map(({ note }) => note),
      ledger,
      repairs,
      proof,
      rules: ruleDocs,
    },
    sections,
    problems: [
      ...cut.flatMap((note) => note.problems),
      ...placement.problems,
      ...checkTwins(outline, placement, droppedText, unreadable),
      ...checkDrawings(outline),
      ...staleLeftOut(outline, ledger, unreadable),
      ...faults,
    ],
  }
}

/** What was found on lines that are printed: nobody needs to mend what nobody reads. */
function printedOf(
  cut: readonly CutNote[],
  ledger: readonly LedgerRow[],
  { reference }: Expertise,
): Pick<Book, 'repairs' | 'proof'> & { readonly faults: readonly VFileMessage[] } {
  const rows = ledger.filter(({ to }) => to !== LEFT_OUT && to !== REMOVED)
  const printed = new Map(
    [...Map.groupBy(rows, (row) => row.note)].map(([note, own]) => [
      note,
      new Set(own.map((row) => row.line)),
    ]),
  )
  const isPrinted = (note: string, line: number): boolean => printed.get(note)?.has(line) ?? false

  const commands = cut.flatMap(({ trace, commandLines }) =>
    commandLines.filter((line) => isPrinted(trace.note.id, line)),
  )
  const proof: Proof = { commands: commands.length, versions: reference.versions }
  return {
    proof,
    repairs: cut.flatMap((note) => note.repairs).filter(({ note, line }) => isPrinted(note, line)),
    faults: cut.flatMap(({ trace, faults }) =>
      faults.filter(({ line }) => isPrinted(trace.note.id, line)).map(({ message }) => message),
    ),
  }
}

/** The line ranges that nobody prints, by note. */
function linesLeftOut({ leftOut }: Outline): Map<string, LeftOutLines[]> {
  const ranges = leftOut.flatMap(({ target, ...entry }) =>
    'section' in target ? [] : [{ ...entry, target }],
  )
  return Map.groupBy(ranges, (range) => range.target.note)
}
