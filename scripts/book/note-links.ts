import type {
  BlockContent,
  Definition,
  DefinitionContent,
  FootnoteDefinition,
  Heading,
  InlineCode,
  ListItem,
  Nodes,
  PhrasingContent,
  RootContent,
  TableRow,
} from 'mdast'
import { LINK_PROTOCOLS } from '../../src/schemas.ts'
import { plainText } from '../notes/sections.ts'
import { decoded } from '../text/decoded.ts'
import { pictureName } from '../text/file-name.ts'

/** What a note defines at one place and uses at another; sections are pages apart, so each brings along what it uses. */
export interface NoteLinks {
  readonly definitions: ReadonlyMap<string, Definition>
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>
  /** Footnotes that the text refers to. */
  readonly used: ReadonlySet<string>
  /** Slugs of its sections. */
  readonly slugs: ReadonlySet<string>
  /** Names of the pictures that lie beside the note. */
  readonly pictures: ReadonlySet<string>
  /** Id of the note: footnotes of two notes on a page are told apart by it. */
  readonly note: string
}

/** What a tree defines and uses, all of it wherever it stands. */
export function noteLinks(
  tree: Nodes,
  known: Pick<NoteLinks, 'slugs' | 'pictures' | 'note'>,
): NoteLinks {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  const used = new Set<string>()
  walk(tree)
  // What only a footnote asks for is wanted where somebody asks for that footnote.
  for (const identifier of used) {
    const footnote = footnotes.get(identifier)
    for (const inner of footnote ? footnotesIn(footnote) : []) used.add(inner)
  }
  return { ...known, definitions, footnotes, used }

  function walk(node: Nodes): void {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    if (node.type === 'footnoteReference') used.add(node.identifier)
    if (node.type === 'footnoteDefinition') {
      if (!footnotes.has(node.identifier)) footnotes.set(node.identifier, node)
      for (const child of node.children) collect(child)
    } else if ('children' in node) for (const child of node.children) walk(child)
  }

  /** Definitions within a footnote. */
  function collect(node: Nodes): void {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') walk(node)
    else if ('children' in node) for (const child of node.children) collect(child)
  }
}

/** Where a link leads that the book must find: a section of the same note, or a picture beside it. */
export const TO_SECTION = 'section:'
export const TO_PICTURE = 'picture:'

/** Blocks of a section as they can stand alone: with addresses in their links, their footnotes below, pictures as links. */
export function withLinks(blocks: readonly RootContent[], links: NoteLinks): RootContent[] {
  const called = new Set<string>()
  const calledByHeading = new Set<string>()
  const own = blocks.flatMap((block) => rootBlock(block))
  const notes: RootContent[] = []
  // A footnote may call another: the set grows while it is gone through.
  for (const identifier of called) {
    const footnote = links.footnotes.get(identifier)
    if (footnote)
      notes.push({ ...footnote, ...named(identifier), children: flow(footnote.children) })
  }
  return [...own, ...notes]

  function rootBlock(node: RootContent): RootContent[] {
    if (node.type === 'definition') return []
    if (node.type === 'footnoteDefinition') return isCalled(node) ? [] : flow(node.children)
    if (node.type === 'heading') return heading(node)
    return isFlow(node) ? flow([node]) : [node]
  }

  function flow(nodes: readonly (BlockContent | DefinitionContent)[]): BlockContent[] {
    return nodes.flatMap((node): BlockContent[] => {
      switch (node.type) {
        case 'definition':
          return []
        case 'footnoteDefinition':
          return isCalled(node) ? [] : flow(node.children)
        case 'heading':
          return heading(node)
        case 'paragraph':
          return [{ ...node, children: phrases(node.children) }]
        case 'blockquote':
          return [{ ...node, children: flow(node.children) }]
        case 'list':
          return [{ ...node, children: node.children.map(item) }]
        case 'table':
          return [{ ...node, children: node.children.map(row) }]
        default:
          return [node]
      }
    })
  }

  /** A second definition of the same footnote is none: its words stay where they are. */
  function isCalled({ identifier, position }: FootnoteDefinition): boolean {
    const first = links.footnotes.get(identifier)?.position?.start.offset
    return links.used.has(identifier) && first === position?.start.offset
  }

  /** Without its footnotes and images: a heading stands in lists of contents, and as the title of a page. They follow it. */
  function heading(node: Heading): BlockContent[] {
    const own = [...new Set(footnotesIn(node))]
    const below = own.filter((identifier) => !calledByHeading.has(identifier))
    for (const identifier of own) calledByHeading.add(identifier)
    const texts = below.flatMap((one) => flow(links.footnotes.get(one)?.children ?? []))
    const withImages = node.children.flatMap(withoutFootnotes)
    const { words, images } = withoutImages(withImages)
    const shown = phrases(images).flatMap((image, index) => (index > 0 ? [BLANK, image] : [image]))
    return [
      { ...node, children: phrases(words) },
      ...(shown.length > 0 ? [{ type: 'paragraph' as const, children: shown }] : []),
      ...texts,
    ]
  }

  function item(node: ListItem): ListItem {
    return { ...node, children: flow(node.children) }
  }

  function row(node: TableRow): TableRow {
    const children = node.children.map((cell) => ({ ...cell, children: phrases(cell.children) }))
    return { ...node, children }
  }

  function phrases(nodes: readonly PhrasingContent[], isInLink = false): PhrasingContent[] {
    return nodes.flatMap((node): PhrasingContent[] => {
      switch (node.type) {
        case 'link':
          return link(node.url, phrases(node.children, true), node.title)
        case 'linkReference': {
          const definition = links.definitions.get(node.identifier)
          const children = phrases(node.children, true)
          return definition ? link(definition.url, children, definition.title) : children
        }
        case 'image':
          return image(node.url, node.alt, isInLink)
        case 'imageReference':
          return image(links.definitions.get(node.identifier)?.url ?? '', node.alt, isInLink)
        case 'footnoteReference':
          called.add(node.identifier)
          return [{ ...node, ...named(node.identifier) }]
        case 'emphasis':
        case 'strong':
        case 'delete':
          return [{ ...node, children: phrases(node.children, isInLink) }]
        default:
          return [node]
      }
    })
  }

  function link(
    url: string,
    children: PhrasingContent[],
    title?: string | null,
  ): PhrasingContent[] {
    const written = /^#(.+)$/.exec(url)?.[1]
    if (written !== undefined) {
      const slug = decoded(written).toLowerCase()
      return links.slugs.has(slug) ? [to(TO_SECTION + slug, children)] : children
    }
    const address = url.startsWith('//') ? `https:${url}` : url
    if (REMOTE.test(address)) return [{ ...to(address, children), ...(title && { title }) }]
    // A file beside the note is not on the site: where it lay is all that can be said.
    return url === '' ? children : [...children, ...inBrackets(url)]
  }

  function image(
    url: string,
    alt: string | null | undefined,
    isInLink: boolean,
  ): PhrasingContent[] {
    const words: PhrasingContent[] = [{ type: 'text', value: alt?.trim() || UNNAMED }]
    const address = url.startsWith('//') ? `https:${url}` : url
    if (isInLink) return words
    if (/^https?:/i.test(address)) return [to(address, words)]
    const name = pictureName(url)
    if (links.pictures.has(name)) return [to(TO_PICTURE + encodeURIComponent(name), words)]
    return /^data:/i.test(url) || url === '' ? words : [...words, ...inBrackets(url)]
  }

  function named(identifier: string): { readonly identifier: string; readonly label: string } {
    const name = `${links.note}-${identifier}`
    return { identifier: name, label: name }
  }
}

