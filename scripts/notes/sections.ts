import GithubSlugger from 'github-slugger'
import type { Heading, Nodes, RootContent } from 'mdast'
import { detached } from '../text/detached.ts'
import type { CorrectionKind } from './corrections.ts'
import { noteLineAt, type Draft, type Trace } from './draft.ts'
import { headingStarts } from './heading-starts.ts'
import { parse, stringify } from './markdown.ts'

/** A heading of a note and what stands below it, up to the next heading. */
export interface Section {
  /** `gabriel-readme#docker-volumes`: note id and slug of the heading, numbered where a heading comes again. */
  readonly id: string
  readonly trace: Trace
  /** Of its heading; absent for what stands before the first, whose slug is `_top`. */
  readonly level?: number
  /** The heading without markup. */
  readonly title: string
  /** The heading as Markdown; absent where it has none. */
  readonly heading?: string
  /** Line of the note as found. */
  readonly line: number
  /** Offset in the draft at which it begins. */
  readonly start: number
  /** Its own text as it is printed; empty for none, and where nobody asks for it. */
  readonly body: string
  /** What in it is right but retired, in whole clauses of Markdown. */
  readonly retired: readonly string[]
  /** Where in it something was repaired. */
  readonly repairs: readonly RepairMark[]
  /** The sections directly below it. */
  readonly children: readonly Section[]
}

/** A place in a section that was repaired. */
export interface RepairMark {
  /** Offset in the body at which its mark belongs; absent for the heading. */
  readonly at?: number
  /** What parts the mark from what stands before it: a blank, or the end of the block. */
  readonly gap: string
  /** Id of the erratum. */
  readonly erratum: string
  readonly kind: CorrectionKind
}

/** A section as a draft has it; what is printed of it is kept, not its tree. */
export interface Cut extends Pick<Section, 'id' | 'level' | 'title' | 'line' | 'start'> {
  /** Where the next begins, or the draft ends. */
  readonly end: number
  /** Its blocks, the heading first; absent where the headings could be found without parsing all. */
  readonly blocks?: readonly RootContent[]
}

/** Cut a draft where its headings stand, in the note's order. */
export function cutDraft(draft: Draft): Cut[] {
  const slugger = new GithubSlugger()
  const headings = headingStarts(draft.text)
  const pieces = headings ? piecesOfText(draft.text, headings) : piecesOfTree(draft)
  return pieces.map((piece) => cut(draft.trace, piece, slugger))
}

interface Piece extends Pick<Cut, 'start' | 'end' | 'blocks'> {
  readonly heading?: HeadingLine
}

interface HeadingLine {
  readonly depth: number
  /** Without markup. */
  readonly title: string
}

function piecesOfText(text: string, headings: readonly number[]): Piece[] {
  const first = text.search(/\S/)
  const isHeaded = first === -1 || first === headings[0]
  const starts = isHeaded ? headings : [first, ...headings]
  return starts.map((start, index) => ({
    start,
    end: starts[index + 1] ?? text.length,
    ...((isHeaded || index > 0) && { heading: headingLine(lineAt(text, start)) }),
  }))
}

function piecesOfTree({ text, tree }: Draft): Piece[] {
  const starts = tree.children.flatMap((node, index) => (node.type === 'heading' ? [index] : []))
  if (starts[0] !== 0 && tree.children.length > 0) starts.unshift(0)
  const offsets = starts.map((start) => tree.children[start]?.position?.start.offset ?? 0)
  return starts.map((first, index) => {
    const blocks = tree.children.slice(first, starts[index + 1])
    const [heading] = blocks
    return {
      start: offsets[index] ?? 0,
      end: offsets[index + 1] ?? text.length,
      blocks,
      ...(heading?.type === 'heading' && {
        heading: { depth: heading.depth, title: plainText(heading) },
      }),
    }
  })
}

/** A line that is certainly a heading; parsed only where it may have markup, for parsing a line takes as long as some paragraphs. */
function headingLine(line: string): HeadingLine {
  const [, signs = '', words] = PLAIN_HEADING.exec(line) ?? []
  if (words !== undefined) return { depth: signs.length, title: words }
  const [heading] = parse(line).children
  return heading?.type === 'heading'
    ? { depth: heading.depth, title: plainText(heading) }
    : { depth: 1, title: '' }
}

/** A heading whose words mark nothing up and escape nothing. */
const PLAIN_HEADING =
  /^(#{1,6})[ \t]+([\p{L}\d](?:[\p{L}\d ,.:;()'’“”–?!/-]*[\p{L}\d,.:;()'’“”–?!/-])?)[ \t]*$/u

function lineAt(text: string, start: number): string {
  const feed = text.indexOf('\n', start)
  return text.slice(start, feed === -1 ? text.length : feed)
}

/** A section with everything below it, itself first. */
export function subtree(section: Section): Section[] {
  return [section, ...section.children.flatMap(subtree)]
}

/** Sections with those below them: all deeper ones that follow, up to the next that is not deeper. */
export function nest<Flat extends { readonly level?: number }>(
  cuts: readonly Flat[],
): Nested<Flat>[] {
  const nested: (Flat & { readonly children: Nested<Flat>[] })[] = []
  const above: typeof nested = []
  for (const cut of cuts) {
    const section = { ...cut, children: [] }
    const level = cut.level ?? 0
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= level) above.pop()
    // What stands before the first heading has nothing below it.
    if (above.at(-1)?.level !== undefined) above.at(-1)?.children.push(section)
    above.push(section)
    nested.push(section)
  }
  return nested
}

export type Nested<Flat> = Flat & { readonly children: readonly Nested<Flat>[] }

function cut(trace: Trace, { heading, ...piece }: Piece, slugger: GithubSlugger): Cut {
  const { note } = trace
  const line = noteLineAt(trace, piece.start)
  if (!heading) return { id: `${note.id}#_top`, title: note.title, line, ...piece }
  const title = detached(heading.title.replace(/\s+/g, ' ').trim())
  return { id: `${note.id}#${slugger.slug(title)}`, level: heading.depth, title, line, ...piece }
}

/** The text of a node without markup. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

const PLAIN_WORDS = /^[A-Za-z]+(?: [A-Za-z]+)*$/

/** A heading's text as Markdown, without its hashes. */
export function headingText(heading: Heading): string {
  const [only, more] = heading.children
  // Most headings: to print them is to set up a printer for nothing.
  if (only?.type === 'text' && !more && PLAIN_WORDS.test(only.value)) return only.value
  // One of the third level is never underlined: a line break in it comes as a character reference.
  const markdown = stringify({ type: 'root', children: [{ ...heading, depth: 3 }] })
  return (
    markdown
      .replace(/^### ?/, '')
      .replaceAll('&#xA;', ' ')
      // As in its title: Starlight makes two hyphens of two blanks, and the slug of the title has one.
      .replace(/ {2,}/g, ' ')
      .trim()
  )
}
