import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { SiteEntry } from '../../src/schemas.ts'
import type { Library } from '../book/make-book.ts'
import { indexReference } from '../docker/reference.ts'
import type { Vocabulary } from '../formats/format.ts'
import { problem } from '../notes/problem.ts'
import { nearest } from '../text/nearest.ts'
import { readCheatSheet } from './cheat-sheet-files.ts'
import { readChapter, readExam, readOutline } from './outline-files.ts'
import { readChanges } from './changes.ts'
import { readDrawings } from './drawing-files.ts'
import { readKnowledge } from './knowledge-files.ts'
import { newLibraryMemory, recallFrom } from './memory.ts'
import { readNote } from './note-files.ts'
import { readSite } from './site-files.ts'
import { readSearchWords } from './search-words.ts'
import { readReference, readVocabulary } from './vocabulary-files.ts'
import type { Outline } from '../book/outline.ts'

export interface LoadedLibrary {
  /** As much of it as could be read; to be used only when there is no problem. */
  readonly library: Library
  readonly problems: readonly VFileMessage[]
}

/** What the readers of single files may ask for; paths are relative to the project's root, with forward slashes. */
export interface Shelf {
  readonly read: (path: string) => Uint8Array | undefined
  /** Names of the files in a folder, sorted; none when there is no such folder. */
  readonly list: (folder: string) => readonly string[]
}

/**
 * Read and check everything in content/: the only reader of the disk. All problems come at once.
 *
 * @param memory of the last time, for who reads again and again: what did not change comes as the same objects.
 */
export function loadLibrary(root: string, memory = newLibraryMemory()): LoadedLibrary {
  const shelf = shelfAt(root)
  const recall = recallFrom(memory, shelf)
  const problems: VFileMessage[] = []
  const collect = <Value>(result: { value: Value; problems: readonly VFileMessage[] }): Value => {
    problems.push(...result.problems)
    return result.value
  }

  const sidecars = shelf.list('content/notes').filter((name) => name.endsWith('.yml'))
  const ids = sidecars.map((name) => name.replace(/\.yml$/, ''))
  const notes = ids.flatMap((id) => collect(recall(`note ${id}`, (own) => readNote(own, id))))
  const reference = collect(recall('reference', readReference))
  const vocabulary = collect(
    recall('vocabulary', (own) => readVocabulary(own, reference), reference),
  )
  const expertise = {
    reference: recall('index of the reference', () => indexReference(reference), reference),
    knowledge: collect(recall('knowledge', readKnowledge)),
  }
  const cheatSheet = collect(recall('cheat sheet', readCheatSheet))
  const plan = collect(recall('outline', readOutline))
  const exam = collect(recall('exam', readExam))
  const chapters = plan.chapterIds.flatMap(({ id, place }) =>
    collect(
      recall(`chapter ${id}`, (own) => readChapter(own, id, plan.file, place, exam), place, exam),
    ),
  )
  const outline: Outline = {
    file: plan.file,
    chapters,
    leftOut: plan.leftOut,
    drawings: collect(recall('drawings', readDrawings)),
    complete: plan.complete && chapters.length === plan.chapterIds.length,
  }
  const searchWords = collect(recall('search words', readSearchWords))
  const site = collect(recall('site', readSite))
  const unreadable = new Set(ids).difference(new Set(notes.map(({ note }) => note.id)))

  problems.push(
    ...(shelf.list('content/notes').length === 0 ? [noNotes()] : []),
    ...notesWithoutSidecar(shelf, sidecars),
    ...strayCorrections(shelf, sidecars),
    ...chaptersNotInOutline(
      shelf,
      plan.chapterIds.map(({ id }) => id),
      plan.file,
    ),
  )
  return {
    library: {
      notes,
      outline,
      vocabulary,
      expertise,
      cheatSheet,
      searchWords,
      site,
      changes: readChanges(root),
      unreadable,
    },
    problems,
  }
}

/** What the site says of itself, for who needs nothing else; with a fault in it, as much as could be read. */
export function loadSite(root: string): SiteEntry {
  return loadSiteFiles(root).value
}

/** The same, with its faults. */
export function loadSiteFiles(root: string): ReturnType<typeof readSite> {
  return readSite(shelfAt(root))
}

/** The words of the trade alone, for who looks at a text that is no note yet. */
export function loadVocabulary(root: string): Vocabulary {
  const shelf = shelfAt(root)
  return readVocabulary(shelf, readReference(shelf).value).value
}

function shelfAt(root: string): Shelf {
  const kindOf = (path: string) => statSync(join(root, path), { throwIfNoEntry: false })
  return {
    // A folder where a file should be is as good as none, and so is a file for a folder.
    read: (path) => (kindOf(path)?.isFile() ? readFileSync(join(root, path)) : undefined),
    list: (folder) => {
      if (!kindOf(folder)?.isDirectory()) return []
      const entries = readdirSync(join(root, folder), { withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => entry.name)
        .toSorted()
    },
  }
}

function noNotes(): VFileMessage {
  return problem({
    file: 'content/notes',
    place: { line: 1, column: 1 },
    id: 'no-notes',
    reason: 'Unexpected project without notes, expected one at least',
    advice: 'Add one: `npm run add -- FILE`.',
  })
}

function notesWithoutSidecar(shelf: Shelf, sidecars: readonly string[]): VFileMessage[] {
  const known = new Set(sidecars)
  return shelf
    .list('content/notes')
    .filter((name) => !name.endsWith('.yml') && !known.has(name.replace(/\.[^.]*$/, '.yml')))
    .map((name) => {
      const expected = name.replace(/\.[^.]*$/, '.yml')
      return problem({
        file: `content/notes/${name}`,
        place: { line: 1, column: 1 },
        id: 'missing-sidecar',
        reason: `Unexpected note without a sidecar, expected \`content/notes/${expected}\``,
        advice:
          'Write the sidecar: file, title, author, licence, origin, format and sha256; CONTRIBUTING.md shows one.',
      })
    })
}

function strayCorrections(shelf: Shelf, sidecars: readonly string[]): VFileMessage[] {
  return shelf
    .list('content/corrections')
    .filter((name) => !sidecars.includes(name))
    .map((name) => {
      const guess = nearest(name, sidecars)
      return problem({
        file: `content/corrections/${name}`,
        place: { line: 1, column: 1 },
        id: 'stray-corrections',
        reason: `Unexpected corrections of \`${name.replace(/\.yml$/, '')}\`, expected the id of a note`,
        advice: guess
          ? `Did you mean \`${guess}\`?`
          : 'Name the file as the sidecar of its note is named.',
      })
    })
}

function chaptersNotInOutline(
  shelf: Shelf,
  ids: readonly string[],
  outline: string,
): VFileMessage[] {
  return shelf
    .list('content/chapters')
    .filter((name) => !ids.includes(name.replace(/\.md$/, '')))
    .map((name) =>
      problem({
        file: `content/chapters/${name}`,
        place: { line: 1, column: 1 },
        id: 'stray-chapter',
        reason: `Unexpected chapter \`${name.replace(/\.md$/, '')}\`, expected it in ${outline}`,
        advice: `Add it to \`chapters\` in ${outline} where it belongs in the order of the book, or delete the file.`,
      }),
    )
}
