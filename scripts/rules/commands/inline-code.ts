import type { Nodes } from 'mdast'
import { oncePer } from '../once-per.ts'
import type { Reading } from '../rule.ts'

export interface InlineCode {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The pieces of inline code of a text, with the offset at which their words begin. */
export const inlineCodeOf = oncePer(({ tree, text }: Reading): readonly InlineCode[] => {
  const found: InlineCode[] = []
  // A stack of its own: a text of nested quotes would overflow that of the engine.
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'inlineCode') {
      const from = node.position?.start.offset ?? 0
      const within = text.slice(from, node.position?.end.offset).indexOf(node.value)
      const start = from + within
      if (within !== -1) found.push({ text: node.value, start, end: start + node.value.length })
    } else if ('children' in node) {
      for (const child of node.children) open.push(child)
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
})
