import { readFileSync } from 'node:fs'
import type { Root } from 'mdast'
import type { Library } from '../book/make-book.ts'
import { indexReference } from '../docker/reference.ts'
import { makeDraft } from '../notes/draft.ts'
import { parse } from '../notes/markdown.ts'
import { rules } from '../rules/index.ts'
import { readingOf } from '../rules/reading.ts'
import { cpuSeconds, median, row, secondsOf, times } from './measure.ts'
import { mutationTable } from './mutations.ts'
import { spellingTable } from './spelling.ts'

const RUNS = 9

/** All rules over the notes, against one parse of the same text. */
export function benchRules({ notes, vocabulary, expertise }: Library): void {
  const texts = notes.map(({ note, format }) => makeDraft(note, format, vocabulary).draft.text)
  const { reference, knowledge } = expertise
  const pair = (): readonly [number, number] => {
    // Parsed anew for each run: rules keep what they found out by the nodes of a tree.
    const read: (readonly [string, Root])[] = []
    const parsing = cpuSeconds(() => texts.forEach((text) => read.push([text, parse(text)])))
    const checking = cpuSeconds(() =>
      read.forEach(([text, tree]) => {
        const reading = readingOf(text, tree, reference, knowledge)
        for (const rule of rules) for (const found of rule.check(reading)) void found
      }),
    )
    return [parsing, checking]
  }
  times(RUNS, pair)
  const pairs = times(RUNS, pair)
  const floor = median(pairs.map(([parsing]) => parsing))
  const checking = median(pairs.map(([, own]) => own))
  console.log(
    `all ${rules.length} rules ${ms(checking)}, one parse ${ms(floor)}, ratio ${(checking / floor).toFixed(2)}`,
  )
}

/** The reference, as each program reads it: once, so the first time counts. */
function benchReference(): void {
  const text = readFileSync('content/reference/docker-cli.json', 'utf8')
  console.log(`reference read in ${ms(cpuSeconds(() => void indexReference(JSON.parse(text))))}`)
}

/** One note through the checker, against the start of Node with remark alone. */
export function benchCheck(): void {
  const note = 'content/notes/gabriel-source.md'
  // In turns: a machine is not always as fast.
  const runs = times(RUNS, () => ({
    remark: secondsOf('scripts/bench/parse-once.ts', note),
    check: secondsOf('scripts/check.ts', note),
  }))
  const remark = median(runs.map((run) => run.remark))
  const check = median(runs.map((run) => run.check))
  benchReference()
  console.log(
    `check of one note ${ms(check)}, Node and remark ${ms(remark)}, ratio ${(check / remark).toFixed(2)}`,
  )
}

/** How many faults of each kind the rules find, and how often their first suggestion is right. */
export function benchRecall({ expertise }: Library): void {
  const { reference, knowledge } = expertise
  const table = mutationTable((text) => readingOf(text, parse(text), reference, knowledge), rules)
  console.log('\nmutations of valid commands            made   found   right')
  for (const { kind, made, found, right } of table) {
    console.log(
      row([kind.padEnd(34), 34], [String(made), 8], [String(found), 7], [String(right), 7]),
    )
  }
}

/** How many misspellings are mended, and how many more are told. */
export function benchSpelling({ expertise, notes }: Library): void {
  const { reference, knowledge } = expertise
  const text = notes.map(({ note }) => note.text).join('\n')
  const table = spellingTable((one) => readingOf(one, parse(one), reference, knowledge), text)
  console.log('\nmisspellings                           made   fixed    told   wrong')
  for (const { kind, made, fixed, pointed, harmed } of table) {
    console.log(row([kind.padEnd(34), 34], ...[made, fixed, pointed, harmed.length].map(cell)))
  }
}

const cell = (count: number): readonly [string, number] => [String(count), 8]

const ms = (seconds: number): string => `${(seconds * 1000).toFixed(0)} ms`
