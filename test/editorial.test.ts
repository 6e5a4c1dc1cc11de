/** The editors' review, held against the pages: no known error survives. */
import { describe, expect, test } from 'vitest'
import { makeBook } from '../scripts/book/make-book.ts'
import { proveDraft } from '../scripts/book/proof-note.ts'
import { loadLibrary } from '../scripts/library/library.ts'
import { makeDraft } from '../scripts/notes/draft.ts'
import {
  isAbout,
  readEntries,
  readExceptions,
  survivorsOf,
  type Entry,
} from './editorial/survivors.ts'

const { library } = loadLibrary('.')
const made = makeBook(library)
const drafts = library.notes.map(
  ({ note, format }) =>
    proveDraft(makeDraft(note, format, library.vocabulary).draft, library.expertise).draft,
)

const entries = readEntries()
const exceptions = readExceptions()
const survivors = survivorsOf(entries, made, drafts)

describe('no known error survives', () => {
  test.each(library.notes.map(({ note }) => note.id))('of %s', (id) => {
    const open = survivors.filter(
      ({ entry }) => entry.note === id && !exceptions.some((one) => isAbout(one, entry)),
    )
    expect(
      open.map(({ entry, found }) => `${shown(entry)}\n      ${found}`),
      `${open.length} entries still stand`,
    ).toEqual([])
  })

  test('no exception is stale', () => {
    const stale = exceptions.filter((one) => !survivors.some(({ entry }) => isAbout(one, entry)))
    expect(stale).toEqual([])
  })
})

function shown({ line, kind, certainty, wrong, right }: Entry): string {
  return `${line} ${kind} (${certainty}): ${wrong} → ${right}`
}
