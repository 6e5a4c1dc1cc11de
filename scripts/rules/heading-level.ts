import type { Heading, Nodes } from 'mdast'
import type { Rule } from './rule.ts'

/** A heading more than one level below the one before: a table of contents has nothing to hang it on. */
export const headingLevel: Rule = {
  id: 'heading-level',
  kind: 'structure',
  description: 'A heading is at most one level below the one before it.',
  examples: [
    { good: '## Volumes\n\n### Create\n\n# Networks' },
    { bad: '## Volumes\n\n#### Create', reason: 'Unexpected heading of level 4, expected 3' },
  ],

  *check({ tree }) {
    let before = 0
    for (const { depth, position } of headingsIn(tree)) {
      if (before > 0 && depth > before + 1) {
        yield {
          start: position?.start.offset ?? 0,
          end: position?.end.offset ?? 0,
          reason: `Unexpected heading of level ${depth}, expected ${before + 1}`,
          severity: 'warning',
        }
      }
      before = depth
    }
  },
}

function headingsIn(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node]
  // A heading in a quotation or a list is part of it, not of the text.
  return node.type === 'root' ? node.children.flatMap(headingsIn) : []
}
