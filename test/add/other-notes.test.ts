import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'astro/zod'
import { addNote } from '../../scripts/add/add-note.ts'
import { makeBook } from '../../scripts/book/make-book.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { linesOf } from '../../scripts/text/lines.ts'
import { wordsOf } from '../../scripts/text/words.ts'
import { tinyContent } from '../library/tiny-content.ts'

const FOLDER = 'test/fixtures/notes'
const repairs = z
  .record(z.string(), z.array(z.tuple([z.number(), z.string(), z.string()])))
  .parse(parse(readFileSync(`${FOLDER}/repairs.yml`, 'utf8')))
const files = readdirSync(FOLDER).filter((name) => /\.(?:md|txt)$/.test(name))

test('there are notes of other shapes, three of them in other languages', () => {
  expect(files.map((name) => name.replace(/\..*$/, ''))).toEqual(Object.keys(repairs))
})

test.each(files)('%s goes in and makes a book unattended, mended where that is sure', (name) => {
  const root = tinyContent()
  rmSync(join(root, 'content/notes'), { recursive: true })
  for (const path of ['chapters', 'corrections', 'outline.yml'])
    rmSync(join(root, 'content', path), { recursive: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir')
  addNote(root, '.', { file: join(FOLDER, name) })

  const { library, problems } = loadLibrary(root)
  const made = makeBook(library)
  expect([...problems, ...made.problems, ...made.open].map(({ reason }) => reason)).toEqual([])
  const id = name.replace(/\..*$/, '')
  expect([...made.book.errata].map(({ line, wrong, right }) => [line, wrong, right])).toEqual(
    repairs[id],
  )

  // Each line that the ledger calls printed has its words on the page that it names.
  const pages = new Map(
    made.book.chapters.flatMap((chapter) => chapter.pages).map((page) => [page.path, page]),
  )
  const mended = new Set([...made.book.errata].map(({ line }) => line))
  const lines = linesOf(library.notes[0]?.note.text ?? '')
  const lost = [...made.book.ledger].filter(({ line, to, because }) => {
    const text = lines[line - 1]?.text ?? ''
    const page = pages.get(to.split('/#', 1)[0] ?? '')
    if (page === undefined || because !== '' || mended.has(line) || /[<[]|`{3}/.test(text))
      return false
    const said = ` ${wordsOf([...page.parts].join('\n')).join(' ')} `
    const words = wordsOf(text.replace(/^\s*\d+\. /, ''))
    return words.length > 0 && !said.includes(` ${words.join(' ')} `)
  })
  expect(lost).toEqual([])
})

test('together with ours they change no page of ours', () => {
  const root = tinyContent()
  const before = makeBook(loadLibrary(root).library).book.chapters.map(({ pages }) =>
    pages.map(({ parts }) => [...parts]),
  )
  writeFileSync(join(root, 'x.md'), readFileSync(join(FOLDER, 'kubernetes.md')))
  addNote(root, root, { file: 'x.md' })
  const after = makeBook(loadLibrary(root).library).book.chapters.map(({ pages }) =>
    pages.map(({ parts }) => [...parts]),
  )
  expect(after.slice(0, before.length)).toEqual(before)
  expect(after).toHaveLength(before.length + 1)
})
