import type { CommandGroup, KeywordEntry } from '../../../src/schemas.ts'
import type { Place } from '../../text/lines.ts'
import type { PlaceholderNames } from './placeholders.ts'

/** What people decided about the cheat sheet: content/cheat-sheet.yml and content/keywords.yml. */
export interface CheatSheet {
  /** The file, for messages. */
  readonly file: string
  readonly commands: readonly Judgement[]
  readonly glosses: readonly GlossList[]
  readonly destroys: readonly Loss[]
  readonly placeholders: PlaceholderNames
  readonly keywordsFile: string
  readonly keywords: readonly Keyword[]
}

/** What somebody decided about one command of the book. */
export type Judgement = OnSheet | OffSheet

export interface OnSheet {
  /** The command, written in any way that comes down to the same; that of another program as the book has it. */
  readonly command: string
  /** Other commands of the book that do the same in other words: they add their places, and are not shown. */
  readonly also: readonly string[]
  /** How the sheet writes it, where the notes' own way says too little there. */
  readonly write?: string
  readonly id?: string
  readonly task?: string
  readonly group?: CommandGroup
  readonly isEssential: boolean
  readonly destroys?: string
  readonly place: Place
}

/** A command that does not stand on the sheet. */
interface OffSheet {
  readonly command: string
  readonly omit: string
  readonly place: Place
}

/** What flags of a command do, in a few words each. */
export interface GlossList {
  /** `docker container run`, or `*` for all commands. */
  readonly command: string
  readonly flags: readonly {
    readonly name: string
    readonly gloss: string
    readonly place: Place
  }[]
  readonly place: Place
}

/** What is lost for good when a command runs that has at least these flags. */
export interface Loss {
  readonly command: string
  readonly what: string
  readonly place: Place
}

/** A row of the small tables, without the place that the build finds for it. */
export interface Keyword extends Omit<KeywordEntry, 'taughtAt'> {
  readonly place: Place
}

/** Of a book about whose commands nobody has decided anything. */
export const EMPTY_SHEET: CheatSheet = {
  file: 'content/cheat-sheet.yml',
  commands: [],
  glosses: [],
  destroys: [],
  placeholders: new Map(),
  keywordsFile: 'content/keywords.yml',
  keywords: [],
}
