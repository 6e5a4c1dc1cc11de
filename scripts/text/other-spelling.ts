/** The same word with one `l` for two or two for one, as English has both: `install` for `instal`, `skillful` for `skilful`. */
export function otherSpelling(word: string): string | undefined {
  const other = word.replace(LAST_L, (letters) => (letters === 'l' ? 'll' : 'l'))
  return other === word ? undefined : other
}

/** At the end of the stem. Not before “-ing” and “-ed”, where it makes other words: filing and filling, poled and polled. */
const LAST_L = /(?<=[aeiou])ll?(?=s?$|ments?$|ful)/
