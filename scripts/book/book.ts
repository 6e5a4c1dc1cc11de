import type { CommandEntry, KeywordEntry } from '../../src/schemas.ts'
import type { Note } from '../notes/note.ts'
import type { Ledger } from './ledger.ts'

/** The finished book as data; the exporters make files of it. */
export interface Book {
  readonly chapters: readonly Chapter[]
  readonly notes: readonly Note[]
  readonly ledger: Ledger
  /** What rules mended on the lines that are printed. */
  readonly repairs: readonly Repair[]
  readonly proof: Proof
  /** The cheat sheet: every command of the pages once, by group. */
  readonly commands: readonly CommandEntry[]
  /** Dockerfile instructions and keys of Compose files. */
  readonly keywords: readonly KeywordEntry[]
  /** The rules that read the notes. */
  readonly rules: readonly RuleDoc[]
}

/** What a rule says of itself. */
export interface RuleDoc {
  readonly id: string
  readonly kind: string
  readonly description: string
}

/** A fix that a rule made, at its place in the note as found. */
export interface Repair {
  readonly note: string
  readonly line: number
  readonly column: number
  readonly wrong: string
  readonly right: string
  readonly because: string
  readonly rule: string
  /** Where the fact behind it can be looked up, if the rule names a place. */
  readonly source?: string
}

/** How much of the printed book was held against Docker's own reference. */
export interface Proof {
  /** Docker commands on printed lines. */
  readonly commands: number
  /** Versions of what they were held against: `engine`, `compose`, `buildx`. */
  readonly versions: Readonly<Record<string, string>>
}

export interface Chapter {
  readonly id: string
  /** Below the site's base, without slashes at its ends: `chapters/storage`. */
  readonly path: string
  readonly title: string
  readonly description: string
  /** Markdown that opens the chapter, in the project's own words. */
  readonly foreword: string
  readonly pages: readonly Page[]
}

export interface Page {
  /** `chapters/storage/volumes` */
  readonly path: string
  readonly slug: string
  readonly title: string
  readonly description: string
  /** Its Markdown in parts, between which a blank line belongs: headings, origins and the sections' own texts. */
  readonly parts: Iterable<string>
  /** Reading time, at least 1. */
  readonly minutes: number
}
