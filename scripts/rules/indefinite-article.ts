import { cure, orExpected } from './commands/wording.ts'
import { perRun } from './per-run.ts'
import { isEnglish } from './prose-words.ts'
import type { Finding, Prose, ProseWord, Rule } from './rule.ts'

/**
 * “a” before a vowel that is heard, or “an” before a consonant.
 *
 * The ear decides, not the letter: a user, an hour, an SSH key. Words whose letters do not tell the sound are left alone:
 * an nginx, a mkdir, an historic step.
 */
export const indefiniteArticle: Rule = {
  id: 'indefinite-article',
  kind: 'grammar',
  description: 'It is “an” before the sound of a vowel, else “a”.',
  examples: [
    {
      good: 'A user, an hour, a URL, an SSH key, an x86 host, an `exec`, a one-time task, a European, a umask, an herb, an nginx, an historic step, node a accepts it, option a is it, and an NFS share.',
    },
    {
      bad: 'Build a image.',
      reason: 'Unexpected `a` before `image`, expected `an`',
      good: 'Build an image.',
    },
    {
      bad: 'An container stops.',
      reason: 'Unexpected `An` before `container`, expected `A`',
      good: 'A container stops.',
    },
    {
      bad: 'It runs on Windows an Mac.',
      reason: 'Unexpected `an` before `Mac`, expected `a` or `and`',
    },
    {
      bad: 'Stop all images an containers.',
      reason: 'Unexpected `an` before `containers`, expected `a` or `and`',
    },
    {
      bad: 'Now you an run it.',
      reason: 'Unexpected `an` before `run`, expected `a` or `can`',
    },
    {
      bad: 'Look into a another container.',
      reason: 'Unexpected `a another`, expected `another`',
      good: 'Look into another container.',
    },
    {
      bad: 'An another container stops.',
      reason: 'Unexpected `An another`, expected `Another`',
      good: 'Another container stops.',
    },
    {
      bad: 'Send it to an URL.',
      reason: 'Unexpected `an` before `URL`, expected `a`',
      good: 'Send it to a URL.',
    },
  ],

  check: (reading) => (isEnglish(reading) ? wrongArticles(reading) : []),
}

const wrongArticles = perRun(function* (run): Iterable<Finding> {
  for (const found of articlesIn(run)) {
    const { article, start, next } = found
    if (next === 'another') {
      yield doubled(found)
      continue
    }
    const right = articleBefore(next)
    if (right === undefined || right === article.toLowerCase()) continue
    const fix = article.startsWith('A') ? right.replace('a', 'A') : right
    const names = isCertain(found) ? [fix] : [fix, ...otherWords(found)]
    yield {
      start,
      end: start + article.length,
      reason: `Unexpected \`${article}\` before \`${next}\`${orExpected(names)}`,
      ...cure(isCertain(found) ? fix : undefined, names),
    }
  }
})

/** “Another” has its article already. */
function doubled({ article, start, next }: Article): Finding {
  const fix = article.startsWith('A') ? 'Another' : next
  const reason = `Unexpected \`${article} ${next}\`, expected \`${fix}\``
  return { start, end: start + article.length + 1 + next.length, reason, fix }
}

interface Article {
  readonly article: string
  readonly start: number
  /** The word before it; empty where it is the first. */
  readonly before: string
  /** Whether a sentence begins with the word before it. */
  readonly isSecond: boolean
  /** The word behind it, up to a hyphen. */
  readonly next: string
}

/** Whether an article was meant at all: “an” is written for “and” and “can”, too. */
function isCertain({ article, before, isSecond, next }: Article): boolean {
  if (/^[a-z]*[^aiosu]s$/.test(next)) return false
  if (article !== 'an') return true
  return !PRONOUNS.has(before.toLowerCase()) && !(isName(before) && !isSecond && isName(next))
}

const isName = (word: string): boolean => /^[A-Z]/.test(word)

const otherWords = ({ article, before }: Article): readonly string[] =>
  article !== 'an' ? [] : PRONOUNS.has(before.toLowerCase()) ? ['can'] : ['and']

const PRONOUNS = new Set('i you he she it we they one that which who this these those'.split(' '))

