import { describe, expect, test } from 'vitest'
import { makeBook } from '../../scripts/book/make-book.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { sidecar, tinyContent, type Files } from '../library/tiny-content.ts'

/** The tiny book with one note more, that no chapter names. */
const withNote = (text: string, changes: Files = {}): string =>
  tinyContent({
    'notes/new.md': text,
    'notes/new.yml': sidecar(text, 'new.md').replace('Swarm notes', 'New notes'),
    ...changes,
  })

const made = (root: string) => {
  const { library, problems } = loadLibrary(root)
  const { book, open, problems: faults } = makeBook(library)
  return { book, open, problems: [...problems, ...faults].map(({ reason }) => reason) }
}

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ')

test('a note that no chapter names gets a chapter of its own, behind the others', () => {
  const { book, problems } = made(withNote('Before.\n\n# New notes\n\n## A\n\na\n\n### B\n\nb\n'))
  expect(problems).toEqual([])
  expect(book.chapters.map(({ path, isUnreviewed }) => [path, isUnreviewed])).toEqual([
    ['chapters/swarm', false],
    ['chapters/new', true],
  ])
  const [page] = book.chapters[1]?.pages ?? []
  const text = [...(page?.parts ?? [])].filter((part) => !part.startsWith('*[')).join('\n\n')
  expect(text).toMatch(
    /^> \*\*Not yet reviewed\.\*\* .*\n\nBefore\.\n\n## New notes\n\n### A\n\na\n\n#### B\n\nb$/,
  )
})

describe('its pages', () => {
  test.each<[string, string, (string | number)[][]]>([
    [
      'one with the title of the note, when it is short',
      '## A\n\na\n\n## B\n\nb\n',
      [['New notes', 1]],
    ],
    [
      'begin at headings of the first two levels',
      `# T\n\n## A\n\n${words(400)}\n\n## B\n\n${words(400)}\n\n### C\n\nc\n`,
      [
        ['T and A', 3],
        ['B', 3],
      ],
    ],
    [
      'fall apart between sections, where one would be too long to read at one go',
      `## A\n\n${words(700)}\n\n### B\n\n${words(700)}\n`,
      [
        ['A', 5],
        ['B', 5],
      ],
    ],
    [
      'regression: do not end with a heading whose text begins the next one',
      `## A\n\n${words(600)}\n\n# B\n\n## C\n\n${words(600)}\n`,
      [
        ['A', 4],
        ['B and C', 4],
      ],
    ],
    [
      'regression: nor where that text is too long for a page',
      `## A\n\n${words(600)}\n\n# B\n\n## C\n\n${words(2000)}\n`,
      [
        ['A', 4],
        ['B and C', 13],
      ],
    ],
    ['hold what has no heading', 'just text\n', [['New notes', 1]]],
    [
      'have titles that are text, without the colon that leads to it and without pictures',
      `## \`<B>\` *x*\n\n${words(400)}\n\n## :whale2: C: :whale2:\n\n${words(400)}\n`,
      [
        ['<B> x', 3],
        ['C', 3],
      ],
    ],
    [
      'regression: have no sentence and no command for a title',
      [
        `## sudo docker build -t mongodb\n\n${words(400)}`,
        `## It packs what it needs.\n\n${words(400)}`,
        `## It packs.\n\n${words(290)}\n\n## ${words(14)}\n\nb\n\n## docker run\n\n${words(200)}`,
        '',
      ].join('\n\n'),
      [
        ['New notes, page 1', 3],
        ['New notes, page 2', 3],
        ['docker run, and more', 3],
      ],
    ],
  ])('%s', (_, text, pages) => {
    const { book, problems } = made(withNote(text))
    expect(problems).toEqual([])
    expect(book.chapters[1]?.pages.map(({ title, minutes }) => [title, minutes])).toEqual(pages)
  })

  test('have addresses of letters and digits of any script, each once', () => {
    const titles = [
      'Café',
      'index',
      '日本',
      '日本',
      'Первый запуск: й',
      'コンテナ',
      'İş',
      '⚙️ 🐳',
      '①',
    ]
    const text = titles.map((title) => `## ${title}\n\n${words(400)}\n`)
    const { book } = made(withNote(text.join('\n')))
    expect(book.chapters[1]?.pages.map(({ slug }) => slug)).toEqual([
      'cafe',
      'index-1',
      '日本',
      '日本-1',
      'первый-запуск-й',
      'コンテナ',
      'is',
      'page',
      '1',
    ])
  })
})

