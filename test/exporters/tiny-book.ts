import type { Book } from '../../scripts/book/book.ts'
import { NAMELESS_SITE } from '../../scripts/book/site.ts'
import type { Exporter } from '../../scripts/exporters/exporter.ts'
import type { CommandEntry, SiteEntry } from '../../src/schemas.ts'

/** An entry of a cheat sheet, but for what a test says of it. */
export function command(
  more: Partial<CommandEntry> & { readonly text?: string } = {},
): CommandEntry {
  const { text = 'docker ps', ...rest } = more
  return {
    id: 'container-ls',
    group: 'container',
    task: 'List containers',
    variants: [{ text, long: text, short: text }],
    flags: [],
    placeholders: [],
    taughtAt: [],
    notes: ['n'],
    essential: false,
    ...rest,
  }
}

/** What an exporter makes of a book that has nothing but commands: files by path. */
export function filesOf(
  exporter: Exporter,
  commands: readonly CommandEntry[],
  site: Partial<SiteEntry> = {},
): ReadonlyMap<string, string> {
  const book: Book = {
    chapters: [],
    notes: [],
    ledger: Object.assign([], { of: () => [] }),
    errata: Object.assign([], { of: () => [] }),
    restorations: new Map(),
    proof: { commands: 0, versions: {} },
    rules: [],
    commands,
    keywords: [],
    searchWords: { ignored: [], explained: [], synonyms: [] },
    site: { ...NAMELESS_SITE, ...site },
  }
  return new Map(
    [...exporter.export(book)].map(({ path, contents }) => [path, [...contents].join('')]),
  )
}
