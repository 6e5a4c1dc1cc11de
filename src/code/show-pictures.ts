/**
 * Shows the pictures that lie beside a note: in its Markdown they are links, with the words of the picture.
 *
 * Only as `<img>`: an SVG of a stranger shows there and does nothing.
 */
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri'
import type { Element } from 'hast'

export const showPictures = {
  name: 'show-pictures',
  element: {
    filter: ['a'],
    visit(node, context) {
      const { href } = node.properties
      if (typeof href !== 'string' || !TO_PICTURE.test(href)) return undefined
      const alt = context.textContent(node)
      return {
        type: 'element',
        tagName: 'img',
        properties: { src: href, alt, loading: 'lazy', decoding: 'async', className: ['picture'] },
        children: [],
      } satisfies Element
    },
  },
} satisfies NonNullable<SatteriProcessorOptions['hastPlugins']>[number]

/** The way that only our own links go: all others of a note lead to other sites, or to pages. */
const TO_PICTURE = /^(?:\.\.\/)+note-files\/[^/]+\/[^/?#]+$/
