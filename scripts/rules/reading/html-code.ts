import type { InlineCode, Text } from 'mdast'

/** A text cut where tags of HTML mark code in it: `<td><code>docker ps</code></td>`. The parser takes tags for words. */
export interface HtmlPieces {
  readonly texts: readonly Text[]
  readonly code: readonly InlineCode[]
}

/**
 * What of a text is code by its tags, and what is none; nothing where no tag marks code.
 *
 * The value of a code is what a browser shows, and its place is that of what stands between the tags.
 */
export function htmlPieces(node: Text, text: string, isLast: boolean): HtmlPieces | undefined {
  if (!MARKED.test(node.value)) return undefined
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  const texts: Text[] = []
  const code: InlineCode[] = []
  let from = start
  for (const inside of insidesOf(text.slice(start, end), isLast)) {
    const [begins, ends] = [start + inside.start, start + inside.end]
    const value = unescaped(text.slice(begins, ends)).value
    texts.push({ type: 'text', value: text.slice(from, begins), ...placed(node, from, begins) })
    code.push({ type: 'inlineCode', value, ...placed(node, begins, ends) })
    from = ends
  }
  texts.push({ type: 'text', value: text.slice(from, end), ...placed(node, from, end) })
  return code.length > 0 ? { texts, code } : undefined
}

const MARKED = /<(?:code|pre)[\s>]/i

interface Inside {
  readonly start: number
  readonly end: number
}

/** Where code stands between its tags. `<pre>` goes on behind a blank line, where the parser begins another paragraph. */
function* insidesOf(text: string, isLast: boolean): Iterable<Inside> {
  OPENING.lastIndex = 0
  for (let tag = OPENING.exec(text); tag?.[1] !== undefined; tag = OPENING.exec(text)) {
    const start = OPENING.lastIndex
    const isPre = tag[1].toLowerCase() === 'pre'
    const closing = text.indexOf('</', start)
    if (closing === -1 && !(isPre && isLast)) return
    const end = closing === -1 ? text.length : closing
    const isClosed = closing === -1 || CLOSING.test(text.slice(end, end + '</code'.length))
    if (isClosed && isCode(text.slice(start, end))) yield { start, end }
    OPENING.lastIndex = end
  }
}

const OPENING = /<(code|pre)(?:\s[^<>]*)?>(?:<code(?:\s[^<>]*)?>)?/gi
const CLOSING = /^<\/(?:code|pre)/i

/**
 * Not with further tags, other entities, marks of a quotation or backslashes of Markdown inside; `<image>` is what somebody
 * meant to show.
 */
const isCode = (inside: string): boolean =>
  [...inside.matchAll(/&(#?\w+);/g)].every(([, name = '']) => ENTITIES.has(name.toLowerCase())) &&
  inside.trim() !== '' &&
  !/<(?:br|b|i|em|strong|span|a|kbd)[\s/>]|\n[ \t]*>|\\[!-/:-@[-`{-~]/i.test(inside)

/** The tags' own text with the entities that a `<` wants, and the way back to where its characters stand. */
export function unescaped(inside: string): {
  readonly value: string
  readonly at: (offset: number) => number
} {
  if (!inside.includes('&')) return { value: inside, at: (offset) => offset }
  let value = ''
  const places: number[] = []
  for (const match of inside.matchAll(/&(#?\w{1,8});|[^]/g)) {
    value += (match[1] && ENTITIES.get(match[1].toLowerCase())) ?? match[0]
    places.push(match.index)
  }
  return { value, at: (offset) => places[offset] ?? inside.length }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...['lt', '#60', '#x3c'].map((name) => [name, '<'] as const),
  ...['gt', '#62', '#x3e'].map((name) => [name, '>'] as const),
  ...['amp', '#38', '#x26'].map((name) => [name, '&'] as const),
  ...['quot', '#34', '#x22'].map((name) => [name, '"'] as const),
  ...['apos', '#39', '#x27'].map((name) => [name, "'"] as const),
])

function placed({ position }: Text, from: number, to: number): Pick<Text, 'position'> {
  if (!position) return {}
  const { start, end } = position
  return { position: { start: { ...start, offset: from }, end: { ...end, offset: to } } }
}
