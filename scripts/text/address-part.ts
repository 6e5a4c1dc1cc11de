/**
 * A title or the name of a file as a part of an address: small letters, digits and hyphens, or nothing where it has neither.
 *
 * Letters of any script: Latin ones lose their accents, but й is another letter than и.
 */
export function addressPart(words: string): string {
  const plain = words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
  const parts = plain.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []
  return [...parts.join('-')].slice(0, LONGEST).join('').replace(/-+$/, '')
}

/** In characters, of which some take four bytes: names of files have 255. */
const LONGEST = 60
