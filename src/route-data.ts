/**
 * What Starlight knows of a page, changed before it draws the page: sidebar, previous and next, head.
 */
import { defineRouteMiddleware } from '@astrojs/starlight/route-data'
import { getCollection } from 'astro:content'
import { paginationOf, readingOrder, sidebarOf, type ReadingOrder } from './navigation'

export const onRequest = defineRouteMiddleware(async ({ locals }) => {
  const route = locals.starlightRoute
  const order = await currentOrder()

  if (route.hasSidebar) route.sidebar = sidebarOf(order, route.id)
  route.pagination = paginationOf(order, route.id)
  route.head = route.head.filter(({ attrs }) => attrs?.['name'] !== 'generator')
})

let known: ReadingOrder | undefined

// Once for a build; in `astro dev` for each page, for there the chapters change.
async function currentOrder(): Promise<ReadingOrder> {
  if (!known || import.meta.env.DEV) {
    known = readingOrder((await getCollection('chapters')).map(({ data }) => data))
  }
  return known
}
