import type { Nodes } from 'mdast'

/** The words of a node on one line; code keeps its marks, so that it can be told from words. */
export function sayingOf(node: Nodes): string {
  if (node.type === 'inlineCode') return `\`${node.value}\``
  if ('value' in node) return node.value.replace(/\s+/g, ' ')
  return 'children' in node ? node.children.map(sayingOf).join('') : ''
}

/** Up to the end of the first sentence, without the full stop. */
export function firstSentence(text: string): string {
  const end = text.search(SENTENCE_END)
  return (end === -1 ? text : text.slice(0, end)).trimEnd()
}

/** The last sentence of a text, without what closes it. */
export function lastSentence(text: string): string {
  return openSentence(text.trim().replace(/[.:!?]$/, ''))
}

/** What of the last sentence of a text has been said so far. */
export function openSentence(text: string): string {
  const last = [...text.matchAll(new RegExp(SENTENCE_END, 'g'))].at(-1)
  return (last ? text.slice(last.index + 1) : text).trimStart()
}

/** A full stop with a blank behind it, but for that of “e.g.” and “etc.”. */
const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|etc|Ex))[.!?](?=\s|$)/