describe('regression: a page keeps the heading of its text', () => {
  test.each<[string, string, string[]]>([
    [
      'that equals the title of the note among others, for the page has it',
      '# New notes\n\na\n\n# B\n\nb\n',
      ['title: New notes', 'a', '## B', 'b'],
    ],
    [
      'of the note, above its text',
      `# New notes\n\na\n\n## B\n\nb\n\n## C\n\n${words(1250)}\n`,
      ['title: B', '## New notes', 'a', '## B', 'b'],
    ],
    [
      'but that of the note above no text: the chapter has it',
      `# New notes\n\n## B\n\nb\n\n## C\n\n${words(1250)}\n`,
      ['title: B', '## B', 'b'],
    ],
    [
      'when the page has the title of the note, and the note another heading',
      '# Docker\n\na\n\n## B\n\nb\n',
      ['title: New notes', '## Docker', 'a', '### B', 'b'],
    ],
    ['and invents none', 'a\n\n## B\n\nb\n', ['title: New notes', 'a', '## B', 'b']],
  ])('%s', (_, text, printed) => {
    const [page] = made(withNote(text)).book.chapters[1]?.pages ?? []
    const own = [...(page?.parts ?? [])].filter((part) => !/^(?:\*\[|> )/.test(part))
    expect([`title: ${page?.title ?? ''}`, ...own]).toEqual(printed)
  })
})

test('a page says in its description what it is about, and not all of it', () => {
  const topics = Array.from({ length: 60 }, (_, index) => `## Topic ${index}\n\na\n`)
  const [page] = made(withNote(topics.join('\n'))).book.chapters[1]?.pages ?? []
  expect(page?.description).toMatch(/^Topic 0, Topic 1, .*, Topic \d+, and more\.$/)
  expect(page?.description.length).toBeLessThan(220)
})

test('regression: no English word stands among the headings of another language', () => {
  const heads = ['Criando containers', 'Parando containers e removendo', 'Publicando portas'] // prettier-ignore
  const text = heads.map((title) => `## ${title}\n\n${words(100)}\n`).join('\n')
  const long = `${text}\n## Redes\n\n${words(500)}\n\n## Volumes\n\na\n`
  const about = `${sidecar(long, 'new.md').replace('Swarm notes', 'New notes')}lang: pt\n`
  const { book } = made(withNote(long, { 'notes/new.yml': about }))
  expect(book.chapters[1]?.pages.map(({ title, description }) => [title, description])).toEqual([
    [
      'Criando containers – Publicando portas',
      'Criando containers, Parando containers e removendo, Publicando portas.',
    ],
    ['Redes, Volumes', 'From the note “New notes”.'],
  ])
})

test('regression: names of which not all fit end in dots, and in no stop behind them', () => {
  const heads = ['Uno', 'Dos', 'Tres', 'Cuatro', 'Cinco'].map((name) => name + ' palabra'.repeat(6))
  const text = `${heads.map((title) => `## ${title}\n\na\n`).join('\n')}\n## Fin\n\n${words(1200)}\n`
  const { book } = made(withNote(text, { 'notes/new.yml': `${sidecar(text, 'new.md')}lang: es\n` }))
  expect(book.chapters[1]?.pages[0]?.description).toMatch(/^Uno palabra .* palabra, …$/)
})

test('a note as long as several books gets several chapters: each page lists those of its own', () => {
  const topic = (_: unknown, index: number): string => `## Topic ${index}\n\n${words(400)}\n`
  const { book, problems } = made(withNote(Array.from({ length: 130 }, topic).join('\n')))
  expect(problems).toEqual([])
  const own = book.chapters.slice(1)
  expect(own.map(({ path, title, pages }) => [path, title, pages.length])).toEqual([
    ['chapters/new', 'New notes, part 1 of 3', 60],
    ['chapters/new-1', 'New notes, part 2 of 3', 60],
    ['chapters/new-2', 'New notes, part 3 of 3', 10],
  ])
  expect(own.flatMap(({ pages }) => pages.map(({ title }) => title))).toEqual(
    Array.from({ length: 130 }, (_, index) => `Topic ${index}`),
  )
})

test('what rules leave to a person stops nobody, and is no command of the sheet', () => {
  const text = '## A\n\n```bash\ndocker ps --frobnicate\ndocker images --quiet\n```\n'
  const { book, open, problems } = made(withNote(text))
  expect(problems).toEqual([])
  expect(open.map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`)).toEqual([
    'content/notes/new.md:4 unknown-flag',
  ])
  const sheet = book.commands.flatMap(({ variants }) => variants.map(({ text: line }) => line))
  expect(sheet).toContain('docker images --quiet')
  expect(sheet.filter((line) => line.includes('frobnicate'))).toEqual([])
})

test('what a sidecar says of the language stands above what its words look like', () => {
  const text = '# T\n\nThis is is the text of it, and and that.\n'
  const about = sidecar(text, 'new.md')
  const repairs = (yaml: string): number =>
    made(withNote(text, { 'notes/new.yml': yaml })).book.errata.of('new').length
  expect(repairs(about)).toBe(2)
  expect(repairs(`${about}lang: en-GB\n`)).toBe(2)
  expect(repairs(`${about}lang: tr\n`)).toBe(0)
})

test('regression: a fence that stands for a <pre> has a language, and that is no repair', () => {
  const text = '# T\n\n<pre>docker ps -a</pre>\n\n```\ndocker ps -q\n```\n'
  const { book } = made(withNote(text))
  const [page] = book.chapters[1]?.pages ?? []
  expect([...(page?.parts ?? [])].join('\n')).toContain('```bash\ndocker ps -a\n```')
  expect(book.errata.of('new').map(({ line, rule }) => [line, rule])).toEqual([
    [5, 'fence-language'],
  ])
})

test('a fence that nothing closes stops nobody', () => {
  const { open, problems } = made(withNote('## A\n\n```bash\nls\n'))
  expect(problems).toEqual([])
  expect(open.map(({ ruleId }) => ruleId)).toContain('unclosed-fence')
})

test('its sections can be left out, and its mistakes corrected', () => {
  const { book, problems } = made(
    withNote('## A\n\nteh\n\n## B\n\nb\n', {
      'outline.yml': `chapters:
  - swarm
leftOut:
  - section: swarm#swarm
    because: The title of the note.
  - note: swarm
    from: 14
    to: 14
    because: Says the same as the line before.
  - section: new#b
    because: Not for the book.
`,
    }),
  )
  expect(problems).toEqual([])
  const [page] = book.chapters[1]?.pages ?? []
  expect(page?.description).toBe('A.')
  expect(book.errata.of('new').map(({ right }) => right)).toEqual(['the'])
})

test('a note that a chapter names is in the hands of people: each section wants a place', () => {
  const root = tinyContent({
    'outline.yml': 'chapters:\n  - swarm\nleftOut: []\n',
  })
  expect(made(root).problems.join('\n')).toContain('`swarm#swarm` without a place')
})

test('a book without outline and chapters is made of its notes', () => {
  const { book, problems } = made(
    tinyContent({
      'outline.yml': undefined,
      'chapters/swarm.md': undefined,
    }),
  )
  expect(problems).toEqual([])
  expect(book.chapters.map(({ title }) => title)).toEqual(['Swarm notes'])
})
