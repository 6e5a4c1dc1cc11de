import type { Format, Hints } from '../formats/format.ts'
import type { Correction, Keep } from './corrections.ts'

/** One source text as found, with all that people know and have decided about it. */
export interface Note {
  readonly id: string
  readonly title: string
  readonly author: string
  readonly url?: string
  /** Language of its prose, as browsers call it: `de`; English unless told. */
  readonly lang?: string
  readonly licence: string
  readonly origin: string
  /** Id of its format. */
  readonly format: string
  /** Path from the project's root, for messages. */
  readonly file: string
  /** With line feeds alone at its line ends. */
  readonly text: string
  /** As its file has it, where that differs: with a byte order mark, with carriage returns. */
  readonly written?: string
  readonly hints: Hints
  /** Names of the pictures that lie in a folder of its name beside it. */
  readonly pictures?: ReadonlySet<string>
  readonly corrections: readonly Correction[]
  readonly keeps: readonly Keep[]
  /** The file that holds the corrections, whether it is there yet or not. */
  readonly correctionsFile: string
}

/** Whether its prose is English as far as people say. */
export const isSaidEnglish = ({ lang }: Pick<Note, 'lang'>): boolean =>
  lang === undefined || /^en(?:-|$)/i.test(lang)

/** A note with the format that gives its Markdown back. */
export interface NoteInFormat {
  readonly note: Note
  readonly format: Format
}
