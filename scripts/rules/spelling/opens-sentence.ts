import type { Suspect } from './word-facts.ts'

/** Whether a word begins a sentence, and not the name of somebody: “Thanks to” does, “Sam Skelton” does not. */
export function opensSentence({ text: word, run, at }: Suspect): boolean {
  const end = at + word.length
  return (
    OPENING.test(run.text.slice(Math.max(0, at - 4), at)) &&
    !/^ [A-Z]/.test(run.text.slice(end, end + 2))
  )
}

/** What may stand before the first word. */
const OPENING = /(?:^["'“‘(]?|[.:!?*_|\n]["'”’)]*\s*["'“‘]?)$/
