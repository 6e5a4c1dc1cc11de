import type { VFileMessage } from 'vfile-message'
import type { Chapter } from '../book.ts'
import type { Placement } from '../placement.ts'
import type { PrintedSection } from './gathered.ts'
import type { ProvedUse } from './proved-uses.ts'

/**
 * The sections that stand on pages, in the order of the book, each with its commands.
 *
 * One at fault is none to learn by heart: it stays off until somebody has decided.
 *
 * @param open What rules found in notes that nobody has reviewed.
 */
export function printedSections(
  { sections }: Placement,
  {
    chapters,
    addresses,
  }: { readonly chapters: readonly Chapter[]; readonly addresses: ReadonlyMap<string, string> },
  notes: readonly { readonly uses: ReadonlyMap<string, readonly ProvedUse[]> }[],
  open: ReadonlySet<VFileMessage>,
): PrintedSection[] {
  const titles = new Map(
    chapters.flatMap(({ pages }) => pages.map(({ path, title }) => [path, title])),
  )
  const uses = new Map(notes.flatMap((note) => [...note.uses]))
  return [...addresses].flatMap(([id, url]) => {
    const section = sections.get(id)
    if (section === undefined) return []
    const page = titles.get(url.replace(/\/#.*$/, '')) ?? ''
    const own = (uses.get(id) ?? []).filter(({ faults }) => faults.every((one) => !open.has(one)))
    return [{ note: section.trace.note.id, url, page, body: section.body, uses: own }]
  })
}
