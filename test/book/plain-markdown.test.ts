import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LedgerRow } from '../../src/schemas.ts'
import { makeBook } from '../../scripts/book/make-book.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { sidecar, tinyContent } from '../library/tiny-content.ts'

interface Site {
  /** Text of each page without its lines of origin. */
  readonly pages: readonly string[]
  readonly ledger: readonly LedgerRow[]
}

/** The pages of a note that nobody has put in order. */
function siteOf(text: string, files: readonly string[] = []): Site {
  const root = tinyContent({
    'notes/swarm.md': undefined,
    'notes/swarm.yml': undefined,
    'corrections/swarm.yml': undefined,
    'chapters/swarm.md': undefined,
    'outline.yml': undefined,
    'notes/new.md': text,
    'notes/new.yml': sidecar(text, 'new.md'),
  })
  if (files.length > 0) mkdirSync(join(root, 'content/notes/new'))
  for (const name of files) writeFileSync(join(root, 'content/notes/new', name), '')
  const { library, problems } = loadLibrary(root)
  const made = makeBook(library)
  expect([...problems, ...made.problems].map(({ reason }) => reason)).toEqual([])
  const pages = made.book.chapters.flatMap((chapter) => chapter.pages)
  return {
    pages: pages.map(({ parts }) =>
      [...parts].filter((part) => !/^(?:\*\[|> \*\*Not yet)/.test(part)).join('\n\n'),
    ),
    ledger: [...made.book.ledger],
  }
}

const long = Array.from({ length: 400 }, () => 'word').join(' ')

describe('comes through', () => {
  test.each<[string, string, string]>([
    ['front matter goes', '---\ntitle: X\n---\n\ntext\n', 'text'],
    ['an alert', '> [!NOTE]\n> Mind it.\n', '> **Note:**\n> Mind it.'],
    ['a task list', '- [x] done\n- [ ] open\n', '- [x] done\n- [ ] open'],
    ['a Setext heading', 'One\n===\n\ntext\n\nTwo\n---\n', '## One\n\ntext\n\n### Two'],
    [
      'a Setext heading of two lines',
      'Two\nlines\n---\n\nOther\n---\n',
      '## Two lines\n\n## Other',
    ],
    [
      'dashes that separate, below a sentence of two lines',
      'This is a sentence,\nand it ends.\n---\n\nOther\n---\n',
      'This is a sentence,\nand it ends.\n\n---\n\n## Other',
    ],
    ['tabs', '-\tone\n\t-\ttwo\n', '- one\n  - two'],
    ['emoji', '🚢 ship 👩‍🚀\n', '🚢 ship 👩‍🚀'],
    [
      'another language',
      'Der Container läuft als Prozess, und das ist gut.\n',
      'Der Container läuft als Prozess, und das ist gut.',
    ],
    ['a nested list', '1. a\n   - b\n     1. c\n', '1. a\n   - b\n     1. c'],
    // regression: the highlighter warned of it
    ['code in a language that nobody knows', '```ascii\nx\n```\n', '```text\nx\n```'],
    [
      'regression: indented code that is certainly shell',
      'a\n\n    docker ps -a\n',
      'a\n\n```bash\ndocker ps -a\n```',
    ],
    [
      'regression: indented code that is certainly a Dockerfile',
      'a\n\n    FROM alpine\n    RUN ls\n',
      'a\n\n```dockerfile\nFROM alpine\nRUN ls\n```',
    ],
    ['other indented code', 'a\n\n    app_1 | ready\n', 'a\n\n```text\napp_1 | ready\n```'],
    // regression: the style of our house was laid on the words of strangers
    ['British spelling', 'The behaviour of colour.\n', 'The behaviour of colour.'],
    ['a table', '| a | b |\n|:--|--:|\n| c | d |\n', '| a  |  b |\n| :- | -: |\n| c  |  d |'],
    ['a hard break', 'a\\\nb\n', 'a\\\nb'],
    [
      'a remote image',
      '![A ship](https://example.org/a.png)\n',
      '[A ship](https://example.org/a.png)',
    ],
    [
      'an image without words',
      '![](https://example.org/a.png)\n',
      '[the drawing in the original note](https://example.org/a.png)',
    ],
    [
      'a badge',
      '[![build](https://example.org/b.svg)](https://example.org/)\n',
      '[build](https://example.org/)',
    ],
    [
      'regression: an image in a heading, below it',
      '## **A** *b* ![logo](https://example.org/a.png)\n\na\n',
      '## **A** *b*\n\n[logo](https://example.org/a.png)\n\na',
    ],
    [
      'regression: HTML in a heading, without its tags, images and blanks',
      '## <img src="https://example.org/a.png" alt="logo"> <b>A</b> & B&nbsp;\n\na\n',
      '## **A** & B\n\n[logo](https://example.org/a.png)\n\na',
    ],
    [
      'a heading that is an image, with its words',
      '## ![Docker](https://example.org/a.png)\n\na\n',
      '## [Docker](https://example.org/a.png)\n\na',
    ],
    [
      'badges in a heading, below it',
      '## A [![x](x.svg)](https://example.org/x) [![y](y.svg)](https://example.org/y)\n\na\n',
      '## A\n\n[x](https://example.org/x) [y](https://example.org/y)\n\na',
    ],
    ['a missing image', '![A ship](img/a.png)\n', 'A ship (`img/a.png`)'],
    ['a file beside the note', 'See [more](docs/more.md).\n', 'See more (`docs/more.md`).'],
    ['a script behind a link', '[x](javascript:alert(1))\n', 'x (`javascript:alert(1)`)'],
    ['a link to nowhere in the note', '[x](#nowhere)\n', 'x'],
    ['HTML that is text', '<script>alert(1)</script>\n', '\\<script>alert(1)\\</script>'],
  ])('%s', (_, text, page) => {
    expect(siteOf(text).pages).toEqual([page])
  })

  test('a picture beside the note, as a link to its copy', () => {
    const { pages } = siteOf('![A ship](img/a%20b.png)\n', ['img-a-b.png'])
    expect(pages).toEqual(['[A ship](../../../note-files/new/img-a-b.png)'])
  })
})

describe('what is defined in one section and used in another', () => {
  test('addresses of links stand in the links', () => {
    const { pages, ledger } = siteOf(
      `## A\n\n[one][x] ${long}\n\n## B\n\n[x] ${long}\n\n[x]: https://example.org/\n`,
    )
    expect(pages[0]).toContain('[one](https://example.org/)')
    expect(pages[1]).toContain('[x](https://example.org/)')
    expect(ledger.find(({ line }) => line === 9)).toMatchObject({
      to: 'removed',
      because: 'The address of a link: the link itself has it',
    })
  })

  test('footnotes stand below each section that refers to them, and the ledger says so', () => {
    const { pages, ledger } = siteOf(
      `## A\n\none[^n] ${long}\n\n## B\n\n${long}\n\n[^n]: A footnote.\n\n[^m]: Nobody asks.\n`,
    )
    expect(pages[0]).toContain('one[^new-n]')
    expect(pages[0]).toMatch(/\n\n\[\^new-n\]: A footnote\.$/)
    expect(pages[1]).toMatch(/\n\nNobody asks\.$/)
    expect(ledger.find(({ line }) => line === 9)?.to).toBe('chapters/new/a/#_top')
  })

  test('links to sections lead to their pages', () => {
    const { pages } = siteOf(`## A\n\n[there](#b) ${long}\n\n## B\n\n[back](#a) ${long}\n`)
    expect(pages[0]).toContain('[there](../../../chapters/new/b/#_top)')
    expect(pages[1]).toContain('[back](../../../chapters/new/a/#_top)')
  })
})
