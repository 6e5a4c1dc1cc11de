import type { VFileMessage } from 'vfile-message'
import type { Format, Vocabulary } from '../formats/format.ts'
import { makeDraft } from '../notes/draft.ts'
import type { Note } from '../notes/note.ts'
import { sectionsOf, type Section } from '../notes/sections.ts'
import type { Book } from './book.ts'
import { makeLedger, staleLeftOut } from './ledger.ts'
import type { Outline } from './outline.ts'
import { composeChapters } from './pages.ts'
import { placeSections } from './placement.ts'
import { checkTwins } from './twins.ts'

/** All that `content/` holds, read and checked for form. */
export interface Library {
  readonly notes: readonly { readonly note: Note; readonly format: Format }[]
  readonly outline: Outline
  readonly vocabulary: Vocabulary
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
export function makeBook({ notes, outline, vocabulary, unreadable }: Library): MadeBook {
  // 1 correct and 2 restore
  const made = notes.map(({ note, format }) => makeDraft(note, format, vocabulary))
  const drafts = made.map(({ draft }) => draft)

  // 3 compose: cut, place, put together
  const sections = drafts.flatMap(sectionsOf)
  const placement = placeSections(outline, sections, unreadable)
  const { chapters, addresses, problems } = composeChapters(outline, placement)

  // 4 record
  const ledger = makeLedger(drafts, sections, placement, addresses)

  return {
    book: { chapters, notes: notes.map(({ note }) => note), ledger },
    sections,
    problems: [
      ...made.flatMap((draft) => draft.problems),
      ...placement.problems,
      ...checkTwins(outline, placement, unreadable),
      ...problems,
      ...staleLeftOut(outline, ledger, unreadable),
    ],
  }
}
