import type { SearchWordsEntry } from '../schemas.ts'
import { bareWord } from '../search/tokens.ts'

/** Words that nobody looks for by themselves: those that only ask, but for the `in` of `log in`. */
export function fillersOf({ ignored, synonyms }: SearchWordsEntry): ReadonlySet<string> {
  const phrases = synonyms.flat().filter((words) => words.includes(' '))
  const needed = new Set(phrases.flatMap((words) => words.split(' ')))
  return new Set(ignored.filter((word) => !needed.has(word)))
}

/** A text with a dot for each filler: the other words keep their places. */
export function withoutFillers(text: string, fillers: ReadonlySet<string>): string {
  return text.replace(/\S+/g, (word) => (fillers.has(bareWord(word).toLowerCase()) ? '·' : word))
}
