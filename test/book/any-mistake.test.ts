import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_SHEET } from '../../scripts/book/commands/cheat-sheet.ts'
import { makeBook, type Library } from '../../scripts/book/make-book.ts'
import type { Outline } from '../../scripts/book/outline.ts'
import { exporters } from '../../scripts/exporters/index.ts'
import type { Format } from '../../scripts/formats/format.ts'
import { formats } from '../../scripts/formats/index.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { houseRules } from '../../scripts/rules/house/index.ts'
import { rules } from '../../scripts/rules/index.ts'

const { library } = loadLibrary('.')
const place = { line: 1, column: 1 }
const EMPTY: Outline = {
  file: 'outline.yml',
  chapters: [],
  leftOut: [],
  drawings: [],
  complete: true,
}

/** What the rules say is wrong, whole and in part, and glued together in many ways. */
const mistake = fc
  .constantFrom(
    ...[...rules, ...houseRules].flatMap(({ examples }) =>
      examples.flatMap((one) => ('bad' in one ? [one.bad] : [])),
    ),
  )
  .chain((bad) =>
    fc
      .tuple(fc.nat(bad.length), fc.nat(bad.length), fc.boolean())
      .map(([a, b, isWhole]) => (isWhole ? bad : bad.slice(Math.min(a, b), Math.max(a, b)))),
  )
const note = fc
  .array(
    fc.tuple(mistake, fc.constantFrom('', ' ', '\n', '\n\n', '\n\n## Next\n\n', '`', '**', '\n- ')),
    { minLength: 1, maxLength: 10 },
  )
  .map((pieces) => `# Note\n\n${pieces.flat().join('')}\n`)

test('all files of a book can be made, whatever its note has wrong, and no repair meets another', () => {
  fc.assert(
    fc.property(note, fc.constantFrom(...formats), fc.boolean(), (text, format, isReviewed) => {
      const made = bookOf(text, format, EMPTY)
      const { book } = isReviewed
        ? bookOf(text, format, outlineOf(made.sections.map(({ id }) => id)))
        : made
      const files = exporters.flatMap(({ export: filesOf }) => [...filesOf(book)])
      for (const { contents } of files) Array.from(contents)
      for (const { range, wrong } of book.errata)
        if (range) expect(text.slice(range.start, range.end)).toBe(wrong)
    }),
    { numRuns: 300 },
  )
})

function bookOf(text: string, format: Format, outline: Outline) {
  const own: Library = {
    ...library,
    cheatSheet: EMPTY_SHEET,
    outline,
    notes: library.notes.slice(0, 1).map(({ note: { id: _, ...ours } }) => ({
      format,
      note: { ...ours, id: 'n', text, hints: {}, corrections: [], keeps: [] },
    })),
  }
  return makeBook(own)
}

/** All sections on one page, which the rules of the book are for. */
function outlineOf(sections: readonly string[]): Outline {
  const plans = sections.map((section) => ({ section, level: 2, place }))
  const about = { title: 'All', description: 'All of it.', foreword: '' }
  const pages = [{ slug: 'all', ...about, sections: plans }]
  return {
    ...EMPTY,
    chapters: [{ id: 'c', file: 'c.md', ...about, teaches: [], domains: [], pages }],
  }
}
