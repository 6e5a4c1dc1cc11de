import { perRun } from '../per-run.ts'
import type { ProseWord } from '../rule.ts'

/** A word that its neighbors prove to be another that sounds the same, with the neighbor that shows it. */
export interface MistakenPair extends ProseWord {
  readonly right: string
}

/** “in there own network”, “should of been”: two words that sound like two others, between words that only these have. */
export const mistakenPairs = perRun(function* ({ text, start }): Iterable<MistakenPair> {
  for (const { wrong, right } of PAIRS) {
    for (const match of text.matchAll(wrong)) {
      const [said] = match
      const from = start + match.index
      yield { text: said, start: from, end: from + said.length, right: said.replace(...right) }
    }
  }
})

interface Pair {
  readonly wrong: RegExp
  readonly right: readonly [string, string]
}

/** Not “people there own houses”, nor “what I could of it” and “it should of course”. */
const PAIRS: readonly Pair[] = [
  {
    wrong:
      /(?<=\b(?:by|for|has|have|in|of|on|under|using|with)\s)there own(?=\s(?!(?:an?|it|that|the|them|these|this|those)\b)[a-z])/g,
    right: ['there', 'their'],
  },
  {
    wrong:
      /(?<![\w-])(?:could|might|must|should|would) of(?=\s(?:been|done|gone|had|known|seen|used)\b)/gi,
    right: [' of', ' have'],
  },
]
