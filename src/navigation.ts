/**
 * Where a page stands in the book: its sidebar, and the pages before and after it.
 */
import type { StarlightRouteData } from '@astrojs/starlight/route-data'
import { count } from './count'
import { link } from './link'
import { around, PORTION } from './portions'
import type { ChapterEntry } from './schemas'

type Sidebar = StarlightRouteData['sidebar']
type Pagination = StarlightRouteData['pagination']

interface Stop {
  readonly path: string
  readonly title: string
  readonly chapter: string
}

export interface ReadingOrder {
  readonly chapters: readonly ChapterEntry[]
  readonly stops: readonly Stop[]
  readonly indexOf: ReadonlyMap<string, number>
}

/** Each chapter's own page, then its pages, then the next chapter's. */
export function readingOrder(chapters: readonly ChapterEntry[]): ReadingOrder {
  const stops = chapters.flatMap((chapter) =>
    [...(isOnePage(chapter) ? [] : [chapter]), ...chapter.pages].map(({ path, title }) => ({
      path,
      title,
      chapter: chapter.id,
    })),
  )
  return { chapters, stops, indexOf: new Map(stops.map(({ path }, index) => [path, index])) }
}

/** Where somebody begins to read a chapter: an overview that lists one page of the same name is worth no visit. */
export function beginningOf(chapter: ChapterEntry): string {
  const [page] = chapter.pages
  return page && isOnePage(chapter) ? page.path : chapter.path
}

function isOnePage({ title, pages }: ChapterEntry): boolean {
  return pages.length === 1 && pages[0]?.title === title
}

/**
 * The cheat sheet, the self-test where there are commands, the chapters, and below the current one its pages; of very many,
 * those around the current one.
 *
 * @param path of the current page below the base, without slashes at its ends
 */
export function sidebarOf({ chapters, stops, indexOf }: ReadingOrder, path: string): Sidebar {
  const here = stops[indexOf.get(path) ?? -1]?.chapter
  const to = (target: string, label: string) => sidebarLink(target, label, target === path)
  const all = (target: string, label: string, { length }: readonly unknown[]) =>
    length > PORTION ? [to(target, label)] : []
  const group = (chapter: ChapterEntry) => ({
    type: 'group' as const,
    label: chapter.title,
    entries: [
      to(chapter.path, 'Overview'),
      ...near(chapter.pages, (page) => page.path === path).map((page) => to(page.path, page.title)),
      ...all(chapter.path, `All ${count(chapter.pages.length)} pages`, chapter.pages),
    ],
    collapsed: false,
    badge: undefined,
  })

  return [
    to('cheat-sheet', 'Cheat sheet'),
    ...(chapters.some(hasCommands) ? [to('self-test', 'Self-test')] : []),
    ...near(chapters, ({ id }) => id === here).map((chapter) =>
      chapter.id === here && !isOnePage(chapter)
        ? group(chapter)
        : to(beginningOf(chapter), chapter.title),
    ),
    ...all('contents', `All ${count(chapters.length)} chapters`, chapters),
    to('errata', 'Errata'),
    to('sources', 'Sources'),
  ]
}

/** All of them, or those around the current one where they are too many. */
function near<Thing>(
  things: readonly Thing[],
  isCurrent: (thing: Thing) => boolean,
): readonly Thing[] {
  return things.length <= PORTION ? things : around(things, things.findIndex(isCurrent), NEIGHBOURS)
}

const NEIGHBOURS = 15

/** The pages before and after one in reading order; none for pages outside the book. */
export function paginationOf({ stops, indexOf }: ReadingOrder, path: string): Pagination {
  const index = indexOf.get(path)
  if (index === undefined) return { prev: undefined, next: undefined }

  const to = (stop?: Stop) => stop && sidebarLink(stop.path, stop.title, false)
  return { prev: to(stops[index - 1]), next: to(stops[index + 1]) }
}

const hasCommands = ({ commands }: ChapterEntry): boolean => commands.length > 0

function sidebarLink(path: string, label: string, isCurrent: boolean) {
  return { type: 'link' as const, label, href: link(path), isCurrent, badge: undefined, attrs: {} }
}
