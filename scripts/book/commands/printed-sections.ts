import type { Chapter } from '../book.ts'
import type { Placement } from '../placement.ts'
import type { PrintedSection } from './gathered.ts'
import type { CommandUse } from './uses.ts'

/** The sections that stand on pages, in the order of the book, each with its commands. */
export function printedSections(
  { sections }: Placement,
  {
    chapters,
    addresses,
  }: { readonly chapters: readonly Chapter[]; readonly addresses: ReadonlyMap<string, string> },
  notes: readonly { readonly uses: ReadonlyMap<string, readonly CommandUse[]> }[],
): PrintedSection[] {
  const titles = new Map(
    chapters.flatMap(({ pages }) => pages.map(({ path, title }) => [path, title])),
  )
  const uses = new Map(notes.flatMap((note) => [...note.uses]))
  return [...addresses].flatMap(([id, url]) => {
    const section = sections.get(id)
    if (section === undefined) return []
    const page = titles.get(url.replace(/\/#.*$/, '')) ?? ''
    return [
      { note: section.trace.note.id, url, page, body: section.body, uses: uses.get(id) ?? [] },
    ]
  })
}
