/**
 * Marks placeholders and flags in inline code.
 */
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri'
import type { ElementContent } from 'hast'
import { marksOf } from './marks.ts'

export const markInline = {
  name: 'mark-inline',
  element: {
    filter: ['code'],
    visit(node, context) {
      const parent = context.parent(node)
      if (parent.type === 'element' && parent.tagName === 'pre') return undefined // markBlocks has those.

      const text = context.textContent(node)
      if (marksOf(text).length === 0) return undefined
      return { ...node, children: [...pieces(text)] }
    },
  },
} satisfies NonNullable<SatteriProcessorOptions['hastPlugins']>[number]

function* pieces(text: string): Iterable<ElementContent> {
  let last = 0
  for (const { start, end, kind } of marksOf(text)) {
    if (start > last) yield { type: 'text', value: text.slice(last, start) }

    const tagName = kind === 'placeholder' ? 'var' : 'span'
    const children = [{ type: 'text' as const, value: text.slice(start, end) }]
    yield { type: 'element', tagName, properties: { className: [kind] }, children }
    last = end
  }
  if (last < text.length) yield { type: 'text', value: text.slice(last) }
}
