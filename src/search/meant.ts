import { hasWord, type Lexicon } from './lexicon.ts'
import { slipsOf } from './slips.ts'
import { isCode } from './tokens.ts'

/**
 * What a mistyped word or name was meant to be; nothing when nothing is near.
 *
 * @param isLast it may not be typed to its end
 */
export function meantBy(text: string, lexicon: Lexicon, isLast: boolean): string | undefined {
  if (text.startsWith('-')) return meantFlag(text, lexicon)
  if (!isCode(text)) return meantWord(text, lexicon, isLast)

  let isMended = false
  const mended = text.replace(/[\p{L}\p{N}]+/gu, (part) => {
    const meant = hasWord(lexicon, part) ? part : (meantWord(part, lexicon, isLast) ?? part)
    isMended ||= meant !== part
    return meant
  })
  return isMended ? mended : undefined
}

/** A flag that is near; the value stays as it was typed. */
function meantFlag(text: string, { words, known }: Lexicon): string | undefined {
  const [name = text, ...value] = text.split(/(?==)/)
  if (known.has(name)) return undefined
  const flags = words.filter((word) => word.startsWith('-') && !word.includes('='))
  const [near] = slipsOf(name, flags)
  return near === undefined ? undefined : near + value.join('')
}

/** A whole word that is near, one of a title or a command first; what is still being typed may be the beginning of one. */
function meantWord(text: string, lexicon: Lexicon, isLast: boolean): string | undefined {
  const { words, known, prominent } = lexicon
  if (text.length < 4) return swapped(text, known)

  const plain = words.filter((word) => !isCode(word) && beginsAlike(text, word))
  const whole = slipsOf(
    text + END,
    plain.map((word) => word + END),
  ).map((word) => word.replace(END, ''))
  return (
    divided(text, lexicon) ??
    whole.find((word) => prominent.has(word)) ??
    whole[0] ??
    (isLast && text.length > 4 ? slipsOf(text, plain)[0] : undefined)
  )
}

/** The first letter of a short word is seldom wrong, unless it changed places with the second: `boot` is not `root`. */
function beginsAlike(text: string, word: string): boolean {
  const isSwapped = text[0] === word[1] && text[1] === word[0]
  return text.length > 5 || text[0] === word[0] || isSwapped
}

/** No letter: with it at their ends, words are near as wholes only. */
const END = '\n'

/** Two words without the blank between them: `dockerrun`. */
function divided(text: string, { prominent, ignored }: Lexicon): string | undefined {
  const isWord = (part: string): boolean => prominent.has(part) && !ignored.has(part)
  for (let at = 2; at <= text.length - 2; at++)
    if (isWord(text.slice(0, at)) && isWord(text.slice(at)))
      return `${text.slice(0, at)} ${text.slice(at)}`
  return undefined
}

/** Two letters of a short word in the wrong order: `rnu`. */
function swapped(text: string, known: ReadonlySet<string>): string | undefined {
  const [a = '', b = '', c = ''] = text
  if (text.length !== 3) return undefined
  return [b + a + c, a + c + b].find((word) => known.has(word))
}
