import { hereDocumentEnds, type HereDocumentEnd } from './here-documents.ts'
import { promptsOf, type Prompts } from './prompts.ts'
import { lineEnd, skipBlanks } from '../scan.ts'

/** What was learned about a whole text before its words are read, so that nothing is searched for twice. */
export interface Piece {
  readonly text: string
  /** Where the bracket that opens at an offset is closed: `[…]` and `{…}` on one line, `$(…)` and `(…)` anywhere. */
  readonly closing: ReadonlyMap<number, number>
  readonly prompts: Prompts
  readonly hereDocumentEnd: HereDocumentEnd
}

/** Look through a text once. */
export function pieceOf(text: string): Piece {
  return {
    text,
    closing: /[[{(]/.test(text) ? closingBrackets(text) : NO_BRACKETS,
    prompts: promptsOf(text),
    hereDocumentEnd: hereDocumentEnds(text),
  }
}

const NO_BRACKETS: Piece['closing'] = new Map()

function closingBrackets(text: string): Map<number, number> {
  const closing = new Map<number, number>()
  const square: number[] = []
  const round: number[] = []
  const bracket = /[[\]{}()\n]/g
  for (let match = bracket.exec(text); match; match = bracket.exec(text)) {
    const at = match.index
    const char = match[0]
    if (char === '\n') square.length = 0
    else if (char === '(') round.push(at)
    else if (char === '[' || char === '{') square.push(at)
    else {
      const stack = char === ')' ? round : square
      const open = stack.at(-1)
      if (open === undefined || (char !== ')' && text[open] !== (char === ']' ? '[' : '{')))
        continue
      stack.pop()
      closing.set(open, at)
    }
  }
  return closing
}

/** Where statements stand: the whole piece, or what `$(…)` or backticks hold. */
export interface Range {
  readonly start: number
  readonly end: number
  readonly depth: number
}

/** A range of a piece while it is read. */
export interface Passage extends Piece, Range {
  /** Where the line of an offset ends, whatever the range. */
  readonly endOfLine: (from: number) => number
  /** What stands there is read later, as statements of its own. */
  readonly putOff: (start: number, end: number) => void
}

/**
 * A range, ready to be read.
 *
 * @param inner Ranges that are to be read later; grows.
 */
export function passageOf(piece: Piece, range: Range, inner: Range[]): Passage {
  // Field by field: there is a passage for every inline code, and spreading them was measured.
  const { text, closing, prompts, hereDocumentEnd } = piece
  const { start, end, depth } = range
  let line = { start: 0, end: -1 }
  return {
    text,
    closing,
    prompts,
    hereDocumentEnd,
    start,
    end,
    depth,
    /** Remembered, or a long line with many quotes would be looked through for each of them. */
    endOfLine(from) {
      if (from < line.start || from > line.end) line = { start: from, end: lineEnd(text, from) }
      return line.end
    },
    putOff(from, to) {
      if (range.depth < DEEPEST) inner.push({ start: from, end: to, depth: range.depth + 1 })
    },
  }
}

/** `$(…)` inside `$(…)`: nobody writes more, and each level is read once more. */
const DEEPEST = 6

/** A backslash that is the last of its line but for blanks carries the statement on; so does PowerShell's backtick. */
export function isCarriedOn({ text, end }: Passage, from: number): boolean {
  const next = skipBlanks(text, from + 1)
  return next >= end || text[next] === '\n'
}

/** `(worker|manager)` */
export function isGroup({ text, closing }: Passage, from: number): boolean {
  const end = closing.get(from)
  return end !== undefined && end - from < 80 && /^\([\w|-]+$/.test(text.slice(from, end))
}
