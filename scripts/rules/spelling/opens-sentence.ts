import type { Suspect } from './word-facts.ts'

/** Whether a word begins a sentence, and not the name of somebody: “Thanks to” does, “Sam Skelton” does not. */
export function opensSentence({ text: word, run, at }: Suspect): boolean {
  const end = at + word.length
  const before = run.text.slice(Math.max(0, at - LEAD), at)
  return (
    (OPENING.test(before) || NUMBERED.test(before)) && !/^ [A-Z]/.test(run.text.slice(end, end + 2))
  )
}

/** Characters of what the patterns look for. */
const LEAD = 6

/** A step that lost the dot of its number: “5 Perform an update”. */
const NUMBERED = /(?:^|\n)\d{1,2}[ ]$/

/** What may stand before the first word. */
const OPENING = /(?:^["'“‘(]?|[.:!?*_|\n]["'”’)]*\s*["'“‘]?)$/
