import type { List, ListItem, Nodes, RootContent } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import { noteLineAt, type Trace } from '../notes/draft.ts'
import { problem } from '../notes/problem.ts'
import type { LeftOut, LineRange } from './outline.ts'

export type LeftOutLines = LeftOut & { readonly target: LineRange }

/**
 * Blocks of a note without the lines that nobody prints.
 *
 * Whole blocks and whole list items go; a range that cuts through one is a problem, since the rest of it would stand there torn.
 */
export function withoutLines(
  blocks: readonly RootContent[],
  trace: Trace,
  ranges: readonly LeftOutLines[],
  outline: string,
): Kept {
  const dropped: Dropped[] = []
  const problems: VFileMessage[] = []
  return { blocks: ranges.length === 0 ? blocks : blocks.flatMap(keep), dropped, problems }

  function keep(block: RootContent): RootContent[] {
    const span = spanOf(block, trace)
    const range = ranges.find(({ target }) => touches(target, span))
    if (!range) return [block]
    if (covers(range.target, span)) return drop(range, block)
    if (block.type === 'list') return keepItems(block)
    problems.push(cuts(outline, range, span))
    return [block]
  }

  function keepItems(list: List): List[] {
    const children = list.children.flatMap((item) => keepItem(item))
    return children.length === 0 ? [] : [{ ...list, children }]
  }

  function keepItem(item: ListItem): ListItem[] {
    const span = spanOf(item, trace)
    const range = ranges.find(({ target }) => covers(target, span))
    if (range) {
      for (const block of item.children) drop(range, block)
      return []
    }
    const children = item.children.flatMap((child) => keep(child)).filter(isItemContent)
    const [first] = item.children
    const taken = first && ranges.find(({ target }) => covers(target, spanOf(first, trace)))
    // What is left of the item would hang below nothing.
    if (taken && children.length > 0) problems.push(cuts(outline, taken, span))
    return children.length === 0 ? [] : [{ ...item, children }]
  }

  function drop(range: LeftOutLines, block: RootContent): [] {
    dropped.push({ range, block })
    return []
  }
}

interface Kept {
  readonly blocks: readonly RootContent[]
  readonly dropped: readonly Dropped[]
  readonly problems: readonly VFileMessage[]
}

/** A block that went, and the range that took it. */
interface Dropped {
  readonly range: LeftOutLines
  readonly block: RootContent
}

interface Span {
  readonly first: number
  readonly last: number
}

/** First and last line of the note from which a node comes. */
function spanOf(node: Nodes, trace: Trace): Span {
  const { start, end } = node.position ?? {}
  return {
    first: noteLineAt(trace, start?.offset ?? 0),
    last: noteLineAt(trace, Math.max(0, (end?.offset ?? 1) - 1)),
  }
}

const touches = (range: LineRange, span: Span): boolean =>
  range.from <= span.last && range.to >= span.first
const covers = (range: LineRange, span: Span): boolean =>
  range.from <= span.first && range.to >= span.last

function isItemContent(node: RootContent): node is ListItem['children'][number] {
  return (
    node.type !== 'listItem' &&
    node.type !== 'tableRow' &&
    node.type !== 'tableCell' &&
    !('alt' in node) &&
    isFlow(node)
  )
}

/** What may stand in a list item: every block, no phrase. */
function isFlow(node: RootContent): boolean {
  return !PHRASES.has(node.type)
}

const PHRASES: ReadonlySet<string> = new Set([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'inlineCode',
  'link',
  'linkReference',
  'strong',
  'text',
  'yaml',
])

function cuts(file: string, { place, target }: LeftOutLines, span: Span): VFileMessage {
  return problem({
    file,
    place,
    id: 'torn-block',
    reason: `Unexpected range ${target.from} to ${target.to}, expected whole paragraphs or list items: one runs from line ${span.first} to ${span.last}`,
    advice: 'Widen or narrow the range to whole blocks, or split the paragraph with a correction.',
  })
}
