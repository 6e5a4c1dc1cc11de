import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeBook } from '../../scripts/book/make-book.ts'
import { patches } from '../../scripts/exporters/patches.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { noteOf, tinyContent, tinyNote } from './tiny-content.ts'

const windows = tinyNote.replaceAll('\n', '\r\n')

test.each([
  ['carriage returns', windows],
  ['a byte order mark', `\uFEFF${tinyNote}`],
  ['both', `\uFEFF${windows}`],
  ['both kinds of line ends', tinyNote.replace('## Autolock\n', '## Autolock\r\n')],
])('a note with %s makes the same pages, and its patch fits its file', (_, text) => {
  const root = tinyContent(noteOf(text))
  const { library, problems } = loadLibrary(root)
  const { book, problems: faults } = makeBook(library)
  expect([...problems, ...faults]).toEqual([])
  const pages = (of: typeof book): string[] =>
    of.chapters.flatMap((chapter) => chapter.pages.flatMap((page) => [...page.parts]))
  expect(pages(book)).toEqual(pages(makeBook(loadLibrary(tinyContent()).library).book))

  const [patch] = patches.export(book)
  const folder = join(root, 'content/notes')
  writeFileSync(join(folder, 'swarm.patch'), [...(patch?.contents ?? [])].join(''))
  const { status, stderr } = spawnSync('git', ['apply', 'swarm.patch'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(stderr).not.toContain('error')
  expect(status).toBe(0)
  const mended = text.replace('--roate', '--rotate').replace('and --detach.', 'and `--detach`.')
  expect(readFileSync(join(folder, 'swarm.md'), 'utf8')).toBe(mended)
})

test('regression: what people write may have line ends of Windows, too', () => {
  const drawing = {
    'drawings/key.svg': '<svg viewBox="0 0 360 40">\n<path d="M0 0h1" />\n</svg>\n',
    'drawings/key.md':
      '---\ntitle: A key\nsource: https://docs.docker.com/engine/swarm/\n---\n\nA key\nand a lock.\n\nMore.\n',
  }
  const root = tinyContent(drawing)
  const before = loadLibrary(root)
  const folder = join(root, 'content')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name)
    if (!/^notes.*\.md$/.test(name) && /\.(?:md|svg|yml)$/.test(name))
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'))
  }
  const { library, problems } = loadLibrary(root)
  expect(problems.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([])
  expect(library.outline).toEqual(before.library.outline)
  expect(makeBook(library).problems).toEqual(makeBook(before.library).problems)
})
