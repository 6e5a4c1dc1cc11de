import type { Restoration } from '../format.ts'
import type { Tag } from '../markup/html-tags.ts'

/** A table of HTML as one of Markdown; nothing where its cells hold what a cell of Markdown cannot. */
export function tableEdits(text: string, tags: readonly Tag[]): Restoration[] | undefined {
  const names = tags.map(({ name }) => name)
  if (
    names.filter((name) => name === 'table').length !== 2 ||
    names.some((name) => BLOCKS.has(name))
  )
    return undefined
  const cells = tags.filter(({ name, isClosing }) => /^t[hd]$/.test(name) && !isClosing)
  const rows = tags.filter(({ name, isClosing }) => name === 'tr' && !isClosing)
  const [first] = rows
  if (first === undefined || cells.length === 0) return undefined
  const perRow = Map.groupBy(cells, ({ outer }) => outer)
  const inRow = (row: Tag): number => perRow.get(row)?.length ?? 0
  const columns = rows.reduce((most, row) => Math.max(most, inRow(row)), 0)
  const edits: Restoration[] = []
  let done = tags[0]?.start ?? 0

  for (const tag of tags) {
    if (!STRUCTURE.test(tag.name)) continue
    edits.push(...betweenTags(text, done, tag.start))
    edits.push({ start: tag.start, end: tag.end, text: markOf(tag) })
    done = tag.end
  }
  return edits

  function markOf(tag: Tag): string {
    if (tag.name === 'table') return tag.isClosing ? '\n\n' : '\n\n'
    if (tag.name === 'tr' && !tag.isClosing) return '|'
    if (tag.name === 'tr') {
      const missing = ' |'.repeat(columns - inRow(tag.partner ?? tag))
      const below = tag.partner === first ? `\n|${' --- |'.repeat(columns)}` : ''
      return `${missing}${below}\n`
    }
    if (/^t[hd]$/.test(tag.name)) return tag.isClosing ? ' |' : ' '
    return ''
  }
}

/** Between two tags of a table: a line break would end the row, a bar the cell. Words outside of cells stay where they are. */
function betweenTags(text: string, start: number, end: number): Restoration[] {
  const edits: Restoration[] = []
  for (const match of text.slice(start, end).matchAll(/\s*\n\s*|(?<!\\)\|/g)) {
    const at = start + match.index
    const isEdge = at === start || at + match[0].length === end
    edits.push({
      start: at,
      end: at + match[0].length,
      text: match[0] === '|' ? '\\|' : isEdge ? '' : ' ',
    })
  }
  return edits
}

/** Of what a table is built. */
export const STRUCTURE = /^(?:table|thead|tbody|tfoot|tr|th|td)$/
const BLOCKS: ReadonlySet<string> = new Set([
  'pre',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'details',
  'blockquote',
  'dl',
])
