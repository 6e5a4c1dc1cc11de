import type { Nodes } from 'mdast'
import { noteLineAt } from '../notes/draft.ts'
import type { Cut } from '../notes/sections.ts'
import { lastUpTo } from '../text/last-up-to.ts'
import type { ProvedDraft } from './proof-note.ts'

/** The lines of a definition, and the section that uses it first; none where no text does. */
export interface MovedLines {
  readonly from: number
  readonly to: number
  readonly section?: string
  readonly because: string
}

/**
 * Where footnotes and addresses of links went: what a text refers to stands where it does so.
 *
 * @param kept The sections of the draft; `starts` are their offsets before it was proofread.
 */
export function movedLines(
  { draft: { tree, trace }, way }: ProvedDraft,
  kept: readonly Cut[],
  starts: readonly number[],
): MovedLines[] {
  const firstUse = new Map<string, string>()
  const found: MovedLines[] = []
  const known = new Set<string>()
  walk(tree, (node) => {
    if (node.type !== 'footnoteReference' || firstUse.has(node.identifier)) return
    const at = way.origin(node.position?.start.offset ?? 0)
    const index = lastUpTo(starts.length, (place) => starts[place] ?? 0, at)
    const section = kept[Math.max(0, index)]?.id
    if (section !== undefined) firstUse.set(node.identifier, section)
  })
  walk(tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return
    const { start, end } = node.position ?? {}
    const from = noteLineAt(trace, start?.offset ?? 0)
    const to = noteLineAt(trace, Math.max(0, (end?.offset ?? 1) - 1))
    if (node.type === 'definition') {
      found.push({ from, to, because: 'The address of a link: the link itself has it' })
      return
    }
    const section = firstUse.get(node.identifier)
    // Of two footnotes of one name, the first is the one that counts.
    if (section !== undefined && !known.has(node.identifier))
      found.push({
        from,
        to,
        section,
        because: 'A footnote: it stands where the text refers to it',
      })
    known.add(node.identifier)
  })
  return found
}

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node)
  if ('children' in node) for (const child of node.children) walk(child, visit)
}
