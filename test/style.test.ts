/** The style sheet of CONTRIBUTING.md, as far as a program can hold the book to it. */
import { describe, expect, test } from 'vitest'
import { BOOK_RULES } from '../scripts/book/proof-note.ts'
import { makeBook } from '../scripts/book/make-book.ts'
import { readerOfTexts } from '../scripts/check/desk.ts'
import { loadLibrary } from '../scripts/library/library.ts'

const { library } = loadLibrary('.')
const { book } = makeBook(library)
const { products } = library.expertise.knowledge
const read = readerOfTexts()

/** Faults that the rules of the book find in a text, what is merely retired aside. */
function faultsIn(text: string): string[] {
  const reading = read(text)
  return BOOK_RULES.flatMap((rule) =>
    [...rule.check(reading)]
      .filter(({ severity }) => severity !== 'warning')
      .map(({ reason }) => `${rule.id}: ${reason}`),
  )
}

describe('our own words keep to the rules', () => {
  const pages = library.outline.chapters.flatMap(({ id, foreword, pages }) => [
    [id, foreword] as const,
    ...pages.map(
      ({ slug, title, foreword, sections }) =>
        [
          `${id}/${slug}`,
          [
            `# ${title}`,
            foreword,
            ...sections.flatMap((section) => [
              section.heading ? `## ${section.heading}` : '',
              section.foreword ?? '',
            ]),
          ].join('\n\n'),
        ] as const,
    ),
  ])

  test.each(pages)('%s', (_, text) => {
    expect(faultsIn(text)).toEqual([])
  })
})

test('headings are in sentence case', () => {
  const headings = book.chapters.flatMap((chapter) => [
    chapter.title,
    ...chapter.pages.flatMap(({ title, parts }) => [
      title,
      ...[...parts].filter((part) => /^#+ /.test(part)).map((part) => part.replace(/^#+ /, '')),
    ]),
  ])
  const titled = headings.filter((heading) => hasCapitals(heading))
  expect(titled).toEqual([])
})

/** Whether a word behind the first has a capital and is no name. */
function hasCapitals(heading: string): boolean {
  const words = heading.replace(/`[^`]*`/g, '').split(/[\s(]+/)
  const phrase = heading.toLowerCase()
  return words
    .slice(1)
    .map((word) => word.replace(/[^\p{L}]+$/u, ''))
    .filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !NAMES.has(word.replace(/s$/, '')))
    .some((word) => !isOfProduct(word, phrase))
}

function isOfProduct(word: string, phrase: string): boolean {
  return [...products].some(
    ([lower, name]) => name.split(' ').includes(word) && phrase.includes(lower),
  )
}

/** Names that are no products, or whose lower case is right as well. */
const NAMES: ReadonlySet<string> = new Set(
  'Compose Container Dockerfile Enterprise Model Netshoot Network Nginx Swarm'.split(' '),
)
