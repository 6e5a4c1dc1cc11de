import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writePrecache } from '../scripts/precache.ts'

const SITE = {
  '_astro/page.css': 10,
  'chapters/a/index.html': 10,
  'index.html': 10,
  'ledger.json': 10,
  'note-files/a/large.gif': 80,
  'note-files/a/small.png': 20,
  'note-files/b/drawing.svg': 30,
  'note-files/b/photo.avif': 25,
  'notes/a/index.html': 10,
  'pagefind/catalog.json': 10,
}

const WORDS = ['_astro/page.css', './', 'chapters/a/', 'notes/a/', 'pagefind/catalog.json']

test('regression: pictures of notes are kept, whatever they are, after all else and the small ones first', () => {
  expect(keptOf(1000)).toEqual([
    ...WORDS,
    'note-files/a/small.png',
    'note-files/b/photo.avif',
    'note-files/b/drawing.svg',
    'note-files/a/large.gif',
  ])
})

test('a large picture keeps neither words nor small pictures away', () => {
  expect(keptOf(130)).toEqual([
    ...WORDS,
    'note-files/a/small.png',
    'note-files/b/photo.avif',
    'note-files/b/drawing.svg',
  ])
})

/** Addresses of what is kept of the site. */
function keptOf(budget: number): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'precache-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [path, size] of Object.entries(SITE)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), 'x'.repeat(size))
  }
  writePrecache(folder, budget)
  const list = readFileSync(join(folder, 'precache.js'), 'utf8')
  return [...list.matchAll(/"url":"([^"]*)"/g)].map(([, url = '']) => url)
}
