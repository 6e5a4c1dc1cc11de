import GithubSlugger from 'github-slugger'
import type { Heading, Nodes, RootContent } from 'mdast'
import { lineAt } from '../text/lines.ts'
import type { Draft } from './draft.ts'

/** A heading of a note and what stands below it, up to the next heading. */
export interface Section {
  /** `gabriel-readme#docker-volumes`: note id and slug of the heading, numbered where a heading comes again. */
  readonly id: string
  readonly draft: Draft
  /** Absent for what stands before the first heading; its slug is `_top`. */
  readonly heading?: Heading
  readonly title: string
  /** Line of the note as found. */
  readonly line: number
  /** Draft offset at which it begins. */
  readonly start: number
  /** Draft offset at which its own part ends: where the next section begins. */
  readonly end: number
  readonly blocks: readonly RootContent[]
  readonly children: readonly Section[]
}

/** Cut a draft into its sections, in the note's order; `children` says which lie below which. */
export function sectionsOf(draft: Draft): Section[] {
  const slugger = new GithubSlugger()
  const starts = draft.tree.children.flatMap((node, index) => (node.type === 'heading' ? [index] : []))
  if (starts[0] !== 0 && draft.tree.children.length > 0) starts.unshift(0)

  const sections = starts.map((start, index) => {
    const nodes = draft.tree.children.slice(start, starts[index + 1])
    return cut(draft, nodes, slugger)
  })
  return sections.map((section, index) => {
    const end = sections[index + 1]?.start ?? draft.text.length
    return Object.assign(section, { end, children: childrenOf(sections, index) })
  })
}

/** A section with everything below it, itself first. */
export function subtree(section: Section): Section[] {
  return [section, ...section.children.flatMap(subtree)]
}

/** The text of a node without markup. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

function cut(draft: Draft, nodes: readonly RootContent[], slugger: GithubSlugger): Section {
  const [first, ...rest] = nodes
  const start = first?.position?.start.offset ?? 0
  const line = lineAt(draft.lines, draft.origin(start))?.number ?? 1
  const place = { draft, line, start, end: start, children: [] }
  if (first?.type !== 'heading') {
    return { ...place, id: `${draft.note.id}#_top`, title: draft.note.title, blocks: nodes }
  }
  const title = plainText(first)
  return { ...place, id: `${draft.note.id}#${slugger.slug(title)}`, heading: first, title, blocks: rest }
}

/** The sections directly below one: the next deeper ones, none of them below another. */
function childrenOf(sections: readonly Section[], index: number): Section[] {
  const level = sections[index]?.heading?.depth
  if (level === undefined) return []
  const children: Section[] = []
  let shallowest = 7
  for (const section of sections.slice(index + 1)) {
    const depth = section.heading?.depth ?? 0
    if (depth <= level) break
    if (depth <= shallowest) {
      children.push(section)
      shallowest = depth
    }
  }
  return children
}
