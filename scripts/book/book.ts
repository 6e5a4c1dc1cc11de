import type {
  CommandEntry,
  ErratumEntry,
  KeywordEntry,
  SearchWordsEntry,
  SiteEntry,
} from '../../src/schemas.ts'
import type { Note } from '../notes/note.ts'
import type { Example } from '../rules/rule.ts'
import type { Errata } from './errata.ts'
import type { Ledger } from './ledger.ts'
import type { Drawing } from './drawing.ts'

/** The finished book as data; the exporters make files of it. */
export interface Book {
  readonly chapters: readonly Chapter[]
  readonly notes: readonly Note[]
  readonly ledger: Ledger
  readonly errata: Errata
  /** How many edits gave lost markup back, by note. */
  readonly restorations: ReadonlyMap<string, number>
  readonly proof: Proof
  /** The cheat sheet: every command of the pages once, by group. */
  readonly commands: readonly CommandEntry[]
  /** Dockerfile instructions and keys of Compose files. */
  readonly keywords: readonly KeywordEntry[]
  /** What the search knows of words. */
  readonly searchWords: SearchWordsEntry
  /** What the site says of itself. */
  readonly site: SiteEntry
  /** The rules that read the notes. */
  readonly rules: readonly RuleDoc[]
}

/** What a rule says of itself. */
export interface RuleDoc {
  readonly id: string
  readonly kind: string
  readonly description: string
  readonly examples: readonly Example[]
}

/** One repair of a note: a reviewed correction, or what a rule mended. */
export interface Erratum extends Readonly<Omit<ErratumEntry, 'inPatch'>> {
  /** The words in the note that it replaces, by offsets; absent where it mends what only the restored Markdown has. */
  readonly range?: Range
}

/** Offsets in a text, half-open. */
export interface Range {
  readonly start: number
  readonly end: number
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
  /** What one can do after reading it, each in a few words that begin with a verb. */
  readonly teaches: readonly string[]
  /** The parts of an exam that it belongs to. */
  readonly domains: readonly ExamDomain[]
  /** Nobody read it against its note yet. */
  readonly isUnreviewed: boolean
  readonly pages: readonly Page[]
  readonly made: Making
}

/** Of what a page is made. */
export interface Making {
  /** Files in content/ that somebody edits to change it, with forward slashes from the project's root. */
  readonly files: readonly string[]
  /** The day of the last change to one of them, `2026-11-22`; absent where it is not known. */
  readonly changed?: string
}

/** A part of an exam, and how much of the exam it makes up. */
export interface ExamDomain {
  readonly title: string
  readonly percent: number
  readonly exam: string
  /** Where that can be looked up. */
  readonly source: string
}

export interface Page {
  /** `chapters/storage/volumes` */
  readonly path: string
  readonly slug: string
  readonly title: string
  readonly description: string
  /** Its Markdown in parts, between which a blank line belongs: headings, origins and the sections' own texts. */
  readonly parts: Iterable<string>
  /** Which of the parts, by their index, are words that stand for a drawing. */
  readonly drawings: ReadonlyMap<number, Drawing>
  /** Language of the note of which the whole page is made, where that is not English. */
  readonly language?: string
  /** Which of the parts are not English, by their index. */
  readonly languages: ReadonlyMap<number, string>
  readonly made: Making
  /** Reading time, at least 1. */
  readonly minutes: number
}
