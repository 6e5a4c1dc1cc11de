import { isSatteriProcessor } from '@astrojs/markdown-satteri'
import type { AstroIntegration } from 'astro'

/**
 * Leaves to the pages what the workshop wrote: GFM and nothing else.
 *
 * Starlight reads directives as well. `:::note` in a note would open a box and swallow what else stands on its line, and so would
 * `::name` and `:name[…]` be read and written anew. Comes after Starlight, which switches them on whatever the options say.
 */
export function plainMarkdown(): AstroIntegration {
  return {
    name: 'plain-markdown',
    hooks: {
      'astro:config:setup': ({ config: { markdown } }) => {
        const { processor } = markdown
        if (isSatteriProcessor(processor)) processor.options.features.directive = false
      },
    },
  }
}
