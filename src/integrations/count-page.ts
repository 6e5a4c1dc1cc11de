import { did, READING_PAGES } from '../progress.ts'

/** Tells of each page of Markdown that it is read: Astro asks anew for the plugin each time. */
export function countPage() {
  did(READING_PAGES)
  return { name: 'count-page' }
}
