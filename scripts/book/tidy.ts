import type { Code, List, ListItem, RootContent } from 'mdast'
import { certainLanguage } from '../rules/files/certain-language.ts'
import { LANGUAGES } from '../rules/files/languages.ts'
import { languageOf as languageNamed } from '../rules/reading/snippet.ts'

/**
 * A block of a note as a page prints it: lists of one-liners close together, and a language for each piece of code.
 *
 * Notes put blank lines between items by accident; what an item holds says better whether the list is loose.
 */
export function tidy<Node extends RootContent>(node: Node): Node {
  if (node.type === 'list') return { ...node, ...tidyList(node) }
  if (node.type === 'code') return { ...node, lang: languageOf(node) }
  if (node.type === 'blockquote') return { ...node, children: node.children.map(tidy) }
  return node
}

function tidyList(list: List): Pick<List, 'spread' | 'children'> {
  const children = list.children.map(tidyItem)
  return { spread: children.some((item) => item.spread), children }
}

function tidyItem(item: ListItem): ListItem {
  const children = item.children.map(tidy)
  const paragraphs = children.filter((child) => child.type !== 'list')
  return { ...item, children, spread: paragraphs.length > 1 }
}

/**
 * Highlighters know languages by their plain names only; code in one that nobody knows is plain text, and so is code without a
 * language, as indented code is, unless it shows for certain which it is in.
 */
function languageOf(code: Code): string {
  const language = languageNamed(code.lang) || (certainLanguage(code.value) ?? 'text')
  return LANGUAGES.has(language) ? language : 'text'
}
