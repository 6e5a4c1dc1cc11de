import type { CommandEntry, SiteEntry } from '../../src/schemas.ts'
import type { Exporter } from './exporter.ts'

/**
 * Cards for Anki, which ask for the command of a task; published as anki.tsv.
 *
 * Each has its id on the sheet, so that importing a newer file changes the cards and does not double them.
 *
 * @see https://docs.ankiweb.net/importing/text-files.html
 */
export const anki: Exporter = {
  id: 'anki',
  *export(book) {
    const rows = book.commands.map(
      (command) => `${cellsOf(command, book.site).map(quoted).join('\t')}\n`,
    )
    yield { path: 'public/anki.tsv', contents: [HEADERS, ...rows] }
  },
}

const HEADERS = `#separator:tab
#html:false
#guid column:1
#tags column:4
#columns:Guid\tFront\tBack\tTags
`

function cellsOf(
  { id, task, variants, group, retired }: CommandEntry,
  { title }: SiteEntry,
): string[] {
  const back = variants.filter((variant) => variant.retired === undefined).map(({ text }) => text)
  const tags = ['docker', `docker::${group}`, ...(retired === undefined ? [] : ['docker::retired'])]
  return [`${title.toLowerCase().replace(GAP, '-')}-${id}`, task, back.join('\n'), tags.join(' ')]
}

/**
 * What is no word, in any script: two sites in Cyrillic must not have the same ids.
 *
 * Latin letters beyond ASCII count to it as they always did, or a newer file would double the cards that somebody has.
 */
const GAP = /(?:[^\p{L}\p{N}_]|(?![a-z])\p{Script=Latin})+/gu

/** A cell that holds what separates cells stands in quotes, and so does one that begins with a quote. */
function quoted(cell: string): string {
  return /[\t\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
