import type { Repair } from '../../scripts/book/proof-note.ts'
import type { Draft, Trace } from '../../scripts/notes/draft.ts'
import { placeAt, linesOf } from '../../scripts/text/lines.ts'

/** Words of the note that its proved draft has not, although no erratum and no removal says so. */
export function lostWords({ text, trace }: Draft, repairs: readonly Repair[]): string[] {
  const { note, removals } = trace
  const isSettled = withinOf([...mended(trace, repairs), ...removals])
  return wordsIn(note.text)
    .filter(({ start, end }) => !isSettled(start, end) && !isKept(start, end))
    .map(({ word, start }) => shown(word, start, trace))

  function isKept(start: number, end: number): boolean {
    const target = trace.target(start)
    if (target === undefined || trace.target(end - 1) !== target + end - start - 1) return false
    return wholeWordAt(text, target) === note.text.slice(start, end)
  }
}

/** Words of a proved draft that its note has not, although no erratum and no restoration that says why brought them. */
export function newWords({ text, trace }: Draft, repairs: readonly Repair[]): string[] {
  const isMended = withinOf([...mended(trace, repairs), ...trace.removals])
  return wordsIn(text)
    .filter(({ start, end }) => !isOwn(start, end) && !isMarkup(start) && !isBrought(start, end))
    .map(({ word, start }) => shown(word, trace.origin(start), trace))

  function isOwn(start: number, end: number): boolean {
    const origin = trace.origin(start)
    if (trace.origin(end - 1) !== origin + end - start - 1) return false
    return (
      trace.target(origin) === start && trace.note.text.startsWith(text.slice(start, end), origin)
    )
  }

  function isBrought(start: number, end: number): boolean {
    return isMended(trace.origin(start), trace.origin(end - 1) + 1)
  }

  /** The language of a fence and the number of an item are marks. */
  function isMarkup(start: number): boolean {
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1)
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
    return (
      /^[\s>]*(?:`{3,}|~{3,})$/.test(before) ||
      (/^[\s>-]*$/.test(before) && /^[\s>-]*\d+[.)] /.test(line))
    )
  }
}

interface Range {
  readonly start: number
  readonly end: number
}

function mended({ corrections }: Trace, repairs: readonly Repair[]): Range[] {
  return [...corrections, ...repairs.flatMap(({ range }) => (range ? [range] : []))]
}

/** Whether a range touches one of several. */
function withinOf(ranges: readonly Range[]): (start: number, end: number) => boolean {
  return (start, end) => ranges.some((range) => range.start <= end && start <= range.end)
}

function wordsIn(text: string): { word: string; start: number; end: number }[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }))
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

function wholeWordAt(text: string, start: number): string {
  const [word = ''] = /^[\p{L}\p{M}\p{N}]+/u.exec(text.slice(start, start + 200)) ?? []
  return /[\p{L}\p{M}\p{N}]/u.test(text[start - 1] ?? '') ? '' : word
}

function shown(word: string, offset: number, { note }: Trace): string {
  return `${note.id}:${placeAt(linesOf(note.text), offset).line} ${word}`
}
