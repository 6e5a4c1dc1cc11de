import { lastUpTo } from '../../text/last-up-to.ts'
import type { Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'

/**
 * The tags of GitBook, `{% hint style="info" %}`, each alone on its line: hints become quotes as GitHub's alerts do, what others
 * say stays, and the rest is taken out.
 *
 * @param others Edits of the same text, which may not be cut by marks at the beginning of lines.
 * @see https://gitbook.com/docs/creating-content/blocks/hint
 */
export function gitbookEdits(
  lines: readonly Line[],
  fenced: ReadonlySet<number>,
  others: readonly Restoration[],
): Restoration[] {
  const edits: Restoration[] = []
  const broken = brokenLines(lines, others)
  for (const [index, line] of lines.entries()) {
    const tag = fenced.has(index) ? undefined : tagOf(line)
    if (!tag) continue
    const end = tag.name === 'hint' ? endOfHint(lines, fenced, index) : undefined
    const inside = end === undefined ? [] : lines.slice(index + 1, end)
    const isQuote = inside.length > 0 && inside.every((_, at) => !broken.has(index + 1 + at))
    edits.push({ ...tag, text: (isQuote ? '> ' : '') + wordsOf(tag), because: GITBOOK })
    if (isQuote) edits.push(...inside.map(({ start }) => ({ start, end: start, text: '> ' })))
  }
  return edits
}

const GITBOOK = 'A tag of GitBook, which readers of the note were never shown.'

interface GitbookTag {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly attributes: string
}

function tagOf({ text, start }: Line): GitbookTag | undefined {
  const [, lead = '', tag = '', name = '', attributes = ''] = TAG.exec(text) ?? []
  const from = start + lead.length
  return NAMES.has(name.replace(/^end/, ''))
    ? { start: from, end: from + tag.length, name, attributes }
    : undefined
}

const TAG = /^([ \t]*)(\{% *([a-z-]+)((?: [^%]*)?)%\})[ \t]*$/

/** Not those of templates, as `{% if x %}`: who writes them down means them. */
// prettier-ignore
const NAMES: ReadonlySet<string> = new Set([
  'hint', 'tabs', 'tab', 'code', 'embed', 'content-ref', 'file', 'stepper', 'step', 'columns', 'column', 'raw',
])

/** The line of the tag that closes a hint; nothing where another opens before. */
function endOfHint(
  lines: readonly Line[],
  fenced: ReadonlySet<number>,
  first: number,
): number | undefined {
  for (let index = first + 1; index < lines.length && index < first + LONGEST; index++) {
    const line = lines[index]
    const tag = line && !fenced.has(index) ? tagOf(line) : undefined
    if (tag) return tag.name === 'endhint' ? index : undefined
  }
  return undefined
}

/** Lines of a hint: it is an aside. */
const LONGEST = 200

/** Indexes of the lines at the beginning of which no mark can stand: another edit goes over it, or breaks the line. */
function brokenLines(lines: readonly Line[], edits: readonly Restoration[]): ReadonlySet<number> {
  const broken = new Set<number>()
  const lineAt = (offset: number): number =>
    lastUpTo(lines.length, (index) => lines[index]?.start ?? 0, offset)
  for (const { start, end, text } of edits) {
    const first = lineAt(start)
    for (let index = text.includes('\n') ? first : first + 1; index <= lineAt(end); index++)
      broken.add(index)
  }
  return broken
}

/** What the reader of a tag was shown: the name of a hint, of a tab or of a piece of code, the address of what is embedded. */
function wordsOf({ name, attributes }: GitbookTag): string {
  const value = /\b(?:style|title|url|src)="([^"]*)"/.exec(attributes)?.[1] ?? ''
  if (name === 'hint') return `**${HINTS[value] ?? 'Note'}:**`
  if (name === 'embed') return value
  return value !== '' && (name === 'tab' || name === 'code') ? `**${escaped(value)}**` : ''
}

const HINTS: Readonly<Record<string, string>> = {
  info: 'Note',
  success: 'Tip',
  warning: 'Warning',
  danger: 'Caution',
}

const escaped = (words: string): string => words.trim().replace(/[\\*_`[\]<]/g, '\\$&')
