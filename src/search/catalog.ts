/**
 * What Pagefind's index does not say of its records, and a search must know before it asks for any of them.
 *
 * The integration writes it beside the index. Places are words of a record's text, counted from 0 as Pagefind counts them.
 */
export interface Catalog {
  /** Every word of the index in small letters, with blanks between: those of titles and commands, then the others. */
  readonly words: readonly string[]
  /** Words that ask and do not say: `how`, `do`, `the`. */
  readonly ignored: readonly string[]
  /** Words with which a question begins that wants an explanation rather than a command: `what`, `why`. */
  readonly explained: readonly string[]
  /** Words that mean the same to who searches. */
  readonly synonyms: readonly (readonly string[])[]
  /** By the id that Pagefind gave the record. */
  readonly commands: Readonly<Record<string, CommandRecord>>
  readonly pages: Readonly<Record<string, PageRecord>>
}

/** A command of the cheat sheet. Its text in the index: the task, each form, and what else is said of it. */
export interface CommandRecord {
  /** Below the base: `cheat-sheet/#network-ls`. */
  readonly url: string
  readonly task: string
  /** Ways to write it, the first as it is shown. */
  readonly forms: readonly string[]
  /** All names of the command that it begins with: `docker ps`, `docker container ls`. */
  readonly names?: readonly string[]
  /** What teaches it: a page by its place among the pages, and its section, -1 for the page as a whole. */
  readonly taughtAt?: readonly [page: number, section: number]
  /** What it is, if no command: `Dockerfile`, `Compose file`. */
  readonly kind?: string
  /** Why one should not use it any more. */
  readonly retired?: string
  /** What is lost when it runs. */
  readonly destroys?: string
}

/** What teaches a command: address below the base, and title of the page. */
export interface Teacher {
  readonly url: string
  readonly title: string
}

/** The page that teaches a command, at the place where it does. */
export function teacherOf({ taughtAt }: CommandRecord, { pages }: Catalog): Teacher | undefined {
  const [at = -1, section = -1] = taughtAt ?? []
  const page = Object.values(pages)[at]
  const anchor = page?.sections[section]?.[1]
  return (
    page && { url: anchor === undefined ? page.url : `${page.url}#${anchor}`, title: page.title }
  )
}

/** A page of the book. */
export interface PageRecord {
  readonly url: string
  readonly title: string
  /** What it is about, in a sentence that does not stand on it. */
  readonly description: string
  /** Where each begins, its anchor, its heading; in the order of the page. What has no anchor is no place to go to. */
  readonly sections: readonly (readonly [at: number, anchor: string, heading: string])[]
}
