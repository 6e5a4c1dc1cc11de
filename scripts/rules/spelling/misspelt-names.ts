import { isOneSlip } from '../../text/one-slip.ts'
import { inlineCodeOf } from '../commands/inline-code.ts'
import { oncePer } from '../once-per.ts'
import { perRun } from '../per-run.ts'
import type { Knowledge, ProseWord, Reading } from '../rule.ts'

/** A word that is a name but for one slip, and the name. */
export interface MisspeltName extends ProseWord {
  readonly right: string
}

/**
 * Names of Docker's world with one slip in them: `Dockefile`, `PoweShell`. They are the same in every language.
 *
 * Endings are left alone, `Dockerfiles` and `Kubernetesi` are forms of the right word; and so is what stands in code, too.
 */
export const misspeltNames = oncePer((reading: Reading): readonly MisspeltName[] =>
  [...slipsIn(reading)].filter(({ text }) => !standsInCode(text, reading)),
)

const slipsIn = perRun(function* ({ words }, knowledge): Iterable<MisspeltName> {
  const names = namesOf(knowledge)
  for (const word of words) {
    if (word.text.length < SHORTEST - 1 || word.text.length > LONGEST) continue
    const lower = word.text.toLowerCase()
    const name = names.find((one) => isSlip(lower, one.lower))
    if (name && !knowledge.dictionary.has(lower))
      yield { ...word, right: inCase(name, word.text, knowledge) }
  }
})

interface Name {
  readonly name: string
  readonly lower: string
}

/** Beside shorter ones there are others: Swarmbit is no SwarmKit. */
const SHORTEST = 9
const LONGEST = 20

const namesOf = oncePer(({ products }: Knowledge): readonly Name[] =>
  [...products, ['dockerfile', 'Dockerfile'] as const]
    .map(([lower, name]) => ({ lower, name }))
    .filter(({ lower }) => lower.length >= SHORTEST && !lower.includes(' ')),
)

/** Inside, and not with a `k` for a `c`: “Javaskript” is how Norwegians write it. */
function isSlip(word: string, name: string): boolean {
  return (
    word[0] === name[0] &&
    (word.slice(-2) === name.slice(-2) || isSwapped(word, name)) &&
    isOneSlip(word, name) &&
    word.replaceAll('k', 'c') !== name.replaceAll('k', 'c')
  )
}

/** With the same letters before the last one: no ending does that. */
const isSwapped = (word: string, name: string): boolean =>
  word.at(-1) === name.at(-1) && [...word].toSorted().join('') === [...name].toSorted().join('')

/** The name as the misspelt word has it: in small letters it may be that of a program, or of a file. */
function inCase({ name, lower }: Name, word: string, { products, programs }: Knowledge): string {
  if (word === word.toUpperCase()) return name.toUpperCase()
  const isLower = word === word.toLowerCase()
  return isLower && (programs.has(lower) || !products.has(lower)) ? lower : name
}

function standsInCode(word: string, reading: Reading): boolean {
  return (
    reading.snippets.some(({ value }) => value.includes(word)) ||
    inlineCodeOf(reading).some(({ text }) => text.includes(word))
  )
}
