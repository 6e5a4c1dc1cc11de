import { makeBook, type Library } from '../book/make-book.ts'
import { exporters } from '../exporters/index.ts'
import { withLittleMemory } from '../little-memory.ts'

/** Make all files of the book as a build does, but for the disk; their length. */
export function makeFiles(library: Library): number {
  return withLittleMemory(library.notes.length, () => {
    const { book } = makeBook(library)
    let length = 0
    for (const exporter of exporters) {
      for (const file of exporter.export(book))
        for (const piece of file.contents) length += piece.length
    }
    return length
  })
}
