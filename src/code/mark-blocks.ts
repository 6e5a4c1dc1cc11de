/**
 * Marks placeholders and flags in code blocks.
 */
import {
  definePlugin,
  ExpressiveCodeAnnotation,
  type AnnotationRenderOptions,
  type ExpressiveCodeInlineRange,
  type ExpressiveCodePlugin,
} from '@astrojs/starlight/expressive-code'
import { h } from '@astrojs/starlight/expressive-code/hast'
import { marksOf, type Mark } from './marks.ts'

export function markBlocks(): ExpressiveCodePlugin {
  return definePlugin({
    name: 'mark-blocks',
    hooks: {
      annotateCode({ codeBlock }) {
        if (!languages.has(codeBlock.language)) return

        for (const line of codeBlock.getLines()) {
          for (const { start, end, kind } of marksOf(line.text)) {
            line.addAnnotation(new Marked(kind, { columnStart: start, columnEnd: end }))
          }
        }
      },
    },
  })
}

// Not markup or C, where angle brackets are syntax.
const languages = new Set(
  'bash console dockerfile ini plaintext sh shell text txt yaml yml'.split(' '),
)

// Expressive Code demands a class for an annotation of one's own.
class Marked extends ExpressiveCodeAnnotation {
  readonly #kind: Mark['kind']

  constructor(kind: Mark['kind'], inlineRange: ExpressiveCodeInlineRange) {
    super({ inlineRange })
    this.#kind = kind
  }

  override render({ nodesToTransform }: AnnotationRenderOptions) {
    const tag = this.#kind === 'placeholder' ? 'var' : 'span'
    return nodesToTransform.map((node) => h(tag, { class: this.#kind }, [node]))
  }
}
