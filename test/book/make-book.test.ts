import { describe, expect, test } from 'vitest'
import { EMPTY_SHEET } from '../../scripts/book/commands/cheat-sheet.ts'
import { NAMELESS_SITE } from '../../scripts/book/site.ts'
import { makeBook, type Library, type MadeBook } from '../../scripts/book/make-book.ts'
import type { LeftOut, SectionPlan } from '../../scripts/book/outline.ts'
import { withoutRepairLinks } from '../../scripts/book/pages.ts'
import { indexReference } from '../../scripts/docker/reference.ts'
import { markdown } from '../../scripts/formats/markdown.ts'
import type { Knowledge } from '../../scripts/rules/rule.ts'
import { noKnowledge } from '../rules/no-knowledge.ts'

const place = { line: 1, column: 1 }

/** A section of the page; a plain name is a section as it is. */
type Named = string | Omit<SectionPlan, 'place' | 'level'> | Omit<SectionPlan, 'place'>

/** A book of one page out of one note, `n`, in Markdown. */
function book(
  text: string,
  sections: readonly Named[],
  leftOut: readonly Omit<LeftOut, 'place'>[] = [],
  knowledge: Knowledge = noKnowledge,
): MadeBook {
  const plans = sections.map((named) => ({
    level: 2,
    place,
    ...(typeof named === 'string' ? { section: named } : named),
  }))
  const page = {
    slug: 'page',
    title: 'Page',
    description: 'A page.',
    foreword: '',
    sections: plans,
  }
  const note = {
    id: 'n', title: 'Note', author: 'A. Writer', licence: 'Free.', origin: 'Tests.', format: 'markdown',
    file: 'n.md', text, hints: {}, corrections: [], keeps: [], correctionsFile: 'n.yml',
  } // prettier-ignore
  const library: Library = {
    notes: [{ note, format: markdown }],
    outline: {
      file: 'outline.yml',
      complete: true,
      drawings: [],
      chapters: [
        {
          id: 'c',
          file: 'c.md',
          title: 'C',
          description: 'A chapter.',
          foreword: '',
          teaches: [],
          domains: [],
          pages: [page],
        },
      ],
      // Each entry of an outline has a place of its own; the twins are told apart by it.
      leftOut: leftOut.map((entry, index) => ({ ...entry, place: { line: index + 1, column: 1 } })),
    },
    vocabulary: {
      programs: new Set(),
      commands: new Set(),
      things: new Set(),
      instructions: new Set(),
      terms: new Set(),
      verbs: new Set(),
    },
    cheatSheet: EMPTY_SHEET,
    expertise: {
      reference: indexReference({ versions: {}, commands: [] }),
      knowledge,
    },
    changes: new Map(),
    searchWords: { ignored: [], explained: [], synonyms: [] },
    site: NAMELESS_SITE,
    unreadable: new Set(),
  }
  return makeBook(library)
}

const pageOf = ({ book: { chapters } }: MadeBook): string =>
  withoutRepairLinks(
    [...(chapters[0]?.pages[0]?.parts ?? [])].filter((part) => !part.startsWith('*[')).join('\n\n'),
  )

const problemsOf = ({ problems }: MadeBook): string[] =>
  problems.map((problem) => problem.ruleId ?? '')

const TREE = '# A\n\na\n\n## B\n\nb\n\n#### C\n\nc\n\n## D\n\nd\n'

describe('a section brings what lies below it', () => {
  test('headings stand one below the other, however the note skipped levels', () => {
    expect(pageOf(book(TREE, ['n#a']))).toBe('## A\n\na\n\n### B\n\nb\n\n#### C\n\nc\n\n### D\n\nd')
  })

  test('but for what is named itself', () => {
    const made = book(TREE, ['n#d', 'n#a'])
    expect(pageOf(made)).toBe('## D\n\nd\n\n## A\n\na\n\n### B\n\nb\n\n#### C\n\nc')
    expect(problemsOf(made)).toEqual([])
  })

  test('left out, it takes what lies below it along', () => {
    const made = book(TREE, ['n#a'], [{ target: { section: 'n#b' }, because: 'Old.' }])
    expect(pageOf(made)).toBe('## A\n\na\n\n### D\n\nd')
    expect(
      [...made.book.ledger].filter((row) => row.to === 'left out').map((row) => row.line),
    ).toEqual([5, 7, 9, 11])
  })

  test('left out alone, it leaves what lies below it to want a place', () => {
    const made = book(
      TREE,
      ['n#d'],
      [{ target: { section: 'n#a' }, because: 'A title.', alone: true }],
    )
    expect(problemsOf(made)).toEqual(['unplaced-section', 'unplaced-section'])
  })
})

describe('a heading on the page', () => {
  test('may be another than the note’s', () => {
    const made = book('# A\n\na\n', [{ section: 'n#a', heading: 'The `--rm` flag' }])
    expect(pageOf(made)).toBe('## The `--rm` flag\n\na')
    expect([...made.book.ledger][1]?.to).toBe('chapters/c/page/#the---rm-flag')
  })

  test('may be none: then the section goes on under the one before', () => {
    const made = book('# A\n\na\n\n# B\n\nb\n', ['n#a', { section: 'n#b', heading: false }])
    expect(pageOf(made)).toBe('## A\n\na\n\nb')
    expect([...made.book.ledger].map((row) => row.to)).toEqual(Array(4).fill('chapters/c/page/#a'))
  })

  test('that comes again gets an address of its own', () => {
    const made = book('# A\n\na\n\n# A\n\nb\n', ['n#a', 'n#a-1'])
    expect([...made.book.ledger].map((row) => row.to)).toEqual([
      'chapters/c/page/#a', 'chapters/c/page/#a', 'chapters/c/page/#a-1', 'chapters/c/page/#a-1',
    ]) // prettier-ignore
  })
})

