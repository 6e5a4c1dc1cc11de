import type { Place } from '../text/lines.ts'
import type { ExamDomain } from './book.ts'
import type { Drawing } from './drawing.ts'

/** What people decided about the book: its chapters in order, and what nobody prints. */
export interface Outline {
  readonly file: string
  readonly chapters: readonly ChapterPlan[]
  readonly leftOut: readonly LeftOut[]
  readonly drawings: readonly Drawing[]
  /** False when a part of it could not be read: then nothing can be said of sections that have no place. */
  readonly complete: boolean
}

export interface ChapterPlan {
  readonly id: string
  /** The file that holds it, for messages. */
  readonly file: string
  readonly title: string
  readonly description: string
  readonly foreword: string
  readonly teaches: readonly string[]
  readonly domains: readonly ExamDomain[]
  /** Nobody wrote it: it holds a note in its own order. */
  readonly isUnreviewed?: true
  readonly pages: readonly PagePlan[]
}

export interface PagePlan {
  readonly slug: string
  readonly title: string
  readonly description: string
  /** Opens the page, in the project's own words; empty for none. */
  readonly foreword: string
  /** Stands below the foreword. */
  readonly drawing?: DrawingPlan
  readonly sections: readonly SectionPlan[]
}

/** A section to print; it brings all that lies below it and is not named elsewhere. */
export interface SectionPlan {
  readonly section: string
  /** What the heading says on the page, where the note's own says too little there; `false` for none. */
  readonly heading?: string | false
  /** Its heading is not printed because the title of the page, or of the chapter, says the same. */
  readonly saidBy?: 'page' | 'chapter'
  /** Level of its heading on the page: 2 unless told. */
  readonly level: number
  /** Opens the section, in the project's own words: what bare points of a note leave unsaid. */
  readonly foreword?: string
  /** Stands below the section's first paragraph, or before its text where that begins with something else. */
  readonly drawing?: DrawingPlan
  /** Where the plan names it. */
  readonly place: Place
}

/** A drawing to show, by its name. */
export interface DrawingPlan {
  readonly name: string
  /** Where the plan names it. */
  readonly place: Place
}

/** A section (with what lies below it) or some lines of a note that no page prints, and why. */
export interface LeftOut {
  readonly target: { readonly section: string } | LineRange
  /** The section that says the same; the build measures whether it does. */
  readonly twinOf?: string
  /** The section's own heading and text only: what lies below it wants a place of its own. */
  readonly alone?: boolean
  readonly because: string
  readonly place: Place
}

export interface LineRange {
  readonly note: string
  readonly from: number
  readonly to: number
}
