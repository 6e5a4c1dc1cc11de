/** What a word of a synopsis is: as it stands, to be replaced, to be left out, one of several, or more of the same. */
export type WordKind = 'word' | 'placeholder' | 'optional' | 'choice' | 'ellipsis'

/**
 * What a word is, by its looks.
 *
 * @param isBracketed The bracket with which the word begins is closed by the one with which it ends.
 */
export function wordKind(raw: string, hasPlaceholder: boolean, isBracketed: boolean): WordKind {
  if (raw === '...' || raw === '…' || raw === '[...]') return 'ellipsis'
  if (raw.startsWith('-')) return 'word'
  if (isBracketed && raw.startsWith('[')) return 'optional'
  if (isBracketed && raw.includes('|') && !raw.startsWith('{{')) return 'choice'
  if (hasPlaceholder || /^\{[\w -]+\}$/.test(raw) || CAPITALS.test(raw)) return 'placeholder'
  return 'word'
}

/** `IMAGE`, `IMAGE[:TAG]`, `CONTAINER...`, `NAME|ID`, `SERVICE=REPLICAS` */
const CAPITALS =
  /^[A-Z][A-Z0-9]+(?:[_-][A-Z0-9]+)*(?:[|=:/@][A-Z][A-Z0-9_-]*)*(?:\[[^\s\]]*\])?(?:\.{3})?$/

/** Where the bracket of a word that is all in brackets would be closed: at its end, or before its dots. */
export function bracketEnd(text: string, from: number, end: number): number {
  return text.startsWith('...', end - 3) && end - from > 4 ? end - 4 : end - 1
}
