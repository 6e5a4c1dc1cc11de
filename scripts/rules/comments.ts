import type { Nodes, Root } from 'mdast'

/** A comment that speaks to Drydock: `<!-- drydock-ignore unknown-flag: the note means an older version -->`. */
export interface Comment {
  readonly start: number
  readonly end: number
  /** What stands behind `drydock-`. */
  readonly directive: string
  readonly name: Name
  /** The rules it names. */
  readonly names: readonly Name[]
  /** Where the block ends for which it was written: its own where that goes on behind it, or else the next. */
  readonly blockEnd: number
}

/** A word with its place. */
export interface Name {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * The comments in a text that are meant for Drydock, in order.
 *
 * The parser leaves HTML alone, so a comment is text in some paragraph; what stands in code shows a comment and is none.
 */
export function commentsIn(text: string, tree: Root): Comment[] {
  const written = writtenComments(text)
  if (written.length === 0) return []
  const comments: Comment[] = []
  let next = 0
  visit(tree, () => undefined)
  return comments

  /** Blocks come in the order of the text, and so do the comments. */
  function visit(node: Nodes, following: () => Nodes | undefined): void {
    if ('children' in node && CONTAINERS.has(node.type)) {
      const { children } = node
      children.forEach((child, index) => visit(child, () => afterComments(children, index + 1)))
      return
    }
    for (; (written[next]?.start ?? Infinity) < endOf(node); next++) {
      const comment = written[next]
      if (!comment || comment.start < startOf(node) || isInCode(node, comment.start)) continue
      const goesOn = !isCommentOnly(text.slice(comment.end, endOf(node)))
      const block = goesOn ? node : following()
      comments.push({ ...comment, blockEnd: block ? endOf(block) : comment.end })
    }
  }

  /** The first of these blocks that is more than comments. */
  function afterComments(blocks: readonly Nodes[], first: number): Nodes | undefined {
    for (let index = first; index < blocks.length; index++) {
      const block = blocks[index]
      if (block && !isCommentOnly(text.slice(startOf(block), endOf(block)))) return block
    }
    return undefined
  }
}

const CONTAINERS: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
])

/** The comments by text alone; without regular expressions over the whole text, since nobody may close them. */
function writtenComments(text: string): Omit<Comment, 'blockEnd'>[] {
  const comments: Omit<Comment, 'blockEnd'>[] = []
  for (let start = text.indexOf('<!--'); start !== -1;) {
    const end = text.indexOf('-->', start + 4)
    if (end === -1) break
    const inside = text.slice(start + 4, end)
    if (inside.trimStart().startsWith('drydock-')) comments.push(commentOf(inside, start + 4))
    start = text.indexOf('<!--', end + 3)
  }
  return comments
}

function commentOf(inside: string, offset: number): Omit<Comment, 'blockEnd'> {
  const colon = inside.indexOf(':')
  const said = colon === -1 ? inside : inside.slice(0, colon)
  const words = [...said.matchAll(/[^\s,]+/g)].map((match) => ({
    text: match[0],
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }))
  const [name = { text: '', start: offset, end: offset }, ...names] = words
  return {
    start: offset - '<!--'.length,
    end: offset + inside.length + '-->'.length,
    directive: name.text.replace('drydock-', ''),
    name,
    names,
  }
}

function isInCode(node: Nodes, offset: number): boolean {
  if (offset < startOf(node) || offset >= endOf(node)) return false
  if (node.type === 'code' || node.type === 'inlineCode') return true
  return 'children' in node && node.children.some((child) => isInCode(child, offset))
}

function isCommentOnly(text: string): boolean {
  let rest = text.trim()
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->')
    if (end === -1) return false
    rest = rest.slice(end + 3).trimStart()
  }
  return rest === ''
}

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0
