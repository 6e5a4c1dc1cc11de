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
  /** Whether its headings are in English: “and more” among words of another language would read badly. */
  readonly isEnglish: boolean
}

/**
 * The names of a page by the headings that open its parts.
 *
 * A page that holds the whole note has the note's title. Else a title is the words of headings, and where these are
 * sentences or commands ("# sudo docker build -t mongodb") the note's title with the number of the page.
 */
export function pageNames(
  headings: readonly string[],
  { noteTitle, number, isWhole, isEnglish }: PageInNote,
): PageNames {
  const words = isEnglish ? ENGLISH : WORDLESS
  const titles = headings.map(asTitle)
  const ofHeadings = titles.length === 0 ? noteTitle : titleOf(titles, words)
  const title = isWhole ? noteTitle : (ofHeadings ?? words.numbered(noteTitle, number))
  const names = described([...new Set(titles.filter(isName))], words)
  return {
    title,
    description:
      names === '' || names === title ? `From the note “${noteTitle}”.` : words.sentence(names),
  }
}

/** What stands between names that are none of ours. */
interface Connectives {
  readonly and: string
  /** A title for several names, of which these are the first and the last. */
  readonly between: (first: string, last: string) => string
  /** Behind names of which not all fit. */
  readonly more: string
  readonly numbered: (title: string, number: number) => string
  /** All that is said of a page. */
  readonly sentence: (names: string) => string
}

const ENGLISH: Connectives = {
  and: ' and ',
  between: (first) => `${first}, and more`,
  more: ', and more',
  numbered: (title, number) => `${title}, page ${number}`,
  sentence: (names) => `${names}.`,
}

const WORDLESS: Connectives = {
  and: ', ',
  between: (first, last) => {
    const all = `${first} – ${last}`
    return first === last || all.length > LONGEST_TITLE ? `${first} …` : all
  },
  more: ', …',
  numbered: (title, number) => `${title} (${number})`,
  sentence: (names) => names.replace(/(?<!…)$/, '.'),
}

/** The title of a note's part, for a note of several: behind the number how many there are. */
export function partTitle(title: string, part: number, parts: number, isEnglish: boolean): string {
  return isEnglish ? `${title}, part ${part} of ${parts}` : `${title} (${part}/${parts})`
}

/** The words of a heading without the colon, which leads to what follows, and without pictures: in a list of pages none is. */
export const asTitle = (heading: string): string =>
  heading
    .replace(SHORTCODES, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\S)\s*:$/, '')

/** `:star2:`, which GitHub shows as a picture. */
const SHORTCODES = /(?<!\S):[a-z\d_+-]+:(?!\S)/g

function titleOf(titles: readonly string[], words: Connectives): string | undefined {
  const names = titles.filter(isName)
  const all = listed(titles, words)
  if (names.length === titles.length && (titles.length === 1 || all.length <= LONGEST_TITLE))
    return all
  const short = names.filter(({ length }) => length <= LONGEST_TITLE)
  const [first, last = first] = [short[0], short.at(-1)]
  return first === undefined || last === undefined ? undefined : words.between(first, last)
}

const LONGEST_TITLE = 60

/** The first of many names: a page is described in a line or two. */
function described(names: readonly string[], words: Connectives): string {
  const all = listed(names, words)
  if (all.length <= LONGEST_DESCRIPTION) return all
  const fit = names.filter(
    (_, index) => names.slice(0, index + 1).join(', ').length <= LONGEST_DESCRIPTION,
  )
  return fit.length === 0 ? '' : fit.join(', ') + words.more
}

const LONGEST_DESCRIPTION = 200

function listed(titles: readonly string[], { and }: Connectives): string {
  const last = titles.at(-1) ?? ''
  return titles.length < 2 ? last : titles.slice(0, -1).join(', ') + and + last
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
