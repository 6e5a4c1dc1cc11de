import { marksOf } from '../code/marks.ts'
import { matchOf } from './match.ts'
import { tokenOf } from './tokens.ts'
import type { Term } from './term.ts'

/** A stretch of a text that looks the same from its beginning to its end. */
export interface Piece {
  readonly text: string
  /** It was looked for. */
  readonly isWanted: boolean
  readonly kind?: 'placeholder' | 'flag'
}

/** A command in pieces: what was looked for, flags, names to fill in. */
export function commandPieces(command: string, terms: readonly Term[]): readonly Piece[] {
  const wanted = wantedWords(command, terms)
  const marks = marksOf(command)
  const edges = [
    0,
    command.length,
    ...[...wanted, ...marks].flatMap(({ start, end }) => [start, end]),
  ]
  const sorted = [...new Set(edges)].toSorted((a, b) => a - b)
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0
    const isWithin = (range: Range): boolean => range.start <= start && end <= range.end
    const kind = marks.find(isWithin)?.kind
    return {
      text: command.slice(start, end),
      isWanted: wanted.some(isWithin),
      ...(kind && { kind }),
    }
  })
}

/** A title in pieces: what was looked for, and the rest. */
export function titlePieces(title: string, terms: readonly Term[]): readonly Piece[] {
  return piecesOf(title, wantedWords(title, terms))
}

interface Range {
  readonly start: number
  readonly end: number
}

function wantedWords(text: string, terms: readonly Term[]): readonly Range[] {
  const alternatives = terms.flatMap((term) => term.alternatives)
  const stems = new Set(
    alternatives
      .filter(({ tokens }) => tokens.length > 1)
      .flatMap(({ tokens }) => tokens.map(({ stem }) => stem)),
  )
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
    const token = tokenOf(word)
    if (!token) return []
    const isWanted =
      stems.has(token.stem) || alternatives.some((alternative) => matchOf(alternative, token) > 0)
    return isWanted ? [{ start: index, end: index + word.length }] : []
  })
}

function piecesOf(text: string, ranges: readonly Range[]): readonly Piece[] {
  const pieces: Piece[] = []
  let last = 0
  for (const { start, end } of ranges) {
    pieces.push(
      { text: text.slice(last, start), isWanted: false },
      { text: text.slice(start, end), isWanted: true },
    )
    last = end
  }
  return [...pieces, { text: text.slice(last), isWanted: false }].filter(
    (piece) => piece.text !== '',
  )
}
