import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'astro/zod'
import { LEFT_OUT, REMOVED } from '../../scripts/book/ledger.ts'
import type { MadeBook } from '../../scripts/book/make-book.ts'
import type { Draft } from '../../scripts/notes/draft.ts'
import { linesOf } from '../../scripts/text/lines.ts'
import type { LedgerRow } from '../../src/schemas.ts'
import { rangeNow } from './line-now.ts'
import { sectionTexts } from './section-texts.ts'

const FOLDER = 'test/fixtures/editorial'

const entrySchema = z.object({
  note: z.string(),
  line: z.number(),
  wrong: z.string(),
  right: z.string(),
  kind: z.string(),
  certainty: z.string(),
  evidence: z.string(),
})

const exceptionsSchema = z
  .array(
    z.strictObject({
      note: z.string(),
      line: z.number(),
      wrong: z.string(),
      because: z.string().min(1),
    }),
  )
  .nullable()

/** An error that the editors found; test/fixtures/editorial/README.md says what its fields mean. */
export type Entry = z.infer<typeof entrySchema>

/** What the site does not follow, and why. */
export type Exception = NonNullable<z.infer<typeof exceptionsSchema>>[number]

/** An error that still stands on the site. */
export interface Survivor {
  readonly entry: Entry
  /** Where, and what was looked for. */
  readonly found: string
}

