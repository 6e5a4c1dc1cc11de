/**
 * Commands in parts, each of which is shown as what it is. For the build: no highlighter reaches the browser.
 */
import { createHighlighterCore, type HighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import shell from 'shiki/langs/shellscript.mjs'
import { quotesAt, type Quotes } from '../cheat-sheet/shell-quotes.ts'
import { flagFormsOf, type FlagForms, type Forms } from './flag-forms.ts'
import { PLACEHOLDER } from './marks.ts'

/** A part of a command; the texts of all its parts are the command. */
export interface CommandPart {
  readonly text: string
  readonly kind: Kind
  /** How a flag is written with long and with short flags, where that differs. */
  readonly forms?: Omit<Forms, 'text'>
  /** What surrounds a placeholder: it decides how a value is written in its place. */
  readonly quotes?: Quotes
}

/** A name is a word with hyphens, `unlock-key`, of less than half a line: a browser would break it there. */
const KINDS = ['plain', 'name', 'placeholder', 'flag', 'string', 'operator', 'comment'] as const
type Kind = (typeof KINDS)[number]

interface Token {
  readonly start: number
  readonly end: number
  readonly kind: Kind
}

/** The parts of a command in its first form, as Shiki reads a shell, with placeholders and flags as parts of their own. */
export async function commandParts(forms: Forms): Promise<readonly CommandPart[]> {
  const { text } = forms
  const switched = flagFormsOf(forms)
  const tokens = (await tokensOf(text)).flatMap((token) => without(token, switched))
  const parts = [...tokens.flatMap((token) => finer(text, token)), ...switched]
    .toSorted((a, b) => a.start - b.start)
    .map((part) => partOf(text, part))
  return joined(parts)
}

/** What is left of a token beside the flags that have another form. */
function without(token: Token, flags: readonly FlagForms[]): readonly Token[] {
  const rest: Token[] = []
  let { start } = token
  for (const flag of flags) {
    if (flag.end <= start || flag.start >= token.end) continue
    if (flag.start > start) rest.push({ ...token, start, end: flag.start })
    start = flag.end
  }
  if (start < token.end) rest.push({ ...token, start })
  return rest
}

/** A flag without its value, a name by itself. */
function finer(text: string, { start, end, kind }: Token): readonly Token[] {
  if (kind !== 'flag' && kind !== 'plain') return [{ start, end, kind }]
  const pattern = kind === 'flag' ? FLAG : NAME
  const found: Token[] = []
  let last = start
  for (const { index, 0: match } of text.slice(start, end).matchAll(pattern)) {
    if (start + index > last) found.push({ start: last, end: start + index, kind: 'plain' })
    last = start + index + match.length
    found.push({ start: start + index, end: last, kind: kind === 'flag' ? 'flag' : 'name' })
  }
  if (last < end) found.push({ start: last, end, kind: 'plain' })
  return found
}

const FLAG = /^-[^=]*/g
const NAME = /(?<!\S)(?=\S{1,32}(?!\S))\S*\w-\w\S*/g

function partOf(text: string, part: Token | FlagForms): CommandPart {
  if ('long' in part) {
    const { long, short } = part
    return { text: part.text, kind: 'flag', forms: { long, short } }
  }
  const own = text.slice(part.start, part.end)
  if (part.kind !== 'placeholder') return { text: own, kind: part.kind }
  return { text: own, kind: 'placeholder', quotes: quotesAt(text, part.start) }
}

/** Fewer parts: neighbours that look alike are one. */
function joined(parts: readonly CommandPart[]): readonly CommandPart[] {
  const made: CommandPart[] = []
  for (const part of parts) {
    const last = made.at(-1)
    const isMore = last?.kind === part.kind && (part.kind === 'plain' || part.kind === 'string')
    if (last && isMore) made[made.length - 1] = { ...last, text: last.text + part.text }
    else made.push(part)
  }
  return made
}

/** Read once, however often it is shown: on the sheet, at the end of its chapter, in the self-test. */
function tokensOf(text: string): Promise<readonly Token[]> {
  const tokens = known.get(text) ?? readTokens(text)
  known.set(text, tokens)
  return tokens
}

const known = new Map<string, Promise<readonly Token[]>>()

async function readTokens(text: string): Promise<readonly Token[]> {
  highlighter ??= createShellHighlighter()
  const lines = (await highlighter).codeToTokensBase(text, { lang: 'shellscript', theme: 'kinds' })
  const tokens: Token[] = []
  for (const { offset, content, color } of lines.flat()) {
    const last = tokens.at(-1)?.end ?? 0
    // The line feed between two lines belongs to no token.
    if (offset > last) tokens.push({ start: last, end: offset, kind: 'plain' })
    const kind = KINDS.find((one) => one === color) ?? 'plain'
    tokens.push({ start: offset, end: offset + content.length, kind })
  }
  return tokens
}

let highlighter: Promise<HighlighterCore> | undefined

function createShellHighlighter(): Promise<HighlighterCore> {
  return createHighlighterCore({
    langs: [shell, PLACEHOLDERS],
    themes: [THEME],
    engine: createJavaScriptRegexEngine(),
  })
}

/** To a shell `<IMAGE>` is a redirection. */
const PLACEHOLDERS = {
  name: 'placeholders',
  scopeName: 'injection.placeholders',
  injectionSelector: 'L:source.shell -comment',
  injectTo: ['source.shell'],
  patterns: [{ match: PLACEHOLDER, name: 'variable.parameter.placeholder' }],
  repository: {},
}

/** A theme whose colours are the kinds of parts: what they look like is for the style sheet to say. */
const THEME = {
  name: 'kinds',
  type: 'light' as const,
  fg: 'plain',
  bg: 'none',
  settings: [
    { settings: { foreground: 'plain' } },
    { scope: 'variable.parameter.placeholder', settings: { foreground: 'placeholder' } },
    { scope: 'constant.other.option', settings: { foreground: 'flag' } },
    { scope: 'string.quoted', settings: { foreground: 'string' } },
    {
      scope: ['keyword.operator', 'punctuation.separator', 'punctuation.terminator'],
      settings: { foreground: 'operator' },
    },
    { scope: 'comment', settings: { foreground: 'comment' } },
  ],
}
