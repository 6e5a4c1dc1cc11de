import type { Nodes, Root, RootContent } from 'mdast'
import { applyEdits, type Edit } from '../text/edit.ts'
import { parse } from './markdown.ts'

/**
 * The tree of a text after edits, out of the tree before them: parses the blocks that an edit touches, and moves the rest.
 *
 * Parsing is what costs; a fix touches one paragraph of hundreds. Where an edit may change more than the words of its own
 * block the whole text is parsed. Lines and columns of moved nodes are those of the text before; offsets are right. The
 * tree that is given is used up: its blocks are those of the new one.
 */
export function reparse(
  tree: Root,
  text: string,
  edits: readonly Edit[],
  parseWhole: (text: string) => Root = parse,
): { text: string; tree: Root } {
  if (edits.length === 0) return { text, tree }
  const edited = applyEdits(text, edits).text
  const isLocal =
    edits.every((edit) => changesWords(edit, text)) && !tree.children.some(isDefinition)
  const blocks = isLocal ? blocksWithEdits(tree, text, edits) : undefined
  const children = blocks && mended(blocks, edited)
  return { text: edited, tree: children ? { ...tree, children } : parseWhole(edited) }
}

function mended(blocks: readonly Block[], edited: string): RootContent[] | undefined {
  const steps: { readonly block: RootContent; readonly by: number }[] = []
  let moved = 0
  for (const { block, start, end, own } of blocks) {
    const from = start + moved
    for (const edit of own) moved += edit.text.length - (edit.end - edit.start)
    if (own.length === 0) steps.push({ block, by: moved })
    else {
      const [again, more] = parse(edited.slice(from, end + moved)).children
      if (again?.type !== block.type || more) return undefined
      steps.push({ block: again, by: from })
    }
  }
  // Only now, when the tree as it was is not needed any more.
  for (const { block, by } of steps) move(block, by)
  return steps.map(({ block }) => block)
}

interface Block {
  readonly block: RootContent
  readonly start: number
  readonly end: number
  readonly own: readonly Edit[]
}

/** Each block with its edits; nothing when an edit lies in no block or in two. */
function blocksWithEdits(tree: Root, text: string, edits: readonly Edit[]): Block[] | undefined {
  const left = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const blocks: Block[] = []
  for (const block of tree.children) {
    // With the blanks before it: an indented list begins behind those that its other items have.
    const start = lineStart(text, block.position?.start.offset ?? 0)
    const end = block.position?.end.offset ?? 0
    const own: Edit[] = []
    for (let next = left[0]; next && next.start < end; next = left[0]) {
      if (next.start < start || next.end > end) return undefined
      own.push(next)
      left.shift()
    }
    blocks.push({ block, start, end, own })
  }
  return left.length === 0 ? blocks : undefined
}

/** An edit of words: behind a letter of its line, or of letters, so that it makes and unmakes no mark that begins a line. */
function changesWords({ start, end, text }: Edit, before: string): boolean {
  if (/\n|`{3}|~{3}/.test(text) || before.slice(start, end).includes('\n')) return false
  const line = before.slice(before.lastIndexOf('\n', start - 1) + 1, start)
  return /\p{L}/u.test(line) || (/^\p{L}/u.test(text) && /^\p{L}/u.test(before.slice(start, end)))
}

/** Where a line begins, when nothing but blanks stands before the offset; else the offset. */
function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return text.slice(start, offset).trim() === '' ? start : offset
}

/** What is defined here is used elsewhere: a block alone would not know it. */
const isDefinition = (node: RootContent): boolean =>
  node.type === 'definition' || node.type === 'footnoteDefinition'

/**
 * Move a node some characters further on, with all that is in it; its lines and columns stay.
 *
 * In place: a tree takes fifty times the memory of its text, and nobody wants it where it was.
 */
export function move(node: Nodes, by: number): void {
  if (by === 0) return
  const { start, end } = node.position ?? {}
  if (start?.offset !== undefined) start.offset += by
  if (end?.offset !== undefined) end.offset += by
  if ('children' in node) for (const child of node.children) move(child, by)
}
