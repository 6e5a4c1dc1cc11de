import GithubSlugger from 'github-slugger'
import type { Heading, Nodes, RootContent } from 'mdast'
import { detached } from '../text/detached.ts'
import type { CorrectionKind } from './corrections.ts'
import { noteLineAt, type Draft, type Trace } from './draft.ts'
import { stringify } from './markdown.ts'

/** A heading of a note and what stands below it, up to the next heading. */
export interface Section {
  /** `gabriel-readme#docker-volumes`: note id and slug of the heading, numbered where a heading comes again. */
  readonly id: string
  readonly trace: Trace
  /** Absent for what stands before the first heading; its slug is `_top`. */
  readonly heading?: { readonly level: number; readonly markdown: string }
  /** The heading without markup. */
  readonly title: string
  /** Line of the note as found. */
  readonly line: number
  /** Offset in the draft at which it begins. */
  readonly start: number
  /** Its own text as it is printed; empty for none. */
  readonly body: string
  /** What in it is right but retired, in whole clauses of Markdown. */
  readonly retired: readonly string[]
  /** Where it was repaired. */
  readonly repairs: readonly RepairMark[]
  /** The sections directly below it. */
  readonly children: readonly Section[]
}

/** A place in the body of a section that was repaired; in its heading, when it has no `at`. */
export interface RepairMark {
  /** Offset in the body at which the mark belongs. */
  readonly at?: number
  /** What parts it from what stands before: a blank, or the end of the block. */
  readonly gap: string
  /** Id of the erratum. */
  readonly erratum: string
  readonly kind: CorrectionKind
}

/** What the tree of a section leaves behind. */
export type Printed = Pick<Section, 'body' | 'retired' | 'repairs'>

/** Offsets of a section in the draft: from its heading to the next one. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/**
 * Cut a draft into its sections, in the note's order.
 *
 * @param print Makes the printed text of a section's blocks; the tree is not kept, its text is.
 */
export function sectionsOf(
  { trace, tree }: Draft,
  print: (blocks: readonly RootContent[], extent: Extent) => Printed,
): Section[] {
  const slugger = new GithubSlugger()
  const starts = tree.children.flatMap((node, index) => (node.type === 'heading' ? [index] : []))
  if (starts[0] !== 0 && tree.children.length > 0) starts.unshift(0)

  return nested(
    starts.map((start, index) => {
      const next = tree.children[starts[index + 1] ?? tree.children.length]
      const end = next?.position?.start.offset ?? Infinity
      return cut(trace, tree.children.slice(start, starts[index + 1]), end, slugger, print)
    }),
  )
}

/** A section with everything below it, itself first. */
export function subtree(section: Section): Section[] {
  return [section, ...section.children.flatMap(subtree)]
}

function cut(
  trace: Trace,
  nodes: readonly RootContent[],
  end: number,
  slugger: GithubSlugger,
  print: (blocks: readonly RootContent[], extent: Extent) => Printed,
): Omit<Section, 'children'> {
  const [first, ...rest] = nodes
  const start = first?.position?.start.offset ?? 0
  const line = noteLineAt(trace, start)
  const { note } = trace
  if (first?.type !== 'heading') {
    return {
      id: `${note.id}#_top`,
      trace,
      title: note.title,
      line,
      start,
      ...kept(print(nodes, { start, end })),
    }
  }
  const title = detached(plainText(first))
  return {
    id: `${note.id}#${slugger.slug(title)}`,
    trace,
    heading: { level: first.depth, markdown: headingText(first) },
    title,
    line,
    start,
    ...kept(print(rest, { start, end })),
  }
}

const kept = ({ body, ...rest }: Printed): Printed => ({ body: detached(body), ...rest })

/** Sections with those below them: all deeper ones that follow, up to the next that is not deeper. */
function nested(cuts: readonly Omit<Section, 'children'>[]): Section[] {
  const sections: (Section & { readonly children: Section[] })[] = []
  const above: (Section & { readonly children: Section[] })[] = []
  for (const cut of cuts) {
    const section = { ...cut, children: [] }
    const level = cut.heading?.level ?? 0
    while (above.length > 0 && (above.at(-1)?.heading?.level ?? 0) >= level) above.pop()
    // What stands before the first heading has nothing below it.
    if (above.at(-1)?.heading) above.at(-1)?.children.push(section)
    above.push(section)
    sections.push(section)
  }
  return sections
}

/** The text of a node without markup. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

/** A heading's text as Markdown, without its hashes. */
function headingText(heading: Heading): string {
  const markdown = stringify({ type: 'root', children: [{ ...heading, depth: 1 }] })
  return markdown.replace(/^# ?/, '').trim()
}
