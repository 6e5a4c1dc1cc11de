/**
 * Whether a word is made of words that are known, as English makes them: `unmounted`, `dockerize`, `linenumber`.
 *
 * No dictionary of our trade is whole: what is made by its rules is no mistake.
 */
export function isDerived(word: string, isKnown: (part: string) => boolean): boolean {
  const [prefix = ''] = PREFIX.exec(word) ?? []
  const stem = word.slice(prefix.length)
  return (
    isInflected(word, isKnown) ||
    (prefix !== '' && (isKnown(stem) || isInflected(stem, isKnown))) ||
    isCompound(word, isKnown)
  )
}

/** With at least three letters behind it. */
const PREFIX =
  /^(?:anti|auto|back|counter|cross|de|dis|down|fore|hyper|im|in|inter|intra|lib|meta|micro|mini|mis|mono|multi|nano|non|out|over|poly|post|pre|proto|pseudo|re|semi|sub|super|trans|ultra|un|under|up)(?=[a-z]{3})/

/** `mountable`, `proxied`, `piping`: behind an ending the stem may have lost an `e`, a `y` or gained a letter. */
function isInflected(word: string, isKnown: (part: string) => boolean): boolean {
  const [, stem = '', ending = ''] = ENDING.exec(word) ?? []
  if (ending === '') return false
  return [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')].some(isKnown)
}

const ENDING =
  /^([a-z]{3,}?)(s|es|ed|er|ers|or|ors|ing|ings|able|ness|less|i[sz]e|i[sz]es|i[sz]ed|i[sz]er|i[sz]ing|i[sz]ations?|ify|ly|y|ish|like|wise|ability|ity|al|ist|ism|ments?)$/

function isCompound(word: string, isKnown: (part: string) => boolean): boolean {
  for (let at = SHORTEST; at <= word.length - SHORTEST; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)]
    if (isKnown(first) && (isKnown(second) || isInflected(second, isKnown))) return true
  }
  return false
}

const SHORTEST = 3
