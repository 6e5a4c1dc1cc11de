import type { Nodes, Parents, PhrasingContent } from 'mdast'

/** The last sentence of what stands before a code block. */
export function sentenceBefore(block: Nodes | undefined): string {
  return lastOf(plainText(block))
}

/** The sentence around an inline code: what leads up to it, and what is said of it behind. */
export function sentenceAround({ children }: Parents, index: number): string {
  const before = children.slice(Math.max(0, index - NEAR), index).map(plainText)
  const behind = children.slice(index + 1, index + 1 + NEAR).map(plainText)
  const rest = behind.join('')
  return `${lastOf(before.join(''))} ${rest.slice(0, sentenceEnd(rest))}`
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–—-]+/, '')
    .trim()
}

/** A sentence has no more pieces than this on either side of a command. */
const NEAR = 12

/** The last sentence of a text. */
function lastOf(text: string): string {
  const ends = [
    ...text
      .slice(-600)
      .trimEnd()
      .matchAll(/[.!?](?=\s)/g),
  ]
  const last = ends.at(-1)
  const tail = text.slice(-600)
  return (last ? tail.slice(last.index + 1) : tail).trim()
}

function sentenceEnd(text: string): number {
  const end = text.search(/[.!?](?=\s|$)/)
  return end === -1 ? text.length : end
}

function plainText(node: Nodes | PhrasingContent | undefined): string {
  if (node === undefined) return ''
  if (node.type === 'list' || node.type === 'table' || node.type === 'code') return ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}
