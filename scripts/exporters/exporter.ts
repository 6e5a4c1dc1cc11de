import type { Book } from '../book/book.ts'

/** A part of the book as files. An exporter touches no disk: a program writes what it yields. */
export interface Exporter {
  readonly id: string
  readonly export: (book: Book) => Iterable<OutputFile>
}

export interface OutputFile {
  /** From the project's root, with forward slashes. */
  readonly path: string
  readonly contents: string
}
