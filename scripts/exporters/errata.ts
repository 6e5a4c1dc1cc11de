import type { ErratumEntry, ErratumSide, ShownErratum } from '../../src/schemas.ts'
import type { Book, Erratum } from '../book/book.ts'
import { correctedNote } from '../book/corrected.ts'
import type { Note } from '../notes/note.ts'
import type { EditedText } from '../text/edit.ts'
import { wordDiff, type DiffPiece } from '../text/word-diff.ts'
import { jsonArray, type Exporter } from './exporter.ts'

/**
 * Every repair, by rule and by review, in the order of the notes and their lines: published as errata.json, and for the site
 * with the words around it and the words that differ marked.
 */
export const errata: Exporter = {
  id: 'errata',
  *export(book) {
    yield {
      path: 'public/errata.json',
      contents: jsonArray(book.errata, (erratum) => JSON.stringify(entryOf(erratum))),
    }
    yield {
      path: 'src/content/generated/errata.json',
      contents: jsonArray(shown(book), (erratum) => JSON.stringify(erratum)),
    }
  },
}

function entryOf({ range, ...erratum }: Erratum): ErratumEntry {
  return { ...erratum, inPatch: range !== undefined }
}

/** Note by note, each time it is gone through: what all notes together have never stands in memory whole. */
function shown({ notes, errata }: Book): Iterable<ShownErratum> {
  return {
    *[Symbol.iterator]() {
      for (const note of notes) yield* shownOf(note, errata.of(note.id))
    },
  }
}

function* shownOf(note: Note, errata: readonly Erratum[]): Iterable<ShownErratum> {
  const corrected = correctedNote(note, errata)
  for (const erratum of errata) {
    const { before, after } = wordDiff(erratum.wrong, erratum.right)
    yield {
      ...entryOf(erratum),
      before: sideOf(before, note.text, erratum.range?.start, erratum.wrong),
      after: sideOf(after, corrected.text, startNow(erratum, corrected), erratum.right),
    }
  }
}

/** Where a repair begins in the corrected note. */
function startNow({ range, right }: Erratum, { target }: EditedText): number | undefined {
  if (range === undefined) return undefined
  // What was put between two characters stands before the second.
  if (range.start === range.end) return (target(range.start) ?? 0) - right.length
  return right === '' ? target(range.end) : target(range.start)
}

function sideOf(
  pieces: readonly DiffPiece[],
  text: string,
  start: number | undefined,
  own: string,
): ErratumSide {
  const around = start === undefined ? ['', ''] : wordsAround(text, start, start + own.length)
  return { lead: around[0] ?? '', pieces: [...pieces], trail: around[1] ?? '' }
}

/** A few words of the line before a range and behind it; an ellipsis where the line has more. */
function wordsAround(text: string, start: number, end: number): [string, string] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const feed = text.indexOf('\n', end)
  const before = text.slice(lineStart, start)
  const isLine = text[end - 1] === '\n' && start < end
  const behind = isLine ? '' : text.slice(end, feed === -1 ? text.length : feed)
  return [
    before.length <= AROUND ? before : `…${before.slice(-AROUND).replace(/^\S*/, '')}`,
    behind.length <= AROUND ? behind : `${behind.slice(0, AROUND).replace(/\S*$/, '')}…`,
  ]
}

/** Characters: enough to know the sentence again. */
const AROUND = 40
