import type { Code, InlineCode, Nodes, Parents, Root, Text } from 'mdast'

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
}

/** One walk through a tree, whatever rules ask for. */
export function partsOf(tree: Root): Parts {
  const parts: Parts = { code: [], inline: [], prose: [], openings: [] }
  walk(tree, false)
  return parts

  function walk(parent: Parents, isHeading: boolean): void {
    parent.children.forEach((node, index) => {
      if (node.type === 'text') {
        const { start, end } = rangeOf(node)
        if (parent.type === 'paragraph' && index === 0) parts.openings.push(start)
        if (parent.type !== 'link' || !ADDRESS.test(node.value))
          parts.prose.push({ node, start, end, isHeading })
      } else if (node.type === 'code') {
        parts.code.push({ node, before: blockBefore(parent.children, index) })
      } else if (node.type === 'inlineCode') parts.inline.push({ node, parent, index })
      else if ('children' in node) walk(node, isHeading || node.type === 'heading')
    })
  }
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
