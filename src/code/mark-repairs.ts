/**
 * Makes small marks of the links that lead from what was repaired to its erratum.
 *
 * As plain Markdown they read “repaired: flag”; on the site that stays their name, and a ring is what one sees.
 */
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri'
import type { Element, ElementContent } from 'hast'

export const markRepairs = {
  name: 'mark-repairs',
  element: {
    filter: ['a', 'p'],
    visit(node, context) {
      if (node.tagName === 'p' && isRow(node.children))
        return { ...node, properties: { ...node.properties, className: ['repairs'] } }
      if (!isRepair(node)) return undefined

      const name = context.textContent(node)
      const hidden = { className: ['sr-only'] }
      const text: ElementContent = { type: 'text', value: name }
      return {
        ...node,
        properties: {
          ...node.properties,
          className: ['repair'],
          title: name,
          dataPagefindIgnore: '',
        },
        children: [{ type: 'element', tagName: 'span', properties: hidden, children: [text] }],
      }
    },
  },
} satisfies NonNullable<SatteriProcessorOptions['hastPlugins']>[number]

/** A paragraph of marks and nothing else stands below a piece of code or a table. */
function isRow(children: readonly ElementContent[]): boolean {
  const [first] = children
  return (
    first?.type === 'element' &&
    children.every((child) =>
      child.type === 'element'
        ? isRepair(child)
        : child.type === 'text' && child.value.trim() === '',
    )
  )
}

/** Whether a link leads from what was repaired to its erratum. */
export function isRepair({ tagName, properties }: Element): boolean {
  const href = properties['href']
  return tagName === 'a' && typeof href === 'string' && TO_ERRATUM.test(href)
}

/** A page of the errata, and one of them: the way that only our own links go. */
const TO_ERRATUM = /^(?:\.\.\/)+errata\/[\w-]+\/#/
