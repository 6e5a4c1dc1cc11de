import type { Code, InlineCode, Nodes, Parents, Root, Text } from 'mdast'
import { htmlPieces, type HtmlPieces } from './html-code.ts'

/** What rules look at, gathered in one walk through the tree. */
export interface Parts {
  readonly code: { readonly node: Code; readonly before: Nodes | undefined }[]
  readonly inline: { readonly node: InlineCode; readonly parent: Parents; readonly index: number }[]
  readonly prose: Run[]
  /** First texts of paragraphs. */
  readonly openings: number[]
}

export interface Run {
  readonly node: Text
  readonly start: number
  readonly end: number
  readonly isHeading: boolean
  /** Whether it is the first on its line, and the last; lines may end inside it as well. */
  readonly opensLine: boolean
  readonly closesLine: boolean
}

/** One walk through a tree, whatever rules ask for. */
export function partsOf(tree: Root, text: string): Parts {
  const parts: Parts = { code: [], inline: [], prose: [], openings: [] }
  walk(tree, false)
  return parts

  function walk(parent: Parents, isHeading: boolean): void {
    parent.children.forEach((node, index) => {
      if (node.type === 'text') {
        const { start, end } = rangeOf(node)
        if (parent.type === 'paragraph' && index === 0) parts.openings.push(start)
        if (parent.type === 'link' && ADDRESS.test(node.value)) return
        const run = { node, start, end, isHeading, ...placeOnLine(parent, index) }
        const pieces = htmlPieces(node, text, parent.children[index + 1] === undefined)
        parts.prose.push(...(pieces ? between(pieces, run) : [run]))
        for (const code of pieces?.code ?? [])
          parts.inline.push({
            node: code,
            parent: { type: 'paragraph', children: [code] },
            index: 0,
          })
      } else if (node.type === 'code') {
        parts.code.push({ node, before: blockBefore(parent.children, index) })
      } else if (node.type === 'inlineCode') parts.inline.push({ node, parent, index })
      else if ('children' in node) walk(node, isHeading || node.type === 'heading')
    })
  }
}

/** The prose of a text of which tags make code: lines end at none of it. */
function between({ texts }: HtmlPieces, { opensLine, closesLine, isHeading }: Run): Run[] {
  return texts.map((node, index) => ({
    node,
    ...rangeOf(node),
    isHeading,
    opensLine: opensLine && index === 0,
    closesLine: closesLine && index === texts.length - 1,
  }))
}

/** Of paragraphs and cells of a table: words in emphasis, or of a link, are no line of their own. */
function placeOnLine(
  { type, children }: Parents,
  index: number,
): Pick<Run, 'opensLine' | 'closesLine'> {
  const isOfLines = type === 'paragraph' || type === 'tableCell'
  const ends = (at: number): boolean =>
    isOfLines && (children[at] === undefined || children[at].type === 'break')
  return { opensLine: ends(index - 1), closesLine: ends(index + 1) }
}

/** A link that shows its own address is no prose. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+$/i

/** The paragraph or heading that a code block follows; further blocks in a row follow the same. */
function blockBefore(siblings: readonly Nodes[], index: number): Nodes | undefined {
  let at = index - 1
  while (siblings[at]?.type === 'code') at -= 1
  return siblings[at]
}

/** The offsets between which a node stands. */
export function rangeOf({ position }: Nodes): { readonly start: number; readonly end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}
