import { oncePer } from './once-per.ts'
import { perRun } from './per-run.ts'
import type { Finding, Knowledge, Prose, ProseWord, Rule } from './rule.ts'

/** The name of a product as its owner writes it; `docker` and `ubuntu` in lower case are a program and an image. */
export const productName: Rule = {
  id: 'product-name',
  kind: 'casing',
  description: 'Products bear the names that their owners gave them.',
  examples: [
    {
      good: 'Docker Hub, the docker group, an ubuntu image, `docker hub`, github.com and github/docs.',
    },
    { good: 'The drivers are\n\ndocker-container\nor\nkubernetes\nand one more.' },
    {
      bad: '- kubernetes\n- Docker',
      reason: 'Unexpected name `kubernetes`, expected `Kubernetes`',
      good: '- Kubernetes\n- Docker',
    },
    { good: 'You need the keyword kubernetes, or a container named kubernetes.' },
    {
      bad: 'DOcker creates a volume.',
      reason: 'Unexpected name `DOcker`, expected `Docker`',
      good: 'Docker creates a volume.',
    },
    {
      bad: 'Pull it from docker hub.',
      reason: 'Unexpected name `docker hub`, expected `Docker Hub`',
      good: 'Pull it from Docker Hub.',
    },
  ],

  check: perRun(wrongNames),
}

function* wrongNames(run: Prose, knowledge: Knowledge): Iterable<Finding> {
  const lastWords = lastWordsOf(knowledge)
  const { words } = run
  let from = 0
  for (const [index, word] of words.entries()) {
    if (!lastWords.has(word.text.toLowerCase())) continue
    const last = words.slice(Math.max(from, index + 1 - LONGEST), index + 1)
    const found = wrongName(last, run, knowledge)
    if (found) yield found
    if (found) from = index + 1
  }
}

const lastWordsOf = oncePer(
  ({ products }: Knowledge): ReadonlySet<string> =>
    new Set([...products.keys()].map((name) => name.split(' ').at(-1) ?? '')),
)

/** The longest name that the last words are, when it is not written so. */
function wrongName(
  words: readonly ProseWord[],
  run: Prose,
  knowledge: Knowledge,
): Finding | undefined {
  for (let from = 0; from < words.length; from++) {
    const part = words.slice(from)
    const name = nameOf(part, run)
    const right = knowledge.products.get(name.toLowerCase())
    if (right !== undefined)
      return isRight(name, right, knowledge) || isTornOff(part, run) || isLiteral(part, name, run)
        ? undefined
        : finding(part, name, right)
  }
  return undefined
}

/** Words of the longest name: “Docker Trusted Registry”. */
const LONGEST = 3

/** Words as one name, when single blanks join them. */
function nameOf(words: readonly ProseWord[], { text, start }: Prose): string {
  const [first, last] = [words[0], words.at(-1)]
  return first && last ? text.slice(first.start - start, last.end - start) : ''
}

/** In capitals only is a heading's way to write; in lower case, a program's. */
function isRight(name: string, right: string, knowledge: Knowledge): boolean {
  if (name === right || name === right.toUpperCase()) return true
  return name === right.toLowerCase() && knowledge.programs.has(name)
}

/**
 * Whether a word of small letters has a line of its paragraph to itself: code that lost its marks and was torn from its
 * sentence. `kubernetes` between “docker-container”, “or” and “builder with Buildx” is the value of a flag.
 */
function isTornOff([word, ...more]: readonly ProseWord[], { text, start }: Prose): boolean {
  if (word === undefined || more.length > 0 || /[A-Z]/.test(word.text)) return false
  const [from, to] = [word.start - start, word.end - start]
  const hasMoreLines = from > 0 || to < text.length
  // At an end of the run nothing may stand beside it, for something else can: **Note** kubernetes.
  return (
    hasMoreLines &&
    (from === 0 || /\n[\s>]*$/.test(text.slice(Math.max(0, from - INDENTED), from))) &&
    (to === text.length || /^[^\S\n]*\n/.test(text.slice(to, to + INDENTED)))
  )
}

/** “The keyword kubernetes”: what is said of is the word, as it is written. */
function isLiteral([word]: readonly ProseWord[], name: string, { text, start }: Prose): boolean {
  const before = text.slice(0, (word?.start ?? start) - start)
  return (
    name === name.toLowerCase() && (OF_A_WORD.test(before.slice(-LEAD)) || OF_A_KEY.test(before))
  )
}

const OF_A_WORD = /\b(?:keyword|key|prefix|suffix|value|word|string|named|called)[ ]$/i

/** `provider: gitlab` */
const OF_A_KEY = /(?:^|\n)[a-z_-]{1,40}:[ ]$/

/** Characters of what the pattern looks for. */
const LEAD = 10

/** No line of a paragraph is indented by more. */
const INDENTED = 40

function finding(words: readonly ProseWord[], name: string, right: string): Finding {
  return {
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    reason: `Unexpected name \`${name}\`, expected \`${right}\``,
    fix: right,
  }
}
