/**
 * What Starlight knows of a page, changed before it draws the page: sidebar, previous and next, contents, head.
 */
import { defineRouteMiddleware } from '@astrojs/starlight/route-data'
import { allChapters } from './book'
import { CLOSING, closingSheetAt } from './closing-sheet'
import { paginationOf, readingOrder, sidebarOf, type ReadingOrder } from './navigation'
import { BUILDING_PAGES, did } from './progress'

export const onRequest = defineRouteMiddleware(async ({ locals }) => {
  const route = locals.starlightRoute
  const order = await currentOrder()
  did(BUILDING_PAGES)

  if (route.hasSidebar) route.sidebar = sidebarOf(order, route.id)
  route.pagination = paginationOf(order, route.id)
  if (await closingSheetAt(route.id)) route.toc?.items.push({ ...CLOSING, depth: 2, children: [] })
  if (route.headings.length === 0) route.toc = undefined // It would list the title alone.
  route.head = route.head.filter(({ attrs }) => attrs?.['name'] !== 'generator')
  if (route.id.startsWith('chapters/')) route.head.push(MARKDOWN)
})

const MARKDOWN = {
  tag: 'link' as const,
  attrs: { rel: 'alternate', type: 'text/markdown', href: 'index.md' },
  content: '',
}

let known: ReadingOrder | undefined

// Once for a build; in `astro dev` for each page, for there the chapters change.
async function currentOrder(): Promise<ReadingOrder> {
  if (!known || import.meta.env.DEV) known = readingOrder(await allChapters())
  return known
}
