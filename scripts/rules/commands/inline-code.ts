import type { Nodes, Parents } from 'mdast'
import { oncePer } from '../once-per.ts'
import { htmlPieces } from '../reading/html-code.ts'
import { rangeOf } from '../reading/parts.ts'
import type { Reading } from '../rule.ts'

export interface InlineCode {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The pieces of inline code of a text, with the offset at which their words begin. */
export const inlineCodeOf = (reading: Reading): readonly InlineCode[] => piecesOf(reading).inline

/** Where code stands between tags of HTML: what is put there must be no tag and no entity. */
export const htmlCodeOf = (reading: Reading): Pieces['html'] => piecesOf(reading).html

interface Pieces {
  readonly inline: readonly InlineCode[]
  readonly html: readonly Pick<InlineCode, 'start' | 'end'>[]
}

const piecesOf = oncePer(({ tree, text }: Reading): Pieces => {
  const inline: InlineCode[] = []
  const html: Pick<InlineCode, 'start' | 'end'>[] = []
  // A stack of its own: a text of nested quotes would overflow that of the engine.
  const open: Parents[] = [tree]
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const [index, node] of parent.children.entries()) {
      if (node.type === 'inlineCode') inline.push(...asWritten(node, text))
      else if ('children' in node) open.push(node)
      else if (node.type === 'text') {
        const isLast = parent.children[index + 1] === undefined
        const code = htmlPieces(node, text, isLast)?.code ?? []
        html.push(...code.map(rangeOf))
        inline.push(...code.flatMap((piece) => asWritten(piece, text)))
      }
    }
  }
  const inOrder = (a: { readonly start: number }, b: { readonly start: number }): number =>
    a.start - b.start
  return { inline: inline.toSorted(inOrder), html: html.toSorted(inOrder) }
})

/** Nothing where the text has it in other letters. */
function asWritten(node: Extract<Nodes, { type: 'inlineCode' }>, text: string): InlineCode[] {
  const { start: from, end } = rangeOf(node)
  const within = text.slice(from, end).indexOf(node.value)
  const start = from + within
  return within === -1 ? [] : [{ text: node.value, start, end: start + node.value.length }]
}
