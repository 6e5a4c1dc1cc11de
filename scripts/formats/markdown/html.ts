import { lastUpTo } from '../../text/last-up-to.ts'
import type { Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'
import { htmlTags, type Tag } from '../markup/html-tags.ts'
import { addressOf, figure, isOfNote, wordsOfImage } from './images.ts'
import { anchorEdits, anchorsIn } from './html-anchors.ts'
import { frameEdits, indentEdits, isPage, within } from './html-page.ts'
import { COMMENT } from './hidden-lines.ts'
import { HEADINGS, LONGEST, markOf, SHOWN } from './html-marks.ts'
import {
  around,
  contentOf,
  isAlone,
  isBlockStart,
  isLineEnd,
  isText,
  isWithin,
  wholeLine,
  withIndent,
} from './html-places.ts'
import { referenceEdits } from './html-references.ts'
import { strayEdits } from './html-strays.ts'
import { summaryEdits } from './html-summary.ts'
import { STRUCTURE, tableEdits } from './html-table.ts'

/**
 * The HTML of a note as Markdown: nothing of a note becomes markup of a page, so its words must come through without.
 *
 * Tags go, words stay: what Markdown has a mark for gets the mark, all else is text.
 */
export function htmlEdits(text: string, lines: readonly Line[]): Restoration[] {
  const isWhole = isPage(text, lines)
  const frame = isWhole ? frameEdits(text) : []
  const isFrame = within(frame)
  // A page knows no code but that of its tags: its lines are indented as its author likes.
  const tags = htmlTags(text, isWhole ? [] : lines).filter(({ start }) => !isFrame(start))
  const isTableRow = lineTest(lines, (line) => line.trimStart().startsWith('|'))
  const isHeading = lineTest(lines, (line) => /^ {0,3}#{1,6}[ \t]/.test(line))
  const anchors = anchorsIn(text, tags, lines)
  const isTag = within(tags)
  const edits: Restoration[] = [
    ...frame,
    ...anchorEdits(lines, anchors).filter(({ start }) => !isTag(start) && !isFrame(start)),
  ]
  const ofTables = new Set<Tag>()
  for (const [index, tag] of tags.entries()) {
    if (ofTables.has(tag)) continue
    const inside = tag.name === 'table' && !tag.isClosing ? upTo(tags, index, tag.partner) : []
    const table = inside.length === 0 ? undefined : tableEdits(text, inside)
    for (const one of table ? inside : []) if (STRUCTURE.test(one.name)) ofTables.add(one)
    edits.push(...(table ?? editsOf(text, tag, { isTableRow, isHeading, anchors })))
  }
  edits.push(...strayEdits(lines, tags).filter(({ start }) => !isFrame(start)))
  if (isWhole) edits.push(...indentEdits(lines, tags, edits))
  return edits.map((edit) => ({ because: HTML, ...edit }))
}

/** The tags from one to its partner. */
function upTo(tags: readonly Tag[], index: number, last: Tag | undefined): Tag[] {
  const inside: Tag[] = []
  for (let at = index; at < tags.length; at++) {
    const tag = tags[at]
    if (tag) inside.push(tag)
    if (tag === last) break
  }
  return inside
}

/** Whether the line of an offset is of some kind. */
type LineTest = (at: number) => boolean

/** All lines at once: a page that is one long line would else be read back to its beginning for each tag. */
function lineTest(lines: readonly Line[], isSuch: (line: string) => boolean): LineTest {
  const such = lines.map(({ text }) => isSuch(text))
  return (at) => such[lastUpTo(lines.length, (index) => lines[index]?.start ?? 0, at)] ?? false
}

interface Surroundings {
  readonly isTableRow: LineTest
  readonly isHeading: LineTest
  readonly anchors: ReadonlyMap<string, string>
}

const HTML = 'HTML: its words stay, its tags became marks of Markdown where there are such.'

function editsOf(text: string, tag: Tag, surroundings: Surroundings): Restoration[] {
  const { isTableRow, isHeading, anchors } = surroundings
  const { name, start, end } = tag
  if (name === '!') return [{ start, end, text: '', because: COMMENT }]
  if (name === 'img') return imageEdit(text, tag, isHeading(start) || isWithin(tag, HEADINGS))
  if (name === 'br') {
    const isInText = !isTableRow(start) && !isWithin(tag, SHOWN) && !isBlockStart(text, start)
    return [
      { start, end, text: isInText && isLineEnd(text, end) && isText(text, end) ? '\\' : ' ' },
    ]
  }
  if (name === 'wbr') return [{ start, end, text: '' }]
  if (name === 'hr')
    return [{ ...wholeLine(text, tag), text: isAlone(text, tag) ? '\n***\n' : ' ' }]
  if (name === 'a') return linkEdit(text, tag, anchors)
  if (/^h[1-6]$/.test(name)) return headingEdit(text, tag)
  if (name === 'li') return [itemEdit(text, tag)]
  if (name === 'pre') return preEdit(text, tag)
  if (name === 'summary') return summaryEdits(text, tag)
  const mark = markOf(text, tag)
  if (mark === '`') return [{ start, end, text: mark }, ...codeEdits(text, tag, isTableRow(start))]
  if (mark !== undefined) return [{ start, end, text: mark }]
  return BLOCKS.has(name)
    ? [{ ...withIndent(text, tag), text: isTableRow(start) ? ' ' : GAP }]
    : [{ start, end, text: '' }]
}

/** Blocks are apart from each other. */
const GAP = '\n\n'

// prettier-ignore
const BLOCKS = new Set([
  'article', 'blockquote', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'figcaption', 'figure', 'footer', 'header', 'main', 'nav',
  'ol', 'p', 'section', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
])

/** The characters of inline code; a closing tag has nothing behind it. */
function codeEdits(text: string, tag: Tag, isInRow: boolean): Restoration[] {
  const { end, isClosing, partner } = tag
  if (isClosing || !partner) return []
  return referenceEdits(text, end, partner.start, isInRow || isWithin(tag, CELLS))
}

const CELLS: ReadonlySet<string> = new Set(['td', 'th'])

function imageEdit(text: string, tag: Tag, isInHeading: boolean): Restoration[] {
  const raw = text.slice(tag.start, tag.end)
  const { start, end } = tag
  if (!isInHeading && isWithin(tag, new Set(['a'])))
    return [{ start, end, text: wordsOfImage(raw) }]
  // In a heading as Markdown writes it, too: a title can do without images, and not without words.
  const address = isInHeading ? addressOf(raw) : isOfNote(raw)
  const shown =
    address === undefined ? figure(raw) : { text: `![${wordsOfImage(raw)}](${address})` }
  return shown ? [{ start, end, ...shown }] : []
}

function linkEdit(text: string, tag: Tag, anchors: ReadonlyMap<string, string>): Restoration[] {
  const { start, end, isClosing, partner } = tag
  const opening = isClosing ? partner : tag
  const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/.exec(opening?.attributes ?? '')
  const written = (href?.[1] ?? href?.[2] ?? href?.[3])?.trim()
  const slug = written?.startsWith('#') ? anchors.get(written.slice(1)) : undefined
  const address = slug === undefined ? written : `#${slug}`
  const content = contentOf(text, tag)
  const isFit =
    address && content.trim() !== '' && !/\n[ \t]*\n|[[\]]/.test(content) && !isWithin(tag, SHOWN)
  if (!isFit) return [{ start, end, text: '' }]
  return [{ start, end, text: isClosing ? `](${percented(address)})` : '[' }]
}

const percented = (address: string): string =>
  address.replace(
    /[\s()<>\\]/g,
    (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).padStart(2, '0').toUpperCase()}`,
  )

function headingEdit(text: string, tag: Tag): Restoration[] {
  const content = contentOf(text, tag)
  const isFit = content.length < LONGEST && /^[^\n]+$/.test(content.trim())
  if (!isFit) return [{ ...withIndent(text, tag), text: '\n\n' }]
  if (!tag.isClosing) {
    const blanks = /^\s*/.exec(text.slice(tag.end))?.[0].length ?? 0
    return [
      {
        start: withIndent(text, tag).start,
        end: tag.end + blanks,
        text: `\n\n${'#'.repeat(Number(tag.name[1]))} `,
      },
    ]
  }
  const blanks = content.length - content.trimEnd().length
  return [{ start: tag.start - blanks, end: tag.end, text: '\n\n' }]
}

function preEdit(text: string, tag: Tag): Restoration[] {
  const { start, end } = tag
  const content = contentOf(text, tag)
  if (/`{3}|<(?!\/?code\b)[a-z]/.test(content)) return [{ start, end, text: '\n\n' }]
  if (tag.isClosing)
    return [{ start, end, text: `${content.endsWith('\n') ? '' : '\n'}\`\`\`\n\n` }]
  const feed = text[end] === '\n' ? '' : '\n'
  return [
    { ...withIndent(text, tag), text: `\n\n\`\`\`${feed}` },
    ...referenceEdits(text, end, tag.partner?.start ?? end),
  ]
}

/** Words that begin on the next line come up to the mark. */
function itemEdit(text: string, tag: Tag): Restoration {
  if (tag.isClosing) return { ...withIndent(text, tag), text: '' }
  const blanks = /^[ \t]*\n[ \t]*(?=[^\s<])/.exec(text.slice(tag.end, tag.end + 200))?.[0] ?? ''
  return {
    start: withIndent(text, tag).start,
    end: tag.end + blanks.length,
    text: itemMark(text, tag),
  }
}

function itemMark(text: string, tag: Tag): string {
  const lists = around(tag).filter(({ name }) => /^[uo]l$/.test(name))
  const indent = '   '.repeat(Math.max(0, lists.length - 1))
  const lead = withIndent(text, tag).isFirst ? '' : '\n'
  return `${lead}${indent}${lists[0]?.name === 'ol' ? `${tag.nth + 1}.` : '-'} `
}
