import type { Vocabulary } from '../format.ts'

/**
 * Whether a text is a command and nothing else: `docker run -d -p 5000:5000 registry:2`.
 *
 * “yum check-update, apt update, or equivalent.” begins with a program as well and is a sentence.
 */
export function isCommand(text: string, vocabulary: Vocabulary): boolean {
  if (!beginsWithProgram(text, vocabulary) || endsSentence(text)) return false
  return looksLikeCode(text, vocabulary) && !readsAsProse(text)
}

/** The first word is a program, exactly: prose begins with a capital (“Docker …”). */
export function beginsWithProgram(text: string, vocabulary: Vocabulary): boolean {
  return vocabulary.programs.has(firstWord(text))
}

/** The stop of a sentence or a part of one; the dot of `docker build .` stands apart. */
export const endsSentence = (text: string): boolean => /[^\s.][.,:;]$/.test(text)

/** A command of several words that the vocabulary knows, or signs that prose does not have: flags, `=`, `<…>`, pipes. */
export function looksLikeCode(text: string, vocabulary: Vocabulary): boolean {
  const words = text.slice(0, LONGEST_COMMAND).split(/\s+/, 5)
  const isKnown = words.some((_, count) =>
    vocabulary.commands.has(words.slice(0, count + 1).join(' ')),
  )
  return (
    isKnown || /(?:^|\s)--?[A-Za-z]|[=<>{}$|\\~]|\/\w|^sudo\s/.test(text.slice(0, LONGEST_COMMAND))
  )
}

/** Words that join sentences and hardly ever stand in a command; a comment and quoted words do not count. */
export function readsAsProse(text: string): boolean {
  const bare = text.slice(0, LONGEST_COMMAND).replace(/"[^"]*"|'[^']*'|\s#.*$/g, ' ')
  return bare.split(/[\s,]+/).some((word) => JOINING_WORDS.has(word))
}

export const firstWord = (text: string): string => /^[^\s:,]*/.exec(text)?.[0] ?? ''

/** Longer ones are known by their beginning. */
const LONGEST_COMMAND = 400

const JOINING_WORDS = new Set(
  'a an and are as at be but by can for from if in is it not of on or that the this to used was when where which with'.split(
    ' ',
  ),
)
