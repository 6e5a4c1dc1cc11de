import type { Line } from '../text/lines.ts'
import { fencedLines } from './markup/fenced-lines.ts'
import type { Format, Hints, Restoration, Source } from './format.ts'
import { furnitureEdits } from './markup/furniture.ts'
import { hinted } from './markup/hinted.ts'
import { keptSpans } from './markup/marked.ts'

export const markdown: Format = {
  id: 'markdown',
  description:
    'Markdown as its author wrote it. Nothing was lost; only images become links, for the site is built without fetching anything.',
  restore,
}

function restore({ lines }: Source, hints: Hints): Restoration[] {
  const furniture = hinted(lines, hints.furniture)
  const fenced = fencedLines(lines)
  return [
    ...furnitureEdits(lines, furniture),
    ...lines.flatMap((line, index) =>
      fenced.has(index) || furniture.has(index) ? [] : imageEdits(line),
    ),
  ]
}

/** A link in the place of each image of a line, but for those that are shown as code. */
function imageEdits(line: Line): Restoration[] {
  const tags = [...line.text.matchAll(IMAGE_TAG)]
  if (tags.length === 0) return []
  const inCode = new Set(
    keptSpans(line.text).flatMap(({ start, end }) =>
      tags.filter(({ index }) => start <= index && index < end),
    ),
  )
  return tags.flatMap((tag) => {
    const text = inCode.has(tag) ? undefined : figure(tag[0])
    if (text === undefined) return []
    const start = line.start + tag.index
    return [{ start, end: start + tag[0].length, text, because: BECAUSE }]
  })
}

/** Without an address there is nothing to link to: the tag stays as it is. */
function figure(tag: string): string | undefined {
  const address = attribute(tag, 'src')
  if (address === undefined) return undefined
  const words = (attribute(tag, 'alt') ?? 'the drawing in the original note').replace(
    /[\\[\]*_`]/g,
    '\\$&',
  )
  return `*Figure: [${words}](${address.replace(/[\s()<>\\]/g, percent)}).*`
}

const BECAUSE =
  'An image that lies elsewhere is not fetched while the site is built; a link to where the note says it is stands in its place.'

// Blanks and brackets would end the address of a link early.
const percent = (sign: string): string =>
  `%${(sign.codePointAt(0) ?? 0).toString(16).padStart(2, '0').toUpperCase()}`

function attribute(tag: string, name: 'alt' | 'src'): string | undefined {
  const [, double, single, bare] = ATTRIBUTES[name].exec(tag) ?? []
  const value = (double ?? single ?? bare)?.trim()
  return value === '' ? undefined : value
}

const ATTRIBUTES = {
  alt: /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
  src: /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
}

// What goes on to the next `<` without a `>` is no tag.
const IMAGE_TAG = /<img\s[^<>]*>/gi
