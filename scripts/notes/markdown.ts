import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified, type Processor } from 'unified'
import { printText } from './print-text.ts'

/** The marks with which Markdown is printed. */
export const MARKS: Options = {
  bullet: '-',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  resourceLink: false,
}

/**
 * The only place that knows remark's options.
 *
 * HTML is switched off: notes write `<IMAGE>` and mean it, and nothing of a note may reach a page as markup of its own.
 * A single tilde marks nothing: notes write `~/.docker`.
 */
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(withoutHtml)
  .use(remarkStringify, { ...MARKS, handlers: { text: printText } })
  .freeze()

/** Markdown as a tree with offsets. */
export function parse(text: string): Root {
  return processor.parse(text)
}

/** A tree as Markdown that parses to the same tree; ends with a line feed. */
export function stringify(tree: Root): string {
  return processor.stringify(tree)
}

function withoutHtml(this: Processor): void {
  const data = this.data()
  const extensions = (data.micromarkExtensions ??= [])
  extensions.push({ disable: { null: ['htmlFlow', 'htmlText'] } })
}