function* articlesIn(run: Prose): Iterable<Article> {
  if (!ANY_ARTICLE.test(run.text)) return
  let last: ProseWord | undefined
  for (const word of run.words) {
    const before = last
    last = word
    const { text, start, end } = word
    if (!ARTICLE.test(text) || LABELLED.has(before?.text.toLowerCase() ?? '')) continue
    // A capital letter inside a sentence is a name: “node A accepts”.
    if (text === 'A' && !beginsSentence(word, run)) continue
    const [, next = ''] = NEXT.exec(run.text.slice(end - run.start, end - run.start + 40)) ?? []
    const isSecond = before !== undefined && beginsSentence(before, run)
    if (next !== '') yield { article: text, start, before: before?.text ?? '', isSecond, next }
  }
}

function beginsSentence({ start }: ProseWord, run: Prose): boolean {
  return BEGINS.test(run.text.slice(0, start - run.start).slice(-3))
}

const ARTICLE = /^(?:an?|An?)$/
const ANY_ARTICLE = /\ban?\b/i

/** Where a sentence begins: the run does, or its last sentence ended. */
const BEGINS = /^\s*$|[.!?:]["”)]?\s+$|\n\s*$/

/** One blank or line end and a word: letters, at most with a hyphen or the end of the sentence behind them. */
const NEXT = /^\s([A-Za-z]+)(?=$|[\s\-‑.,;:!?)"”’'])/

/** Words that a letter may follow as a name: “node a accepts”, “from a” is none. */
const LABELLED = new Set(
  'option step part class type plan node host container service network image layer stage task group key list case variant version point item appendix figure table vitamin zone replica server machine volume user file set'.split(
    ' ',
  ),
)

/** The article that a word certainly wants. */
function articleBefore(word: string): 'a' | 'an' | undefined {
  if (A_LETTERS.has(word)) return 'a'
  if (AN_LETTERS.has(word)) return 'an'
  // A capital inside, or a single letter: who knows how it is read?
  if (!/^[A-Za-z][a-z]+$/.test(word)) return undefined
  const lower = word.toLowerCase()
  if (FUNCTION_WORDS.has(lower)) return undefined
  return SOUNDS.find(([beginning]) => beginning.test(lower))?.[1]
}

/** Abbreviations that are read letter by letter. */
const A_LETTERS = new Set(
  'CLI CPU DNS GPU PID TCP TLS TTY UDP UI UID URI URL USB UTF UUID VM VPN YAML JSON'.split(' '),
)
const AN_LETTERS = new Set(
  'API HTML HTTP HTTPS ID IO IP LXC MTU NFS OS RPM SFTP SSH SSL XML'.split(' '),
)

/** Beginnings of words and what is heard; the first that fits decides. */
const SOUNDS: readonly (readonly [RegExp, 'a' | 'an' | undefined])[] = [
  [/^(?:hour|honest|honou?r|heir)/, 'an'],
  // “An historic step” is as right as “a historic step”.
  [/^h(?:istor|otel|abitual|eroic|yster|allucin|eredit|erb|umble|omage)/, undefined],
  [/^h[aeiouy]/, 'a'],
  // Programs of Unix, read “you mask”, “you name”.
  [/^(?:umask|umount|uname)$/, 'a'],
  [/^(?:eu(?!ler)|ewe|one$|oneself|once$|us[aeu]|util|ubiq|unanim)/, 'a'],
  [/^uni(?:c|dir|f|on|q|son|t|v|x)/, 'a'],
  [/^(?:[aei]|o(?!ui))/, 'an'],
  [/^u(?:buntu|g|lt|m|n|p|rb|rg|sh|tt)/, 'an'],
  // Not “nginx”, “rsync”, “fstab”, “sql”: read letter by letter, or nobody knows.
  [
    /^(?:[bcdfgjklmnprstvwz]|[bcfgkps]l|[bcdfgkptw]r|[cpstw]h|thr|shr|s[ckmnptw]|s[cpt]r|spl|[dt]w|kn|qu)[aeiou]/,
    'a',
  ],
  [/^y[aeou]|^[bcdmt]y/, 'a'],
]

/** Behind these an “a” was the name of something: “a and b”, “a is”. */
const FUNCTION_WORDS = new Set(
  'a am about after all also an and any are around as at be because before but by can each either even ever every for from has have if in into is it its nor not of off on only onto or our out over so than that the then this to under until up upon us via was were when where which while who will with'.split(
    ' ',
  ),
)
