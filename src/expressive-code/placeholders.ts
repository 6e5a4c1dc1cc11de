/**
 * Marks placeholders such as `<IMAGE>` in code blocks as `<var>`, so that one sees what to replace.
 */
import {
  definePlugin,
  ExpressiveCodeAnnotation,
  type AnnotationRenderOptions,
  type ExpressiveCodePlugin,
} from '@astrojs/starlight/expressive-code'
import { h } from '@astrojs/starlight/expressive-code/hast'

export function placeholders(): ExpressiveCodePlugin {
  return definePlugin({
    name: 'placeholders',
    hooks: {
      annotateCode({ codeBlock }) {
        if (!languages.has(codeBlock.language)) return

        for (const line of codeBlock.getLines()) {
          for (const match of line.text.matchAll(placeholder)) {
            const columnEnd = match.index + match[0].length
            line.addAnnotation(
              new Placeholder({ inlineRange: { columnStart: match.index, columnEnd } }),
            )
          }
        }
      },
    },
  })
}

// Not in markup or C, where angle brackets are syntax.
const languages = new Set(
  ['', 'bash', 'console', 'dockerfile', 'sh', 'shell', 'text', 'txt', 'yaml', 'yml'],
)

// A letter first and no space before the `>`: the redirections of `sort <in >out` are none.
const placeholder = /<[a-z](?:[\w .:/|-]*\w)?>/gi

// Expressive Code wants a class for a custom annotation.
class Placeholder extends ExpressiveCodeAnnotation {
  override render({ nodesToTransform }: AnnotationRenderOptions) {
    return nodesToTransform.map((node) => h('var', { class: 'placeholder' }, [node]))
  }
}
