import type { PhrasingContent } from 'mdast'
import { stringify } from './markdown.ts'

/** A text as Markdown that shows it as it is: nothing of it becomes markup. */
export function escaped(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return PLAIN.test(words) ? words : inline({ type: 'text', value: words })
}

/** Nothing that could be markup: a full stop ends a sentence, and no number before it, nor a hyphen, begins a list. */
const PLAIN = /^(?!-|\d+[.)])(?:[\p{L}\p{N}\s,:;'’“”"/()?–—-]|\.(?=\s|$))*$/u

/** A text as code within a line of Markdown, whatever backticks it has. */
export function codeSpan(text: string): string {
  return inline({ type: 'inlineCode', value: text.replace(/\s+/g, ' ').trim() })
}

function inline(child: PhrasingContent): string {
  return stringify({ type: 'root', children: [{ type: 'paragraph', children: [child] }] }).trim()
}
