import type { List, ListItem, Nodes, RootContent } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import { problem } from '../notes/problem.ts'
import type { Section } from '../notes/sections.ts'
import { lineAt } from '../text/lines.ts'
import type { LeftOut, LineRange } from './outline.ts'

type Dropped = LeftOut & { readonly target: LineRange }

/**
 * A section's blocks without the lines that nobody prints.
 *
 * Whole blocks and whole list items go; a range that cuts through one is a problem, since the rest of it would stand there torn.
 */
export function withoutLines(
  section: Section,
  dropped: readonly Dropped[],
  file: string,
): { readonly blocks: readonly RootContent[]; readonly problems: readonly VFileMessage[] } {
  const ranges = dropped.filter(({ target }) => reaches(target, section))
  const problems: VFileMessage[] = []
  const blocks = ranges.length === 0 ? section.blocks : section.blocks.flatMap(keep)
  return { blocks, problems }

  function keep(block: RootContent): RootContent[] {
    const range = ranges.find(({ target }) => touches(target, spanOf(block, section)))
    if (!range) return [block]
    if (covers(range.target, spanOf(block, section))) return []
    if (block.type === 'list') return keepItems(block)
    problems.push(cuts(file, range, spanOf(block, section)))
    return [block]
  }

  function keepItems(list: List): List[] {
    const children = list.children.flatMap((item) => keepItem(item))
    return children.length === 0 ? [] : [{ ...list, children }]
  }

  function keepItem(item: ListItem): ListItem[] {
    const range = ranges.find(({ target }) => touches(target, spanOf(item, section)))
    if (!range) return [item]
    if (covers(range.target, spanOf(item, section))) return []
    const children = item.children.flatMap((child) => keep(child)).filter(isItemContent)
    return [{ ...item, children }]
  }
}

interface Span {
  readonly first: number
  readonly last: number
}

/** First and last line of the note from which a node comes. */
function spanOf(node: Nodes, { draft }: Section): Span {
  const start = draft.origin(node.position?.start.offset ?? 0)
  const end = draft.origin(Math.max(0, (node.position?.end.offset ?? 1) - 1))
  return { first: lineAt(draft.lines, start)?.number ?? 1, last: lineAt(draft.lines, end)?.number ?? 1 }
}

function reaches(range: LineRange, { draft, line, end }: Section): boolean {
  const last = lineAt(draft.lines, draft.origin(Math.max(0, end - 1)))?.number ?? Infinity
  return range.from <= last && range.to >= line
}

const touches = (range: LineRange, span: Span): boolean => range.from <= span.last && range.to >= span.first
const covers = (range: LineRange, span: Span): boolean => range.from <= span.first && range.to >= span.last

function isItemContent(node: RootContent): node is ListItem['children'][number] {
  return ['blockquote', 'code', 'heading', 'html', 'list', 'table', 'thematicBreak', 'definition', 'footnoteDefinition', 'paragraph'].includes(node.type)
}

function cuts(file: string, { place, target }: Dropped, span: Span): VFileMessage {
  return problem({
    file,
    place,
    id: 'torn-block',
    reason: `Unexpected range ${target.from} to ${target.to}, expected whole paragraphs or list items: one runs from line ${span.first} to ${span.last}`,
    advice: 'Widen or narrow the range to whole blocks, or split the paragraph with a correction.',
  })
}
