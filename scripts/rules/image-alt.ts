import type { Nodes } from 'mdast'
import type { Rule } from './rule.ts'

/** An image that says nothing to those who do not see it. */
export const imageAlt: Rule = {
  id: 'image-alt',
  kind: 'structure',
  description: 'An image has a text that stands for it.',
  examples: [
    { good: '![A bridge network with two containers](bridge.png)' },
    {
      bad: '![](bridge.png)',
      reason: 'Unexpected image without alternative text, expected one that says what it shows',
    },
  ],

  *check({ tree }) {
    // No recursion: quotations can be nested as deep as a text is long.
    const waiting: Nodes[] = [tree]
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child)
      else if (isSilent(node)) {
        yield {
          start: node.position?.start.offset ?? 0,
          end: node.position?.end.offset ?? 0,
          reason: 'Unexpected image without alternative text, expected one that says what it shows',
        }
      }
    }
  },
}

const isSilent = (node: Nodes): boolean =>
  (node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()
