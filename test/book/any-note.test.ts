import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeBook, type Library } from '../../scripts/book/make-book.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { markdown } from '../../scripts/formats/markdown.ts'
import { wordsOf } from '../../scripts/text/words.ts'
import { EMPTY_SHEET } from '../../scripts/book/commands/cheat-sheet.ts'
import { anyNote, wordsOfNote } from './any-note.ts'

const { library } = loadLibrary('.')

/** All that the pages of a note say, as words. */
function wordsOnPages(text: string): {
  readonly said: ReadonlySet<string>
  readonly faults: string[]
} {
  const own: Library = {
    ...library,
    cheatSheet: EMPTY_SHEET,
    outline: { file: 'outline.yml', chapters: [], leftOut: [], drawings: [], complete: true },
    notes: library.notes.slice(0, 1).map(({ note: { id, ...ours } }) => ({
      format: markdown,
      note: { ...ours, id, text, hints: {}, corrections: [], keeps: [] },
    })),
  }
  const { book, problems } = makeBook(own)
  const pages = book.chapters.flatMap((chapter) => chapter.pages)
  const said = pages.flatMap((page) => [page.title, ...page.parts]).join('\n')
  return { said: new Set(wordsOf(said)), faults: problems.map(({ reason }) => reason) }
}

test('the pages of any note say each word that it has, and it always builds', () => {
  fc.assert(
    fc.property(anyNote, (text) => {
      const { said, faults } = wordsOnPages(text)
      expect(faults).toEqual([])
      expect(wordsOfNote(text).filter((one) => !said.has(one))).toEqual([])
    }),
    { numRuns: 300 },
  )
})
