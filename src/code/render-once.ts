/**
 * Highlights a code block once, however often it stands in the book: highlighting is the largest part of a build.
 */
import {
  createRenderer,
  type ExpressiveCodeBlockOptions,
  type RehypeExpressiveCodeOptions,
  type RehypeExpressiveCodeRenderer,
} from '@astrojs/starlight/expressive-code'

type Engine = RehypeExpressiveCodeRenderer['ec']
type Rendered = Awaited<ReturnType<Engine['render']>>

/**
 * So many blocks are kept, those used last, and none that is longer: what comes back in notes are short commands. Measured on
 * 5,000 blocks, keeping all of them costs more than it saves.
 */
const [MOST, LONGEST] = [250, 60]

/** The renderer of Expressive Code, which knows the blocks it has rendered. */
export async function createRendererOnce(
  options: RehypeExpressiveCodeOptions,
): Promise<RehypeExpressiveCodeRenderer> {
  const renderer = await createRenderer(options)
  const { ec } = renderer
  const render = ec.render.bind(ec)
  const known = new Map<string, Promise<Rendered>>()
  ec.render = async (input, ...rest) => {
    if (Array.isArray(input) || !('code' in input) || input.code.length > LONGEST)
      return render(input, ...rest)
    const key = keyOf(input)
    const rendered = known.get(key) ?? render(input, ...rest)
    known.delete(key)
    known.set(key, rendered)
    const [oldest] = known.keys()
    if (known.size > MOST && oldest !== undefined) known.delete(oldest)
    return copyOf(await rendered)
  }
  return renderer
}

/** All that a block's looks depend on; the first of a page brings the style sheet along. */
function keyOf({
  language,
  meta,
  locale,
  code,
  parentDocument,
}: ExpressiveCodeBlockOptions): string {
  const isFirst = parentDocument?.positionInDocument?.groupIndex === 0
  return [isFirst, language, meta ?? '', locale ?? '', code].join('\n')
}

/** Who asked for it may put styles before it: into a copy, not into what the next one gets. */
function copyOf({ renderedGroupAst, ...rest }: Rendered): Rendered {
  return {
    ...rest,
    renderedGroupAst: { ...renderedGroupAst, children: [...renderedGroupAst.children] },
  }
}