const BLANK: PhrasingContent = { type: 'text', value: ' ' }
const UNNAMED = 'the drawing in the original note'
const REMOTE = new RegExp(`^(?:${LINK_PROTOCOLS.join('|')})`, 'i')

const to = (url: string, children: PhrasingContent[]) => ({ type: 'link' as const, url, children })

function footnotesIn(node: Nodes): string[] {
  if (node.type === 'footnoteReference') return [node.identifier]
  return 'children' in node ? node.children.flatMap(footnotesIn) : []
}

function withoutFootnotes(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'footnoteReference') return []
  if ('children' in node) return [{ ...node, children: node.children.flatMap(withoutFootnotes) }]
  return [node]
}

/** The words of a heading and the images beside them; one that has no other words keeps its images for words. */
function withoutImages(children: readonly PhrasingContent[]): {
  readonly words: readonly PhrasingContent[]
  readonly images: readonly PhrasingContent[]
} {
  const [images, words] = [children.filter(isImage), children.filter((one) => !isImage(one))]
  return images.length > 0 && words.some((word) => plainText(word).trim() !== '')
    ? { words: trimmed(words), images }
    : { words: children, images: [] }
}

/** An image, or one that is a link, as badges are. */
function isImage(node: PhrasingContent): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return true
  const isLink = node.type === 'link' || node.type === 'linkReference'
  return isLink && node.children.length > 0 && node.children.every(isImage)
}

/** Without the blanks that stood between words and images: at the ends of a heading they would be printed as signs. */
function trimmed(words: readonly PhrasingContent[]): PhrasingContent[] {
  const isShown = (word: PhrasingContent): boolean => word.type !== 'text' || /\S/.test(word.value)
  const shown = words.slice(words.findIndex(isShown), words.findLastIndex(isShown) + 1)
  return shown.map((word, index) => {
    if (word.type !== 'text') return word
    const start = index === 0 ? word.value.trimStart() : word.value
    return { ...word, value: index === shown.length - 1 ? start.trimEnd() : start }
  })
}

/** The name of a file as it is: `image (2).png`, though an address cannot have blanks. */
function inBrackets(url: string): PhrasingContent[] {
  const code: InlineCode = { type: 'inlineCode', value: decoded(url).replace(/[\s\p{Cc}]+/gu, ' ') }
  return [{ type: 'text', value: ' (' }, code, { type: 'text', value: ')' }]
}

function isFlow(node: RootContent): node is BlockContent | DefinitionContent {
  return ['blockquote', 'code', 'list', 'paragraph', 'table', 'thematicBreak'].includes(node.type)
}
