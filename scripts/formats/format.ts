import type { Edit } from '../text/edit.ts'
import type { Line } from '../text/lines.ts'

/**
 * A kind of source, and how to give back the Markdown that it lost.
 *
 * A format returns edits and touches nothing. It never drops a word without saying why.
 */
export interface Format {
  readonly id: string
  /** One sentence on how such a source came to be and what it lost. */
  readonly description: string
  /** The hints that it uses: another would be lost on it. */
  readonly hints: readonly HintName[]
  readonly restore: (source: Source, hints: Hints, vocabulary: Vocabulary) => readonly Restoration[]
}

/** An edit that gives markup back. One that removes words says why, and the ledger prints it. */
export interface Restoration extends Edit {
  readonly because?: string
}

/** A corrected note as the formats see it: `Line.number` still counts in the note as found. */
export interface Source {
  readonly text: string
  readonly lines: readonly Line[]
}

/**
 * What a person knows of a note that its text no longer tells; from the sidecar, lines counted in the note as found.
 *
 * Every format works without hints too, by guessing.
 */
export interface Hints {
  /** Level (1–6) of each line that is a heading. */
  readonly headings?: ReadonlyMap<number, number>
  /** Lines that belong to the page around the note, each with the reason for its removal. */
  readonly furniture?: ReadonlyMap<number, string>
  /** Tables whose cells run together. */
  readonly tables?: readonly TableHint[]
  /** The term with which the definition on a line begins, where no mark parts the two. */
  readonly terms?: ReadonlyMap<number, string>
  /** True depth of a list item, from 0; also makes an item of a line that lost its bullet. */
  readonly depth?: ReadonlyMap<number, number>
  /** The number of an item of a numbered list that lost it. */
  readonly ordinals?: ReadonlyMap<number, number>
  /** Stretches in which an empty line was put after every line, from first to last line. */
  readonly doubleSpaced?: readonly { readonly from: number; readonly to: number }[]
}

/** The name of each kind of hint. */
export const HINT_NAMES = [
  'headings',
  'furniture',
  'tables',
  'terms',
  'depth',
  'ordinals',
  'doubleSpaced',
] as const satisfies readonly (keyof Hints)[]
export type HintName = (typeof HINT_NAMES)[number]

export interface TableHint {
  /** First line: the header. */
  readonly line: number
  /** Lines in all, the header counted. */
  readonly rows: number
  /** The cells of the header; the rows below are cut at blanks into as many. */
  readonly header: readonly string[]
}

/** Words of the trade by which code is told from prose; from content/vocabulary.yml. */
export interface Vocabulary {
  /** Programs with which a line of code may begin: `docker`, `sudo`, `systemctl`. */
  readonly programs: ReadonlySet<string>
  /** Commands of several words that stand in prose: `docker network`, `docker network ls`, `systemctl restart docker`. */
  readonly commands: ReadonlySet<string>
  /** Commands of two words that may as well be things in a sentence: "a docker swarm", "your docker images". */
  readonly things: ReadonlySet<string>
  /** Dockerfile instructions, in capitals. */
  readonly instructions: ReadonlySet<string>
  /** Single words that are always code: `overlay2`, `json-file`. */
  readonly terms: ReadonlySet<string>
  /** Verbs with which a sentence says what a command does, in their base form; for the tasks of the cheat sheet. */
  readonly verbs: ReadonlySet<string>
}
