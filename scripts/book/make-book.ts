import type { VFileMessage } from 'vfile-message'
import type { LedgerRow, SearchWordsEntry, SiteEntry } from '../../src/schemas.ts'
import type { Vocabulary } from '../formats/format.ts'
import type { NoteInFormat } from '../notes/note.ts'
import type { Section } from '../notes/sections.ts'
import type { Book } from './book.ts'
import { checkDrawings } from './check-drawings.ts'
import { makeSheet } from './commands.ts'
import type { CheatSheet } from './commands/cheat-sheet.ts'
import { printedSections } from './commands/printed-sections.ts'
import { cutNote, type CutNote } from './cut-note.ts'
import { makeErrata } from './errata.ts'
import { LEFT_OUT, makeLedger, REMOVED, staleLeftOut, type Ledger } from './ledger.ts'
import type { LeftOutLines } from './left-out-lines.ts'
import type { Outline } from './outline.ts'
import { withOwnChapters } from './own-chapters.ts'
import { composeChapters } from './pages.ts'
import { namesOf, placeSections } from './placement.ts'
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
  readonly cheatSheet: CheatSheet
  /** What people told the search of words. */
  readonly searchWords: SearchWordsEntry
  /** What the site says of itself. */
  readonly site: SiteEntry
  /** Ids of notes that could not be read: what names them is not to be blamed. */
  readonly unreadable: ReadonlySet<string>
}

export interface MadeBook {
  readonly book: Book
  readonly sections: readonly Section[]
  /** What must be put right before the book may be published; all of it, not the first only. */
  readonly problems: readonly VFileMessage[]
  /** What is to be decided in notes that nobody reviewed yet: it stops nobody. */
  readonly open: readonly VFileMessage[]
}

/** What who makes the book may want to be different. */
export interface Making {
  /** Is called for each note. */
  readonly noteIsRead?: () => void
  /** Cuts each note; who makes the book again and again may have one that remembers. */
  readonly cut?: typeof cutNote
}

/** From the library to the book: the function to read first. */
export function makeBook(
  library: Library,
  { noteIsRead = () => {}, cut: cutOne = cutNote }: Making = {},
): MadeBook {
  const { notes, vocabulary, expertise, cheatSheet, changes, unreadable } = library

  // 1 correct, 2 restore, 3 proofread, and cut into sections: note by note, so that one tree is in memory at a time
  const dropped = linesLeftOut(library.outline)
  const decided = { file: library.outline.file, names: namesOf(library.outline) }
  const cut = notes.map((entry) => {
    const { id } = entry.note
    const note = cutOne(entry, vocabulary, expertise, dropped.get(id) ?? [], decided)
    noteIsRead()
    return note
  })
  const sections = cut.flatMap((note) => note.sections)
  const traces = cut.map((note) => note.trace)
  const mended = cut.map(({ trace, repairs }) => ({ trace, repairs }))

  // 4 compose: give a chapter to each note that has none, find each section's place, put the pages together
  const outline = withOwnChapters(library.outline, cut)
  const unreviewed = unreviewedFiles(outline, sections)
  const placement = placeSections(outline, sections, traces, unreadable)
  const { chapters, addresses } = composeChapters(outline, placement, changes, library.site)

  // 5 record
  const moved = new Map(cut.map((note) => [note.trace.note.id, note.moved]))
  const ledger = makeLedger(traces, sections, placement, dropped, moved, addresses)
  const { proof, faults } = printedOf(cut, ledger, expertise)
  const open = [...cut.flatMap((note) => note.problems), ...faults].filter(({ file }) =>
    unreviewed.has(file ?? ''),
  )
  const isOpen = new Set(open)

  // 6 collect: the commands of the pages
  const printed = printedSections(placement, { chapters, addresses }, cut, isOpen)
  const isWhole = unreadable.size === 0 && outline.complete
  const ids = notes.map(({ note }) => note.id)
  const edition = { notes: ids, isWhole, verbs: vocabulary.verbs }
  const sheet = makeSheet(cheatSheet, printed, expertise, edition)

  const claims = cut.flatMap((note) => note.claims)
  return {
    book: {
      chapters,
      notes: notes.map(({ note }) => note),
      ledger,
      errata: makeErrata(mended, ledger),
      restorations: new Map(traces.map(({ note, restorations }) => [note.id, restorations])),
      proof,
      rules: ruleDocs,
      commands: sheet.commands,
      keywords: sheet.keywords,
      searchWords: library.searchWords,
      site: library.site,
    },
    sections,
    open,
    problems: [
      ...cut.flatMap((note) => note.problems).filter((message) => !isOpen.has(message)),
      ...placement.problems,
      ...checkTwins(outline, placement, claims, unreadable),
      ...checkDrawings(outline),
      ...staleLeftOut(outline, ledger, unreadable),
      ...faults.filter((message) => !isOpen.has(message)),
      ...sheet.problems,
    ],
  }
}

/** What was found on lines that are printed: nobody needs to mend what nobody reads. */
function printedOf(
  cut: readonly CutNote[],
  ledger: Ledger,
  { reference }: Expertise,
): Pick<Book, 'proof'> & { readonly faults: readonly VFileMessage[] } {
  const found = cut.map(({ trace, commandLines, faults }) => {
    const printed = printedLines(ledger.of(trace.note.id))
    const atFault = new Set(faults.map(({ line }) => line))
    return {
      commands: commandLines.filter((line) => printed.has(line) && !atFault.has(line)).length,
      faults: faults.filter(({ line }) => printed.has(line)).map(({ message }) => message),
    }
  })
  const commands = found.reduce((sum, note) => sum + note.commands, 0)
  return {
    proof: { commands, versions: reference.versions },
    faults: found.flatMap((note) => note.faults),
  }
}

function printedLines(rows: Iterable<LedgerRow>): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const { line, to } of rows) if (to !== LEFT_OUT && to !== REMOVED) lines.add(line)
  return lines
}

/** The files of the notes that stand in chapters of their own. */
function unreviewedFiles({ chapters }: Outline, sections: readonly Section[]): ReadonlySet<string> {
  const plans = chapters.filter((chapter) => chapter.isUnreviewed).flatMap(({ pages }) => pages)
  const ids = new Set(plans.flatMap((page) => page.sections.map(({ section }) => section)))
  return new Set(sections.filter(({ id }) => ids.has(id)).map(({ trace }) => trace.note.file))
}

/** The line ranges that nobody prints, by note. */
function linesLeftOut({ leftOut }: Outline): Map<string, LeftOutLines[]> {
  const ranges = leftOut.flatMap(({ target, ...entry }) =>
    'section' in target ? [] : [{ ...entry, target }],
  )
  return Map.groupBy(ranges, (range) => range.target.note)
}
