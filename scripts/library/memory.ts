import { isDeepStrictEqual } from 'node:util'
import type { Shelf } from './library.ts'

/** What readers of content/ made of its files, from one time to the next. */
export interface LibraryMemory {
  readings: Map<string, Kept>
}

export const newLibraryMemory = (): LibraryMemory => ({ readings: new Map() })

/**
 * Read a part of content/, unless all that was read for it last time is as it was: then the same value comes again.
 *
 * @param name of the part, like no other's.
 * @param givens what else the reader makes its value of.
 */
export type Recall = <Value>(
  name: string,
  read: (shelf: Shelf) => Value,
  ...givens: readonly unknown[]
) => Value

/** To be asked once for each time that content/ is read: what nobody asks for is forgotten. */
export function recallFrom(memory: LibraryMemory, shelf: Shelf): Recall {
  const { readings: last } = memory
  memory.readings = new Map()
  return (name, read, ...givens) => {
    const known = last.get(name)
    const kept =
      known && isDeepStrictEqual(known.givens, givens) && known.looks.every((look) => look(shelf))
        ? known
        : readAnew(read, shelf, givens)
    memory.readings.set(name, kept)
    // The value of a name is of its reader's making.
    return kept.value as ReturnType<typeof read>
  }
}

interface Kept {
  readonly value: unknown
  readonly givens: readonly unknown[]
  /** Each looks whether what the reader saw is still there. */
  readonly looks: readonly ((shelf: Shelf) => boolean)[]
}

function readAnew(read: (shelf: Shelf) => unknown, shelf: Shelf, givens: readonly unknown[]): Kept {
  const looks: ((shelf: Shelf) => boolean)[] = []
  const value = read({
    read: (path) => {
      const bytes = shelf.read(path)
      looks.push((now) => isSame(now.read(path), bytes))
      return bytes
    },
    list: (folder) => {
      const names = shelf.list(folder)
      looks.push((now) => isDeepStrictEqual(now.list(folder), names))
      return names
    },
  })
  return { value, givens, looks }
}

function isSame(bytes: Uint8Array | undefined, before: Uint8Array | undefined): boolean {
  if (bytes === undefined || before === undefined) return bytes === before
  return Buffer.compare(bytes, before) === 0
}
