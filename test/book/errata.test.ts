import { describe, expect, test } from 'vitest'
import type { Erratum } from '../../scripts/book/book.ts'
import { makeBook } from '../../scripts/book/make-book.ts'
import { printRepaired } from '../../scripts/book/repaired-places.ts'
import { tidy } from '../../scripts/book/tidy.ts'
import { patches } from '../../scripts/exporters/patches.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { makeDraft } from '../../scripts/notes/draft.ts'
import { parse, stringify } from '../../scripts/notes/markdown.ts'
import { noteOf, tinyContent, type Files } from '../library/tiny-content.ts'

/** The errata of the tiny note with other corrections, or of another note in its place. */
function errataOf(corrections: string, changes: Files = {}): readonly Erratum[] {
  const root = tinyContent({ ...changes, 'corrections/swarm.yml': corrections })
  const { library, problems } = loadLibrary(root)
  const { book, problems: faults } = makeBook(library)
  expect([...problems, ...faults].map(({ reason }) => reason)).toEqual([])
  return [...book.errata]
}

const correction = (line: number, wrong: string, right: string, kind = 'typo'): string =>
  `- { line: ${line}, wrong: ${JSON.stringify(wrong)}, right: ${JSON.stringify(right)}, kind: ${kind}, because: So. }\n`

describe('an erratum', () => {
  test('has an address of its own, also where a rule mends what a correction brought', () => {
    const errata = errataOf(
      correction(8, '--roate', '--rotate', 'flag') +
        correction(16, 'See <IMAGE> and --detach', 'The enviroment of it'),
    )
    expect(errata.map(({ id, rule, range }) => [id, rule, range !== undefined])).toEqual([
      ['swarm-8-25', undefined, true],
      ['swarm-16-1', undefined, true],
      ['swarm-16-1-misspelling', 'misspelling', false],
    ])
  })

  test('keeps its address when others come or go', () => {
    const alone = errataOf(correction(8, '--roate', '--rotate', 'flag'))
    const among = errataOf(
      correction(5, 'Rotate', 'Turn') +
        correction(8, '--roate', '--rotate', 'flag') +
        correction(16, 'See', 'Read'),
    )
    expect(among.map(({ id }) => id)).toContain(alone[0]?.id)
  })

  test.each([
    ['on a page', correction(16, 'See', 'Read'), 'printed', 'chapters/swarm/keys/#nodes'],
    ['taken off a page', correction(16, 'See <IMAGE> and --detach.', ''), 'taken out', undefined],
    ['on a line left out', correction(14, 'same', 'very same'), 'left out', undefined],
    ['in a heading left out', correction(1, 'Swarm', 'Swarms'), 'left out', undefined],
  ])('says what became of its line: %s', (_, entry, fate, to) => {
    const outline =
      fate === 'left out' && entry.includes('Swarms')
        ? {
            'outline.yml':
              'chapters:\n  - swarm\nleftOut:\n  - section: swarm#swarms\n    because: The title.\n  - { note: swarm, from: 14, to: 14, because: Twice. }\n',
          }
        : {}
    const [first] = errataOf(entry, outline).filter(({ rule }) => rule === undefined)
    expect([first?.fate, first?.to]).toEqual([fate, to])
  })

  test('by a rule does not count on lines that nobody prints', () => {
    const text = '# Swarm\n\n## Autolock\n\nThe enviroment.\n\n## Nodes\n\n- one\n- enviroment\n'
    const outline =
      'chapters:\n  - swarm\nleftOut:\n  - section: swarm#swarm\n    because: The title.\n  - { note: swarm, from: 10, to: 10, because: Twice. }\n'
    const errata = errataOf('[]', { ...noteOf(text), 'outline.yml': outline })
    expect(errata.map(({ id }) => id)).toEqual(['swarm-5-5-misspelling'])
  })
})