describe('our own words', () => {
  const parts = ({ book: { chapters } }: MadeBook): readonly string[] => [
    ...(chapters[0]?.pages[0]?.parts ?? []),
  ]

  test('open a section below its heading, and say that they are ours', () => {
    const made = book('# A\n\na\n', [{ section: 'n#a', foreword: 'What a is.' }])
    expect(parts(made)).toEqual([
      '## A',
      '*[Notes, in our own words](../../../sources/)*',
      'What a is.',
      '*[A. Writer, “Note”, line 1](../../../notes/n/#L1)*',
      'a',
    ])
  })

  test('open a section that has only a heading', () => {
    const made = book('# A\n\n## B\n\nb\n', [{ section: 'n#a', foreword: 'What a is.' }])
    expect(pageOf(made)).toBe('## A\n\nWhat a is.\n\n### B\n\nb')
  })
})

describe('lines left out', () => {
  const LIST = '# A\n\n- one\n- two\n  - three\n- four\n\nLast words.\n'
  const lines = (from: number, to: number): Omit<LeftOut, 'place'> => ({
    target: { note: 'n', from, to },
    because: 'Old.',
  })

  test.each([
    ['an item', 3, 3, '- two\n  - three\n- four\n\nLast words.'],
    ['an item with those below it', 4, 5, '- one\n- four\n\nLast words.'],
    ['an item below another', 5, 5, '- one\n- two\n- four\n\nLast words.'],
    ['a list', 3, 6, 'Last words.'],
    ['a paragraph', 8, 8, '- one\n- two\n  - three\n- four'],
  ])('%s', (_, from, to, expected) => {
    const made = book(LIST, ['n#a'], [lines(from, to)])
    expect(pageOf(made)).toBe(`## A\n\n${expected}`)
    expect(problemsOf(made)).toEqual([])
  })

  test('regression: what is retired on them is not said of the lines that stay', () => {
    const old = {
      name: 'aufs',
      since: 'Docker 24',
      instead: '`overlay2`',
      source: 'https://x.org/',
    }
    const knowledge = { ...noKnowledge, retired: [old] }
    const text = '# A\n\n- overlay2\n- aufs\n- vfs\n'
    expect(pageOf(book(text, ['n#a'], [], knowledge))).toContain('has been retired since')
    expect(pageOf(book(text, ['n#a'], [lines(4, 4)], knowledge))).toBe('## A\n\n- overlay2\n- vfs')
  })

  test('that leave the item above the ones it holds are refused', () => {
    expect(problemsOf(book(LIST, ['n#a'], [lines(4, 4)]))).toEqual(['torn-block'])
  })
})

describe('a twin', () => {
  const TWINS =
    '# A\n\nOnly `manager` nodes hold the state of the swarm.\n\n# B\n\nOnly **manager** nodes hold the state of the swarm!\n\n# C\n\nWorkers run tasks and ask nobody.\n'
  const rest = { target: { section: 'n#c' }, because: 'Old.' }

  test('is believed when it says the same in the same words', () => {
    expect(
      problemsOf(
        book(TWINS, ['n#a'], [{ target: { section: 'n#b' }, twinOf: 'n#a', because: '' }, rest]),
      ),
    ).toEqual([])
  })

  test('is refused when it does not', () => {
    const made = book(
      TWINS,
      ['n#a', 'n#b'],
      [{ target: { section: 'n#c' }, twinOf: 'n#a', because: '' }],
    )
    expect(problemsOf(made)).toEqual(['no-twin'])
  })
})

test('what Markdown would take for HTML comes through as text', () => {
  const made = book(
    '# A\n\nRun <IMAGE> and <script>alert(1)</script> with ~/.docker, 1 < 2.\n\n<div>\n',
    ['n#a'],
  )
  expect(pageOf(made)).toBe(
    '## A\n\nRun \\<IMAGE> and \\<script>alert(1)\\</script> with \\~/.docker, 1 < 2.\n\n\\<div>',
  )
})

test('a list of one-liners is close together, and code has a language that highlighters know', () => {
  const made = book('# A\n\n- one\n\n- two\n\n```Dockerfile\nFROM a\n```\n\n    indented\n', [
    'n#a',
  ])
  expect(pageOf(made)).toBe(
    '## A\n\n- one\n- two\n\n```dockerfile\nFROM a\n```\n\n```text\nindented\n```',
  )
})

test('regression: a file that is not on the site is named as it is', () => {
  const { book: made } = book(
    '# T\n\n<img src="assets/image (2).png" alt="List">, [it](a%20b.md), <a href="c d.md">this</a>\n',
    ['n#t'],
  )
  const text = [...(made.chapters[0]?.pages[0]?.parts ?? [])].join('\n')
  expect(text).toContain('List (`assets/image (2).png`), it (`a b.md`), this (`c d.md`)')
})

test('regression: links to a heading with two blanks lead to it', () => {
  const { book: made } = book('# T\n\n## CI/CD  `a  b`  now\n\nSee [it](#cicd-a-b-now).\n', ['n#t'])
  const text = [...(made.chapters[0]?.pages[0]?.parts ?? [])].join('\n')
  expect(text).toContain('### CI/CD `a b` now')
  expect(text).toContain('](../../../chapters/c/page/#cicd-a-b-now)')
})

test('what stands before the first heading has a place too', () => {
  const made = book('Before.\n\n# A\n\na\n', ['n#_top', 'n#a'])
  expect(pageOf(made)).toBe('## Note\n\nBefore.\n\n## A\n\na')
  expect(problemsOf(made)).toEqual([])
})
