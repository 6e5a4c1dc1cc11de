import { perRun } from './per-run.ts'
import { isEnglish } from './prose-words.ts'
import type { Finding, Prose, ProseWord, Rule } from './rule.ts'

/** The same word twice in a row: “the the”. */
export const repeatedWord: Rule = {
  id: 'repeated-word',
  kind: 'grammar',
  description: 'No word stands twice in a row by mistake.',
  examples: [
    {
      good: 'He had had it, it is that that counts, the. The nodes log in in turn: run `the the`. A docker login login. Remove [image image image].',
    },
    {
      bad: 'Each task in the the service gets an address.',
      reason: 'Unexpected second `the`, expected one',
      good: 'Each task in the service gets an address.',
    },
    { bad: 'The image image is built.', reason: 'Unexpected second `image`, expected one' },
  ],

  check: (reading) => (isEnglish(reading) ? repetitions(reading) : []),
}

const repetitions = perRun(function* (run): Iterable<Finding> {
  for (const [index, word] of run.words.entries()) {
    const before = run.words[index - 1]
    const finding = before && repetition(before, word, run)
    if (finding === undefined) continue
    // Three in a row are no slip: `docker rmi [imageid imageid imageid]`.
    const around = [run.words[index - 2], run.words[index + 1]]
    const isList = around.some((other) => other?.text === word.text)
    if (finding.fix !== undefined || !isList) yield finding
  }
})

function repetition(
  before: ProseWord,
  word: ProseWord,
  { text, start }: Prose,
): Finding | undefined {
  if (word.text.length !== before.text.length) return
  const again = word.text.toLowerCase()
  if (again !== before.text.toLowerCase() || (again.length < 2 && again !== 'a')) return
  if (
    !/^\s+$/.test(text.slice(before.end - start, word.start - start)) ||
    TWICE_IS_RIGHT.has(again)
  )
    return
  const isSure = ONCE_ONLY.has(again) && word.text === again
  // Of other words, a name beside its like is common: “docker run --name nginx nginx”, “New New York”.
  if (!isSure && (word.text !== again || before.text !== again || again.length < 4)) return
  if (!isSure && NAMED.test(text.slice(0, before.start - start).slice(-40))) return
  return {
    start: before.end,
    end: word.end,
    reason: `Unexpected second \`${word.text}\`, expected one`,
    ...(isSure && { fix: '' }),
  }
}

/** Behind a command: “docker login login through the CLI”, whose second word begins what is said of it. */
const NAMED = /(?<![\w-])docker(?: [a-z-]+)? $/i

/** Small words that never follow themselves. Not “in”, “on”, “up”: “log in in turn”. */
const ONCE_ONLY = new Set(
  'the a an of to and or for with is are be this these your our their its from by at as if but can will into when which'.split(
    ' ',
  ),
)

const TWICE_IS_RIGHT = new Set(
  // The image of that name, in a command without marks: “docker run --name nginx nginx”.
  'had that very many much more bye ha so long blah alpine busybox httpd nginx postgres redis registry test web'.split(
    ' ',
  ),
)