test('regression: what two rules mended one after another at one place is one erratum, and the patch can be made', () => {
  const text =
    '# Swarm\n\n## Autolock\n\nMount it with the -- read-only flag.\n\n## Nodes\n\nNone.\n'
  const outline =
    'chapters:\n  - swarm\nleftOut:\n  - section: swarm#swarm\n    because: The title.\n'
  const root = tinyContent({
    ...noteOf(text),
    'outline.yml': outline,
    'corrections/swarm.yml': '[]',
  })
  const { book } = makeBook(loadLibrary(root).library)
  expect([...book.errata]).toMatchObject([
    {
      id: 'swarm-5-19-dash-lookalike',
      wrong: '-- read-only',
      right: '`--read-only`',
      because:
        'Unexpected blank in `-- read-only`, expected `--read-only`; Unexpected flag `--read-only` without code marks',
    },
  ])
  const [patch] = patches.export(book)
  expect([...(patch?.contents ?? [])].join('')).toContain('+Mount it with the `--read-only` flag.')
})

describe('the mark of a repair', () => {
  const mend = (at: number) => ({
    id: `n-${at}`, note: 'n', line: 1, column: at, kind: 'typo', wrong: 'a', right: 'b', because: 'So.', at,
  }) as const // prettier-ignore
  const print = (blocks: Parameters<typeof printRepaired>[1]): string =>
    stringify({ type: 'root', children: [...blocks] }).trimEnd()

  test.each([
    ['a paragraph', 'One.\n\nTwo **b:**\n', 8, 'One.\n\nTwo **b:** ○'],
    ['code', '```sh\na\n```\n\nb\n', 7, '```sh\na\n```\n\n○\n\nb'],
    ['an item', '- one\n- two\n  - three\n', 10, '- one\n- two ○\n  - three'],
    ['an item below', '- one\n- two\n  - three\n', 18, '- one\n- two\n  - three ○'],
    [
      'code in an item',
      '- one\n\n  ```sh\n  a\n  ```\n',
      16,
      '- one\n\n  ```sh\n  a\n  ```\n\n  ○',
    ],
    ['a table', '| a | b |\n| - | - |\n| c | d |\n', 24, '| a | b |\n| - | - |\n| c | d |\n\n○'],
    ['a quotation', '> one\n>\n> two\n', 10, '> one\n>\n> two ○'],
  ])('stands behind %s', (_, text, at, expected) => {
    const { body, repairs } = printRepaired(
      undefined,
      parse(text).children.map(tidy),
      [mend(at)],
      print,
    )
    const [mark] = repairs
    expect(body).toBe(expected.replace(/\s*○/, ''))
    expect(`${body.slice(0, mark?.at)}${mark?.gap}○${body.slice(mark?.at)}`).toBe(expected)
  })

  const { library } = loadLibrary('.')
  test.each(library.notes.map((entry) => [entry.note.id, entry] as const))(
    'leaves what is printed as it is, wherever in %s it stands',
    (_, { note, format }) => {
      const { draft } = makeDraft(note, format, library.vocabulary)
      const blocks = draft.tree.children.map(tidy)
      const everyTenth = Array.from({ length: draft.text.length / 10 }, (_, index) =>
        mend(index * 10),
      )
      const { body, repairs } = printRepaired(undefined, blocks, everyTenth, print)
      expect(body).toBe(print(blocks))
      expect(repairs).toHaveLength(everyTenth.length)
    },
  )

  test('leads from the page that prints it to each erratum, once', () => {
    const { book } = makeBook(library)
    const links = new Map(
      book.chapters
        .flatMap((chapter) => chapter.pages)
        .map(({ path, parts }) => [
          path,
          [...parts].join('\n').match(/(?<=errata\/)[\w/#-]+/g) ?? [],
        ]),
    )
    const printed = [...book.errata].filter(({ fate }) => fate === 'printed')
    const wrong = printed.filter(({ id, note, to }) => {
      const onPage = links.get(to?.split('/#', 1)[0] ?? '') ?? []
      return onPage.filter((link) => link === `${note}/#${id}`).length !== 1
    })
    expect(wrong.map(({ id, to }) => `${id} on ${to}`)).toEqual([])
    expect([...links.values()].flat().length).toBeGreaterThanOrEqual(printed.length)
  })
})
