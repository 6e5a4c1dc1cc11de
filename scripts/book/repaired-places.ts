import type { BlockContent, List, ListItem, PhrasingContent, RootContent } from 'mdast'
import type { RepairMark, Section } from '../notes/sections.ts'
import type { Mend } from './errata.ts'

/**
 * The printed text of a section, and where in it something was repaired: in the heading, or behind a paragraph, a table or a
 * piece of code.
 *
 * The places are found by marks that go through the printer as text and are taken out of what it prints: what is printed
 * is the same as without them.
 */
export function printRepaired(
  heading: RootContent | undefined,
  blocks: readonly RootContent[],
  mends: readonly Mend[],
  print: (blocks: readonly RootContent[]) => string,
): Pick<Section, 'body' | 'repairs'> {
  const { start, end } = heading?.position ?? {}
  const isInHeading = ({ at = 0 }: Mend): boolean =>
    (start?.offset ?? 0) <= at && at < (end?.offset ?? 0)
  const inHeading = mends.filter(isInHeading)
  const inBody = mends.filter((mend) => !isInHeading(mend))
  const marks = inBody.map(({ at }, number) => ({ at: at ?? 0, number }))
  const { body, repairs } = takeMarks(print(markBlocks(blocks, marks)), inBody)
  const ofHeading = inHeading.map(({ id, kind }) => ({ gap: ' ', erratum: id, kind }))
  return { body, repairs: [...ofHeading, ...repairs] }
}

/** The place of a repair in the draft, and the number by which its mark calls it. */
interface Mark {
  readonly at: number
  readonly number: number
}

function markBlocks<Block extends RootContent>(
  blocks: readonly Block[],
  marks: readonly Mark[],
): (Block | BlockContent)[] {
  if (marks.length === 0) return [...blocks]
  const owners = Map.groupBy(marks, ({ at }) => ownerOf(blocks, at))
  return blocks.flatMap((block, index) => {
    const own = owners.get(index)
    return own ? markBlock(block, own) : [block]
  })
}

function markBlock<Block extends RootContent>(
  block: Block,
  marks: readonly Mark[],
): (Block | BlockContent)[] {
  switch (block.type) {
    case 'paragraph':
      return [{ ...block, children: [...block.children, ...marks.flatMap(markText)] }]
    case 'list':
      return [{ ...block, children: markItems(block, marks) }]
    case 'blockquote':
    case 'footnoteDefinition':
      return [{ ...block, children: markBlocks(block.children, marks) }]
    default:
      return [block, { type: 'paragraph', children: marks.flatMap(markText).slice(1) }]
  }
}

function markItems({ children }: List, marks: readonly Mark[]): ListItem[] {
  const owners = Map.groupBy(marks, ({ at }) => ownerOf(children, at))
  return children.map((item, index) => {
    const own = owners.get(index)
    return own ? { ...item, children: markBlocks(item.children, own) } : item
  })
}

/** The block that holds an offset; else the last that begins before it, or the first. Footnotes stand out of order. */
function ownerOf(blocks: readonly RootContent[], at: number): number {
  const holder = blocks.findIndex(
    ({ position }) => (position?.start.offset ?? 0) <= at && at < (position?.end.offset ?? 0),
  )
  if (holder !== -1) return holder
  const owner = blocks.findLastIndex(({ position }) => (position?.start.offset ?? 0) <= at)
  return Math.max(0, owner)
}

/** Behind a blank: emphasis next to a letter would be written otherwise. */
function markText({ number }: Mark): PhrasingContent[] {
  return [
    { type: 'text', value: ' ' },
    { type: 'text', value: `\uFDD0${number}\uFDD1` },
  ]
}

function takeMarks(
  printed: string,
  mends: readonly Mend[],
): { readonly body: string; readonly repairs: readonly RepairMark[] } {
  const repairs: RepairMark[] = []
  let body = ''
  let last = 0
  for (const match of printed.matchAll(MARK)) {
    const [found, gap = '', number] = match
    body += printed.slice(last, match.index)
    last = match.index + found.length
    const mend = mends[Number(number)]
    if (mend) repairs.push({ at: body.length, gap, erratum: mend.id, kind: mend.kind })
  }
  return { body: body + printed.slice(last), repairs }
}

/** A number between two code points that Unicode keeps for what a program does inside itself, and the gap before it. */
const MARK = /((?:\n[ >]*)+| )\uFDD0(\d+)\uFDD1/g
