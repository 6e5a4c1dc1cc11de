import { detached } from '../../text/detached.ts'
import { oncePer } from '../once-per.ts'
import { perRun } from '../per-run.ts'
import type { Knowledge, Prose, ProseWord, Reading } from '../rule.ts'

/** What is known of a word, wherever it stands. */
export interface WordFacts {
  /** No dictionary has it, and no list says what was meant. */
  readonly isStrange: boolean
  /** The same of a word that begins with a capital: a name, or the first of a sentence. */
  readonly isStrangeName: boolean
  /** What a list of misspellings says was meant, in lower case. */
  readonly cure: string | undefined
}

/** A word that may be wrong, in its run of prose. */
export interface Suspect extends WordFacts, ProseWord {
  readonly run: Pick<Prose, 'text' | 'isHeading'>
  /** Offset in the run. */
  readonly at: number
}

/** The words of a text that no dictionary has, or that a list of misspellings has, in order. */
export const suspectsIn = oncePer((reading: Reading): readonly Suspect[] => [...suspects(reading)])

const suspects = perRun(function* (run, knowledge): Iterable<Suspect> {
  const factsOf = wordFacts(knowledge)
  const { text, isHeading } = run
  for (const word of run.words) {
    const facts = factsOf(word.text)
    if (facts === NOTHING) continue
    yield { ...word, ...facts, run: { text, isHeading }, at: word.start - run.start }
  }
})

/** Tells of each word what is known of it, once: a text has the same few thousand words again and again. */
const wordFacts = oncePer(({ dictionary, misspellings }: Knowledge) => {
  const known = new Map<string, WordFacts>()
  return (word: string): WordFacts => {
    const seen = known.get(word)
    if (seen !== undefined) return seen
    const cure = misspellings.get(word.toLowerCase())
    const isUnknown = cure === undefined && !dictionary.has(word.toLowerCase())
    const isStrange = isUnknown && PLAIN.test(word)
    const isStrangeName = isUnknown && CAPITALIZED.test(word)
    const isNothing = cure === undefined && !isStrange && !isStrangeName
    const facts = isNothing ? NOTHING : { isStrange, isStrangeName, cure }
    known.set(detached(word), facts)
    return facts
  }
})

const NOTHING: WordFacts = { isStrange: false, isStrangeName: false, cure: undefined }

/** Shorter ones are abbreviations as often as words; with a capital it is a name, or begins a sentence. */
export const PLAIN = /^[a-z]{5,}$/
const CAPITALIZED = /^[A-Z][a-z]{4,}$/
