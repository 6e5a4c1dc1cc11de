import type { Piece } from './pieces.ts'

/** How many words an excerpt has. */
const LENGTH = 28
/** How many of them stand before the first that was looked for. */
const BEFORE = 5

/**
 * The words of a section where most of what was looked for stands together, in pieces.
 *
 * @param words of the whole page
 * @param wanted places of what was looked for, ascending
 */
export function excerptOf(
  words: readonly string[],
  {
    from,
    to,
    words: wanted,
  }: { readonly from: number; readonly to: number; readonly words: readonly number[] },
): readonly Piece[] {
  const end = Math.min(to, words.length)
  const inText = wanted.filter((place) => place >= from)
  const start = Math.max(from, Math.min(densest(inText, from) - BEFORE, end - LENGTH))
  const stop = Math.min(end, start + LENGTH)
  const isWanted = new Set(inText)

  const pieces: Piece[] = start > from ? [{ text: '… ', isWanted: false }] : []
  for (let at = start; at < stop; at++) {
    const word = { text: words[at] ?? '', isWanted: isWanted.has(at) }
    const blank = at + 1 < stop ? ' ' : stop < end ? ' …' : ''
    pieces.push(word, { text: blank, isWanted: false })
  }
  return pieces
}

/** Where the stretch begins that holds most of the places. */
function densest(places: readonly number[], from: number): number {
  let best = places[0] ?? from
  let most = 0
  for (const [index, place] of places.entries()) {
    let count = 0
    while ((places[index + count] ?? Infinity) < place + LENGTH - BEFORE) count++
    if (count <= most) continue
    most = count
    best = place
  }
  return best
}
