/** No correct text was harmed: from the notes to the pages each word is kept, or an erratum or the ledger says why not. */
import { describe, expect, test } from 'vitest'
import { LEFT_OUT, REMOVED } from '../../scripts/book/ledger.ts'
import { makeBook } from '../../scripts/book/make-book.ts'
import { withoutRepairLinks } from '../../scripts/book/pages.ts'
import { proveDraft } from '../../scripts/book/proof-note.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { makeDraft } from '../../scripts/notes/draft.ts'
import { cutDraft } from '../../scripts/notes/sections.ts'
import { wordsOf } from '../../scripts/text/words.ts'
import { lostWords, newWords } from './words-kept.ts'

const { library } = loadLibrary('.')
const made = makeBook(library)
const proved = library.notes.map(({ note, format }) => ({
  id: note.id,
  ...proveDraft(makeDraft(note, format, library.vocabulary).draft, library.expertise),
}))
const printed = new Set(
  [...made.book.ledger]
    .filter(({ to }) => to !== LEFT_OUT && to !== REMOVED)
    .map(({ note, line }) => `${note}:${line}`),
)

describe('the words of the notes are the words of the site, but for what the errata say', () => {
  test.each(proved)('no word of $id is lost without a reason', (one) => {
    expect(lostWords(one.draft, one.repairs)).toEqual([])
  })

  test.each(proved)('no word of $id is new without a reason', (one) => {
    expect(newWords(one.draft, one.repairs)).toEqual([])
  })

  test('which would not be so without the corrections', () => {
    const unsaid = proved.map(({ draft }) => ({
      ...draft,
      trace: { ...draft.trace, corrections: [] },
    }))
    expect(unsaid.flatMap((draft) => lostWords(draft, [])).length).toBeGreaterThan(100)
    expect(unsaid.flatMap((draft) => newWords(draft, [])).length).toBeGreaterThan(100)
  })

  test.each(proved)('the sections of $id say what it says, in its order', ({ id, draft }) => {
    const sections = made.sections.filter(({ trace }) => trace.note.id === id)
    const cuts = cutDraft(draft)
    expect(cuts).toHaveLength(sections.length)
    const strange = sections.flatMap((section, index) => {
      const cut = cuts[index]
      const said = wordsOf(draft.text.slice(cut?.start, cut?.end))
      const unsaid = outOfOrder(wordsOf(section.body.replace(/^(\s*)\d+\. /gm, '$1')), said)
      return unsaid.map((word) => `${section.id}: ${word}`)
    })
    expect(strange).toEqual([])
  })

  test('the pages print the sections, with nothing in them but marks', () => {
    const pages = made.book.chapters.flatMap((chapter) => chapter.pages)
    const blocks = new Set(
      pages.flatMap(({ parts }) => withoutRepairLinks([...parts].join('\n\n')).split('\n\n')),
    )
    const lost = made.sections
      .filter(({ trace, line }) => printed.has(`${trace.note.id}:${line}`))
      .flatMap(({ id, body }) =>
        body
          .split('\n\n')
          .filter((block) => block !== '' && !blocks.has(block))
          .map((block) => `${id}: ${block}`),
      )
    expect(lost).toEqual([])
  })

  /** The words that do not come in the order of a text. */
  function outOfOrder(words: readonly string[], text: readonly string[]): string[] {
    let at = 0
    return words.filter((word) => {
      const found = text.indexOf(word, at)
      if (found !== -1) at = found + 1
      return found === -1
    })
  }
})
