import type { Finding, Reading, Rule } from '../rules/rule.ts'
import { KINDS } from './mutations/kinds.ts'
import type { Mutation } from './mutations/mutation.ts'
import { randomFrom } from './mutations/random.ts'
import { samples } from './mutations/samples.ts'

/** How many faults of one kind the rules find, and of how many the first suggestion is the right one. */
export interface Row {
  readonly kind: string
  readonly made: number
  readonly found: number
  readonly right: number
  /** Texts whose fault no rule found, or whose first suggestion is another. */
  readonly missed: readonly string[]
  readonly misled: readonly string[]
}

const SEED = 20_251_122
const OF_EACH = 40
/** A kind may not fit most samples. */
const TRIES = 4000

/**
 * Put faults of every kind into right commands, and see what the rules say: the same faults each time.
 *
 * @param read A text as rules look at it.
 */
export function mutationTable(
  read: (text: string) => Reading,
  rules: readonly Rule[],
): readonly Row[] {
  const right = samples(read, rules)
  const plain = read('')
  return Object.entries(KINDS).map(([kind, mutate], index) => {
    const random = randomFrom(SEED + index)
    const made = new Map<string, Mutation>()
    for (let tries = 0; tries < TRIES && made.size < OF_EACH; tries++) {
      const sample = random.one(right)
      const mutation = sample && mutate(sample, random, plain)
      if (mutation && mutation.text !== sample.text) made.set(mutation.text, mutation)
    }
    return rowOf(kind, [...made.values()], (text) => {
      const reading = read(text)
      return rules.flatMap((rule) => [...rule.check(reading)])
    })
  })
}

function rowOf(
  kind: string,
  mutations: readonly Mutation[],
  findingsIn: (text: string) => readonly Finding[],
): Row {
  const missed: string[] = []
  const misled: string[] = []
  for (const { text, isCured } of mutations) {
    const findings = findingsIn(text).filter(({ severity }) => severity !== 'warning')
    const [first] = findings
    if (first === undefined) missed.push(text)
    else if (!isCured(cured(text, first), first)) misled.push(`${text}${first.reason}`)
  }
  const made = mutations.length
  const found = made - missed.length
  return { kind, made, found, right: found - misled.length, missed, misled }
}

/** The text with the first suggestion of a finding in the place of what is wrong. */
function cured(text: string, { start, end, fix, expected }: Finding): string {
  const suggestion = fix ?? expected?.[0]
  return suggestion === undefined ? text : text.slice(0, start) + suggestion + text.slice(end)
}
