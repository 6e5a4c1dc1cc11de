/**
 * Marks words of a query in rows: through the highlights of CSS, so that no row is changed for it.
 *
 * A browser that has none shows the rows without marks.
 */
import { occurrencesOf } from './occurrences.ts'

export class MarkedWords {
  readonly #ranges = typeof Highlight === 'function' ? new Highlight() : undefined
  #words: readonly string[] = []

  constructor() {
    if (this.#ranges) CSS.highlights.set('found', this.#ranges)
  }

  /** From now on these words are marked. */
  begin(words: readonly string[]): void {
    this.#words = words
    this.#ranges?.clear()
  }

  add(rows: readonly HTMLElement[]): void {
    if (!this.#ranges) return
    for (const row of rows)
      for (const block of row.querySelectorAll('h3, code, dt, dd, td'))
        for (const range of rangesIn(block, this.#words)) this.#ranges.add(range)
  }
}

function* rangesIn(block: Element, words: readonly string[]): Iterable<Range> {
  const text = block.textContent
  const lower = text.toLowerCase()
  let nodes: readonly Text[] | undefined
  for (const word of words) {
    for (const { start, end } of occurrencesOf(text, lower, word)) {
      nodes ??= textNodesOf(block)
      const range = document.createRange()
      setEdge(nodes, start, (node, offset) => range.setStart(node, offset))
      setEdge(nodes, end, (node, offset) => range.setEnd(node, offset))
      yield range
    }
  }
}

function setEdge(
  nodes: readonly Text[],
  at: number,
  set: (node: Text, offset: number) => void,
): void {
  let before = 0
  for (const node of nodes) {
    if (at <= before + node.length) return set(node, at - before)
    before += node.length
  }
}

function textNodesOf(block: Element): readonly Text[] {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode)
  return nodes
}
