import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'astro/zod'
import { correctedNote } from '../../scripts/book/corrected.ts'
import { makeBook } from '../../scripts/book/make-book.ts'
import { errata } from '../../scripts/exporters/errata.ts'
import { patches } from '../../scripts/exporters/patches.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { erratumSchema, shownErratumSchema } from '../../src/schemas.ts'

const { book } = makeBook(loadLibrary('.').library)
const files = new Map(
  [...errata.export(book), ...patches.export(book)].map(({ path, contents }) => [
    path,
    [...contents].join(''),
  ]),
)
const hasGit = spawnSync('git', ['--version']).status === 0

describe('the patch', () => {
  test.runIf(hasGit).each(book.notes.map((note) => [note.id, note] as const))(
    'of %s applies cleanly and makes the corrected note of it',
    (id, note) => {
      const folder = mkdtempSync(join(tmpdir(), 'drydock-patch-'))
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      const file = join(folder, basename(note.file))
      writeFileSync(file, note.text)
      writeFileSync(join(folder, 'it.patch'), files.get(`public/patches/${id}.patch`) ?? '')

      const git = (...args: string[]) => spawnSync('git', args, { cwd: folder, encoding: 'utf8' })
      expect(git('apply', '--check', 'it.patch')).toMatchObject({ status: 0, stderr: '' })
      git('apply', 'it.patch')
      const own = book.errata.of(id)
      expect(readFileSync(file, 'utf8')).toBe(correctedNote(note, own).text)
    },
  )

  test('has every reviewed correction', () => {
    const reviewed = [...book.errata].filter(({ rule }) => rule === undefined)
    expect(reviewed).toHaveLength(book.notes.flatMap((note) => note.corrections).length)
    expect(reviewed.filter(({ range }) => range === undefined)).toEqual([])
  })
})

describe('errata.json', () => {
  const published = z.array(erratumSchema).parse(JSON.parse(files.get('public/errata.json') ?? ''))

  test('has every erratum under an address of its own', () => {
    expect(published.map(({ id }) => id)).toEqual([...book.errata].map(({ id }) => id))
    expect(new Set(published.map(({ id }) => id)).size).toBe(published.length)
  })

  test('says where it is printed when it is', () => {
    expect(published.filter(({ fate, to }) => (fate === 'printed') !== (to !== undefined))).toEqual(
      [],
    )
  })
})

describe('what the site shows of an erratum', () => {
  const shown = z
    .array(shownErratumSchema)
    .parse(JSON.parse(files.get('src/content/generated/errata.json') ?? ''))

  test('is all of its words, and some of the words around them as they stand in the note', () => {
    const lines = new Map(book.notes.map(({ id, text }) => [id, text.split('\n')]))
    const astray = shown.filter(({ note, line, wrong, right, before, after, inPatch }) => {
      if (!inPatch) return false
      const whole = before.lead.replace('…', '') + wrong.split('\n', 1)[0]
      const isThere = lines.get(note)?.[line - 1]?.includes(whole)
      const isWhole = before.pieces.map(({ text }) => text).join('') === wrong
      return !isThere || !isWhole || after.pieces.map(({ text }) => text).join('') !== right
    })
    expect(astray.map(({ id }) => id)).toEqual([])
  })

  test('marks a word that differs', () => {
    const unmarked = shown.filter(({ before, after }) =>
      [...before.pieces, ...after.pieces].every(({ differs }) => !differs),
    )
    expect(unmarked.map(({ id }) => id)).toEqual([])
  })
})
