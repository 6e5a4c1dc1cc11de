/** What a page of a note in its own order is called, and what is said of it. */
export interface PageNames {
  readonly title: string
  readonly description: string
}

/** What is known of the page besides its headings. */
export interface PageInNote {
  readonly noteTitle: string
  /** From 1. */
  readonly number: number
  /** Whether it is the only one of its note. */
  readonly isWhole: boolean
}

/**
 * The names of a page by the headings that open its parts.
 *
 * A page that holds the whole note has the note's title. Else a title is the words of headings, and where these are
 * sentences or commands ("# sudo docker build -t mongodb") the note's title with the number of the page.
 */
export function pageNames(
  headings: readonly string[],
  { noteTitle, number, isWhole }: PageInNote,
): PageNames {
  const titles = headings.map(withoutColon)
  const ofHeadings = titles.length === 0 ? noteTitle : titleOf(titles)
  const title = isWhole ? noteTitle : (ofHeadings ?? `${noteTitle}, page ${number}`)
  const names = described([...new Set(titles.filter(isName))])
  return {
    title,
    description: names === '' || names === title ? `From the note “${noteTitle}”.` : `${names}.`,
  }
}

/** A colon leads to what follows; in a list of pages nothing does. */
export const withoutColon = (heading: string): string => heading.replace(/(?<=\S)\s*:$/, '')

function titleOf(titles: readonly string[]): string | undefined {
  const names = titles.filter(isName)
  const all = listed(titles)
  if (names.length === titles.length && (titles.length === 1 || all.length <= LONGEST_TITLE))
    return all
  const short = names.find(({ length }) => length <= LONGEST_TITLE)
  return short === undefined ? undefined : `${short}, and more`
}

const LONGEST_TITLE = 60

/** The first of many names: a page is described in a line or two. */
function described(names: readonly string[]): string {
  const all = listed(names)
  if (all.length <= LONGEST_DESCRIPTION) return all
  const fit = names.filter(
    (_, index) => names.slice(0, index + 1).join(', ').length <= LONGEST_DESCRIPTION,
  )
  return fit.length === 0 ? '' : `${fit.join(', ')}, and more`
}

const LONGEST_DESCRIPTION = 200

function listed(titles: readonly string[]): string {
  const last = titles.at(-1) ?? ''
  return titles.length < 2 ? last : `${titles.slice(0, -1).join(', ')} and ${last}`
}

/** Whether the words of a heading name something, and are neither a sentence nor a line to type. */
export function isName(heading: string): boolean {
  return !SENTENCE.test(heading) && !UNFINISHED.test(heading) && !COMMAND_LINE.test(heading)
}

/** Ends with a full stop that ends no abbreviation and is not the last of three. */
const SENTENCE = /(?<!\.)(?<!\b(?:etc|ca|vs|inc|ltd|co))\.$/i

/** "To get all version information of the client and server is the": a command stood below it. */
const UNFINISHED = /\s(?:the|an|and|or)$/i

/** "sudo docker build", "docker run -d nginx", "docker create <image>"; but "docker run" is what a section is about. */
const COMMAND_LINE = /^(?:\$ |sudo )|^[a-z][\w.-]*(?: [^ ]+)* (?:--?[A-Za-z]|<[^<>]*>|\[[^[\]]*\])/
