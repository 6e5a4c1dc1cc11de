import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { begin, did } from '../src/progress.ts'
import { rememberingCutter } from './book/cut-again.ts'
import type { cutNote } from './book/cut-note.ts'
import { makeBook, type MadeBook } from './book/make-book.ts'
import type { Book } from './book/book.ts'
import { exporters } from './exporters/index.ts'
import { loadLibrary, type LoadedLibrary } from './library/library.ts'
import { newLibraryMemory, type LibraryMemory } from './library/memory.ts'
import { withLittleMemory } from './little-memory.ts'
import { ICONS } from './book/site-icons.ts'

/** Folders that hold nothing but what the exporters wrote last. */
const OWN_FOLDERS = [
  'public/chapters',
  'public/icons',
  'public/note-files',
  'public/patches',
  'public/tldr',
  'src/content/docs/chapters',
  'src/content/generated',
]

/** What is kept of a book from one time that it is made to the next. */
export interface Memory {
  readonly library: LibraryMemory
  readonly cut: typeof cutNote
}

export const newMemory = (): Memory => ({
  library: newLibraryMemory(),
  cut: rememberingCutter(),
})

export interface WrittenBook extends MadeBook {
  readonly problems: readonly VFileMessage[]
  /** Whether any page or file is another than it was. */
  readonly isChanged: boolean
}

/**
 * Read content/, make the book, and write it where Astro finds it.
 *
 * With a problem nothing is written: what was written last stays as it was. A file is touched only when its bytes differ,
 * so that a watching server reloads what changed; files that no exporter writes any more are deleted.
 *
 * @param memory of the last time, for a program that writes the same book again and again.
 */
export function writeBook(root: string, memory?: Memory): WrittenBook {
  const loaded = loadLibrary(root, memory?.library)
  return withLittleMemory(loaded.library.notes.length, () => writeFrom(loaded, root, memory))
}

function writeFrom(
  { library, problems: faults }: LoadedLibrary,
  root: string,
  memory: Memory | undefined,
): WrittenBook {
  begin(READING, library.notes.length)
  const noteIsRead = (): void => did(READING)
  const made = makeBook(library, { noteIsRead, ...(memory && { cut: memory.cut }) })
  const problems = [...faults, ...made.problems]
  if (problems.length > 0) return { ...made, problems, isChanged: false }

  const written = new Set<string>()
  let isChanged = false
  const files = exporters.flatMap((exporter) => [...exporter.export(made.book)])
  begin(WRITING, files.length)
  for (const { path, contents } of files) {
    isChanged = writeIfChanged(join(root, path), contents) || isChanged
    did(WRITING)
    written.add(join(root, path))
  }
  for (const { from, to } of picturesOf(made.book)) {
    mkdirSync(dirname(join(root, to)), { recursive: true })
    copyFileSync(join(root, from), join(root, to))
    written.add(join(root, to))
  }
  for (const folder of OWN_FOLDERS) deleteOthers(join(root, folder), written)
  return { ...made, problems, isChanged }
}

/** Files that go to the site as they are: the pictures beside the notes, and the icons of the site. */
function picturesOf({ notes, site }: Book): { readonly from: string; readonly to: string }[] {
  const ofNotes = notes.flatMap(({ id, pictures = [] }) =>
    [...pictures].map((name) => ({
      from: `content/notes/${id}/${name}`,
      to: `public/note-files/${id}/${name}`,
    })),
  )
  const icons = site.hasIcons ? ICONS : []
  return [
    ...ofNotes,
    ...icons.map(({ name }) => ({ from: `content/${name}`, to: `public/${name}` })),
  ]
}

const READING = 'Reading notes'
const WRITING = 'Writing pages'

function writeIfChanged(path: string, contents: Iterable<string>): boolean {
  if (existsSync(path) && isSame(readFileSync(path, 'utf8'), contents)) return false
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'w')
  for (const text of inPortions(contents)) writeSync(file, text)
  closeSync(file)
  return true
}

/** Fewer and larger pieces: each is a call of the system. */
function* inPortions(pieces: Iterable<string>): Iterable<string> {
  let portion = ''
  for (const piece of pieces) {
    portion += piece
    if (portion.length < 100_000) continue
    yield portion
    portion = ''
  }
  if (portion !== '') yield portion
}

function isSame(text: string, pieces: Iterable<string>): boolean {
  let length = 0
  for (const piece of pieces) {
    if (!text.startsWith(piece, length)) return false
    length += piece.length
  }
  return length === text.length
}

function deleteOthers(folder: string, written: ReadonlySet<string>): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) deleteOthers(path, written)
    else if (!written.has(path)) rmSync(path)
  }
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true })
}
