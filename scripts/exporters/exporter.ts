import type { Book } from '../book/book.ts'

/** A part of the book as files. An exporter touches no disk: a program writes what it yields. */
export interface Exporter {
  readonly id: string
  readonly export: (book: Book) => Iterable<OutputFile>
}

export interface OutputFile {
  /** From the project's root, with forward slashes. */
  readonly path: string
  /** In pieces, one after another; can be gone through more than once. A large file never stands in memory whole. */
  readonly contents: Iterable<string>
}

/** A JSON array in pieces, one element to each. */
export function jsonArray<Element>(
  elements: Iterable<Element>,
  toJson: (element: Element) => string,
): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      let separator = '[\n'
      for (const element of elements) {
        yield separator + toJson(element)
        separator = ',\n'
      }
      yield separator === '[\n' ? '[]\n' : '\n]\n'
    },
  }
}