export function readEntries(): readonly Entry[] {
  return readFileSync(`${FOLDER}/errata.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => entrySchema.parse(JSON.parse(line)))
}

export function readExceptions(): readonly Exception[] {
  return exceptionsSchema.parse(parse(readFileSync(`${FOLDER}/exceptions.yml`, 'utf8'))) ?? []
}

/** Whether an exception is about an entry. */
export function isAbout(exception: Exception, entry: Entry): boolean {
  return (
    exception.note === entry.note &&
    exception.line === entry.line &&
    exception.wrong === entry.wrong
  )
}

/**
 * The entries whose `wrong` is printed where it came from.
 *
 * Looked for on what became of its line, and in the section on the page to which the ledger leads; where the line is not
 * printed, on every page, since a twin may say the same.
 */
export function survivorsOf(
  entries: readonly Entry[],
  { book }: MadeBook,
  drafts: readonly Draft[],
): readonly Survivor[] {
  const rows = new Map([...book.ledger].map((row) => [`${row.note}:${row.line}`, row]))
  const draftOf = new Map(drafts.map((draft) => [draft.trace.note.id, draft]))
  const sections = sectionTexts(book)
  const everything = [...sections.values()].map(plain).join('\n')

  return entries.flatMap((entry) => {
    const draft = draftOf.get(entry.note)
    const row = rows.get(`${entry.note}:${entry.line}`)
    if (!draft || !row) return [{ entry, found: 'its line is not in the ledger' }]
    const found =
      row.to === LEFT_OUT || row.to === REMOVED
        ? inTwin(entry, draft, everything)
        : (onLine(entry, row, draft) ?? inSection(entry, draft, sections.get(row.to) ?? ''))
    return found === undefined ? [] : [{ entry, found }]
  })
}

/** A line that is left out is settled, when what it says is not printed from elsewhere with the same error. */
function inTwin(entry: Entry, { trace }: Draft, everything: string): string | undefined {
  const line = plain(linesOf(trace.note.text)[entry.line - 1]?.text ?? '')
  if (line.split(' ').length < FEW_WORDS || !everything.includes(line)) return undefined
  return isMended(entry, everything) ? undefined : 'its line is left out, and printed elsewhere'
}

/** Lines of fewer words agree by chance. */
const FEW_WORDS = 5

/** What became of its own line. */
function onLine(entry: Entry, row: LedgerRow, draft: Draft): string | undefined {
  if (row.because.startsWith('The section goes on')) return undefined
  const heading = HEADED.exec(row.because)?.[1]
  const { start, end } = rangeNow(entry.line, draft)
  const text = heading ?? draft.text.slice(start, end)
  if (isMarksOnly(entry)) {
    if (!text.includes(entry.wrong) || isCode(entry, draft)) return undefined
    return BREAK.test(entry.right) && startsLine(entry, draft) ? undefined : now(text, entry)
  }
  // A sentence that the note tore goes on behind its line.
  const whole = heading ?? draft.text.slice(start, end + REST)
  return isMended(entry, plain(text), plain(whole)) ? undefined : now(plain(text), entry)
}

const HEADED = /^Headed “(.*)” on the page$/s

/** The rest of a torn sentence is not longer. */
const REST = 120

/** The words around the error as they stand now. */
function now(text: string, { wrong }: Entry): string {
  const at = Math.max(text.indexOf(wrong), text.indexOf(plain(wrong)))
  return `now: ${text.slice(Math.max(0, at - 60), at + wrong.length + 60)}`
}

/** The same words elsewhere in its section, when they are too many to agree by chance. */
function inSection(entry: Entry, { trace }: Draft, section: string): string | undefined {
  const wrong = plain(entry.wrong)
  if (wrong.split(' ').length < FEW_WORDS || isMarksOnly(entry)) return undefined
  if (isInstruction(entry) || isMended(entry, plain(section))) return undefined
  const lines = linesOf(trace.note.text).filter(({ text }) => plain(text).includes(wrong))
  return `elsewhere in its section (lines ${lines.map(({ number }) => number).join(', ')})`
}

/** Whether a text is free of the error: where the right words contain the wrong ones, these must be there. */
function isMended(entry: Entry, text: string, whole = text): boolean {
  const wrong = plain(entry.wrong)
  if (!text.includes(wrong)) return true
  const right = plain(literal(entry.right))
  return !isInstruction(entry) && right.includes(wrong) && whole.includes(right)
}

/** Whether only marks change: the words were right, and not shown as what they are. */
function isMarksOnly(entry: Entry): boolean {
  return !isInstruction(entry) && plain(literal(entry.right)) === plain(entry.wrong)
}

/** Whether the words stand in code now. */
function isCode(entry: Entry, { text, trace, tree }: Draft): boolean {
  const at = placeNow(entry, { text, trace, tree })
  return at !== undefined && isInside(tree, at)

  function isInside(
    node: Draft['tree'] | Draft['tree']['children'][number],
    offset: number,
  ): boolean {
    const { start, end } = node.position ?? {}
    if ((start?.offset ?? 0) > offset || offset >= (end?.offset ?? Infinity)) return false
    if (node.type === 'inlineCode' || node.type === 'code') return true
    return 'children' in node && node.children.some((child) => isInside(child, offset))
  }
}

/** Whether a line of its own begins with the words now. */
function startsLine(entry: Entry, draft: Draft): boolean {
  const at = placeNow(entry, draft) ?? 0
  const before = draft.text.slice(draft.text.lastIndexOf('\n', at - 1) + 1, at)
  return !/\p{L}/u.test(before)
}

/** Where the words went, without the mark and the blanks before them. */
function placeNow({ line: number, wrong }: Entry, { trace }: Draft): number | undefined {
  const line = linesOf(trace.note.text)[number - 1]
  const within = line?.text.indexOf(wrong) ?? -1
  const first = wrong.search(/[\p{L}\p{N}]/u)
  return line && within !== -1 ? trace.target(line.start + within + Math.max(0, first)) : undefined
}

/** `(blank line) …` and `(remove)` tell what to do; `(MTLS)` → `(mTLS)` is what it says. */
function isInstruction({ wrong, right }: Entry): boolean {
  return /^\(.*\)$/s.test(right) && !wrong.startsWith('(')
}

const BREAK = /⏎|^\(blank line\)/

const literal = (right: string): string =>
  right.replace(/^\(blank line\) /, '').replaceAll('⏎', '\n')

/** A text without marks, so that what notes, corrections and pages write differently is the same. */
export function plain(text: string): string {
  return text
    .replace(/[`*\\|]/g, '')
    .replace(/^\s*(?:[-•·]|\d{1,9}[.)]|#{1,6}) /gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}
