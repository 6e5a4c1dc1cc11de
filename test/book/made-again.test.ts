import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { rememberingCutter } from '../../scripts/book/cut-again.ts'
import { makeBook } from '../../scripts/book/make-book.ts'
import { exporters } from '../../scripts/exporters/index.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { newLibraryMemory } from '../../scripts/library/memory.ts'
import { newMemory, type Memory } from '../../scripts/write-book.ts'

/** The notes of the project in a folder of their own. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'drydock-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  cpSync('content', join(root, 'content'), { recursive: true })
  return root
}

/** All files of the book by their paths, and what was found wrong. */
function made(root: string, memory?: Memory) {
  const { library, problems } = loadLibrary(root, memory?.library)
  const { book, problems: more } = makeBook(library, memory && { cut: memory.cut })
  const files = exporters.flatMap(({ export: filesOf }) => [...filesOf(book)])
  return {
    files: new Map(files.map(({ path, contents }) => [path, [...contents].join('')])),
    problems: [...problems, ...more].map(String),
  }
}

const EDITS: readonly (readonly [what: string, file: string, from: string, to: string])[] = [
  ['a correction', 'corrections/gabriel-readme.yml', 'that allow\n', 'that permit\n'],
  ['a correction that matches nothing', 'corrections/gabriel-readme.yml', 'that allows', 'that x'],
  ['a sidecar', 'notes/gabriel-readme.yml', 'author: Gabriel', 'author: G.'],
  ['a heading of the book', 'chapters/swarm.md', 'Setting up the first', 'Starting the first'],
  ['a section that is named no more', 'chapters/swarm.md', '#configuring-a-swarm-node', '#no-such'],
  ['a reason to leave out', 'outline.yml', 'Only a heading;', 'A heading;'],
  ['what rules know', 'knowledge/retired.yml', 'November 2019, when', 'November of 2019, when'],
  ['YAML that is none', 'cheat-sheet.yml', '\n', '\n: [\n'],
]

test.each(EDITS)('made again after %s, the book is as if made anew', (_, file, from, to) => {
  const root = project()
  const memory = newMemory()
  const before = made(root, memory)

  const path = join(root, 'content', file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
  const again = made(root, memory)
  expect(again).toEqual(made(root))
  expect(again).not.toEqual(before)

  writeFileSync(path, text)
  expect(made(root, memory)).toEqual(before)
})

test('a file that is taken away is missed', () => {
  const root = project()
  const memory = newMemory()
  made(root, memory)
  rmSync(join(root, 'content/corrections/docker-in-practice.yml'))
  expect(made(root, memory)).toEqual(made(root))
})

test('a note of which nothing changed is neither read nor cut again', () => {
  const root = project()
  const memory = newLibraryMemory()
  const cut = rememberingCutter()
  const cutAll = () => {
    const { library } = loadLibrary(root, memory)
    const notes: unknown[] = []
    makeBook(library, {
      cut: (...asked) => {
        const note = cut(...asked)
        notes.push(note)
        return note
      },
    })
    return { entries: library.notes, notes }
  }
  const first = cutAll()
  const path = join(root, 'content/corrections/gabriel-readme.yml')
  writeFileSync(path, readFileSync(path, 'utf8').replace('that allow\n', 'that permit\n'))
  const second = cutAll()
  const changed = first.entries.findIndex(({ note }) => note.id === 'gabriel-readme')
  for (const index of first.entries.keys()) {
    expect(Object.is(second.entries[index], first.entries[index])).toBe(index !== changed)
    expect(Object.is(second.notes[index], first.notes[index])).toBe(index !== changed)
  }
})
