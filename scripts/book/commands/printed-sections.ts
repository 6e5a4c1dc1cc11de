import type { VFileMessage } from 'vfile-message'
import type { Chapter } from '../book.ts'
import type { Placement } from '../placement.ts'
import type { PrintedSection } from './gathered.ts'
import type { CommandUse } from './uses.ts'

/**
 * The sections that stand on pages, in the order of the book, each with its commands.
 *
 * @param open What rules found in notes that nobody has reviewed.
 */
export function printedSections(
  { sections }: Placement,
  {
    chapters,
    addresses,
  }: { readonly chapters: readonly Chapter[]; readonly addresses: ReadonlyMap<string, string> },
  notes: readonly { readonly uses: ReadonlyMap<string, readonly CommandUse[]> }[],
  open: readonly VFileMessage[],
): PrintedSection[] {
  const titles = new Map(
    chapters.flatMap(({ pages }) => pages.map(({ path, title }) => [path, title])),
  )
  const uses = new Map(notes.flatMap((note) => [...note.uses]))
  const byFile = Map.groupBy(open, ({ file }) => file ?? '')
  return [...addresses].flatMap(([id, url]) => {
    const section = sections.get(id)
    if (section === undefined) return []
    const page = titles.get(url.replace(/\/#.*$/, '')) ?? ''
    const faults = byFile.get(section.trace.note.file) ?? []
    const own = (uses.get(id) ?? []).filter((use) => !hasFault(use, faults))
    return [{ note: section.trace.note.id, url, page, body: section.body, uses: own }]
  })
}

/** Whether a command has what a rule finds fault with: then it is none to learn by heart. */
function hasFault({ written }: CommandUse, faults: readonly VFileMessage[]): boolean {
  return faults.some(({ actual = '' }) => actual.trim() !== '' && written.includes(actual.trim()))
}
