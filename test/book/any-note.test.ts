import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeBook, type Library } from '../../scripts/book/make-book.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { markdown } from '../../scripts/formats/markdown.ts'
import { wordsOf } from '../../scripts/text/words.ts'
import { EMPTY_SHEET } from '../../scripts/book/commands/cheat-sheet.ts'

/** Words of no language, so that no rule has a better one. */
const word = fc.stringMatching(/^[qx][a-z]{3,7}[qx]$/)
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '))
const mark = (open: string, close = open) => words.map((text) => `${open}${text}${close}`)

const phrase = fc.oneof(
  words, mark('**'), mark('*'), mark('`'), mark('~~'), mark('<kbd>', '</kbd>'), mark('<b>', '</b>'), mark('<sub>', '</sub>'),
  mark('[', '](https://example.org/)'), mark('[', '][ref]'), mark('[', '](#somewhere)'), mark('![', '](https://example.org/a.png)'),
  mark('![', '](beside.png)'), mark('<', '>'), mark('<span class="a">', '</span>'), mark('\\*'), mark(':'), mark('“', '”'),
  words.map((text) => `${text}<br>`), words.map((text) => `${text}[^1]`), mark('<a href="https://example.org/">', '</a>'), mark('|'),
) // prettier-ignore
const sentence = fc.array(phrase, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
const lines = (lead: string) =>
  fc
    .array(sentence, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((one) => lead + one).join('\n'))
const wrapped = (open: string, close: string) => sentence.map((text) => open + text + close)

const block = fc.oneof(
  sentence, lines('- '), lines('1. '), lines('> '), lines('- [x] '), lines('\t'), lines('  - '),
  lines('- a\n  - '), wrapped('# ', ''), wrapped('## ', ' ##'), wrapped('### ', ''), wrapped('', '\n==='), wrapped('', '\n---'),
  words.map((text) => `\`\`\`bash\n${text}\n\`\`\``), words.map((text) => `~~~\n${text}`), words.map((text) => `    ${text}`),
  wrapped('<details>\n<summary>', '</summary>\n\ninside\n\n</details>'), wrapped('<div align="center">\n', '\n</div>'),
  wrapped('<p>', '</p>'), wrapped('<h2>', '</h2>'), wrapped('<ul>\n  <li>', '</li>\n  <li>x</li>\n</ul>'),
  fc.tuple(words, words, words).map(([a, b, c]) => `| ${a} | ${b} |\n| --- | --- |\n| ${c} | |`),
  fc.tuple(words, words, words).map(([a, b, c]) => `<table><tr><td>${a}</td></tr>\n<tr><td>${b}</td><td>\n${c}</td></tr></table>`),
  words.map((text) => `[^1]: ${text}`), words.map((text) => `> [!NOTE]\n> ${text}`), words.map((text) => `<pre>${text}</pre>`),
  fc.constantFrom('[ref]: https://example.org/', '***', '<hr>', '<br>', '🚢', '&amp;'),
) // prettier-ignore

const note = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 12 }), fc.constantFrom('\n\n', '\n', '\n\n\n'))
  .map(([blocks, gap]) => `${blocks.join(gap)}\n`)

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
    fc.property(note, (text) => {
      const { said, faults } = wordsOnPages(text)
      expect(faults).toEqual([])
      const own = text.match(/(?<![a-z])[qx][a-z]{3,7}[qx](?![a-z])/g) ?? []
      expect(own.filter((one) => !said.has(one))).toEqual([])
    }),
    { numRuns: 300 },
  )
})
