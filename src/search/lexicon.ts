import type { Catalog, CommandRecord } from './catalog.ts'
import { namesOf } from './names.ts'
import { stemOf } from './stem.ts'

/** The words that the index has, and what people mean by those that it has not. */
export interface Lexicon {
  /** Those of titles and commands come first. */
  readonly words: readonly string[]
  readonly prominent: ReadonlySet<string>
  readonly known: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  readonly sorted: readonly string[]
  readonly ignored: ReadonlySet<string>
  /** With them a question begins that wants an explanation. */
  readonly explained: ReadonlySet<string>
  /** Names of commands, and what they begin with: `docker`, `docker network`, `docker network ls`. */
  readonly names: ReadonlySet<string>
  /** What more than half of all commands begin with: `docker`. */
  readonly common: ReadonlySet<string>
  /** By stem, or by the stems of several words with blanks between: other words that mean the same. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>
}

export function makeLexicon({
  words,
  ignored,
  explained,
  synonyms,
  commands,
}: Omit<Catalog, 'pages'>): Lexicon {
  const list = words.flatMap((text) => text.split(' ')).filter((word) => word !== '')
  return {
    words: list,
    prominent: new Set(words[0]?.split(' ')),
    known: new Set([...list, ...ignored]),
    stems: new Set([...list, ...ignored].map(stemOf)),
    sorted: list.toSorted(),
    ignored: new Set(ignored),
    explained: new Set(explained),
    names: new Set(
      Object.values(commands).flatMap((command) => namesOf(command).flatMap(beginnings)),
    ),
    common: commonPrograms(Object.values(commands)),
    synonyms: new Map(
      synonyms.flatMap((same) =>
        same.map((word) => [stemsOf(word), same.filter((other) => other !== word)] as const),
      ),
    ),
  }
}

function commonPrograms(commands: readonly CommandRecord[]): ReadonlySet<string> {
  const programs = commands.map(({ forms: [form = ''] }) => form.replace(/ .*$/s, ''))
  const counts = Map.groupBy(programs, (program) => program)
  return new Set(
    [...counts].filter(([, own]) => own.length > programs.length / 2).map(([program]) => program),
  )
}

function beginnings(name: string): readonly string[] {
  const words = name.split(' ')
  return words.map((_, index) => words.slice(0, index + 1).join(' '))
}

/** Whether the index has a word, or another form of it. */
export function hasWord({ known, stems }: Lexicon, word: string): boolean {
  return known.has(word) || stems.has(stemOf(word))
}

/** Whether a word of the index begins like this, or another form of it: `networkin` on the way to `networking`. */
export function hasBeginning(lexicon: Lexicon, beginning: string): boolean {
  if (beginsIn(lexicon.sorted, beginning)) return true
  const [, stem = ''] = /^([a-z]{3,}?)(?:i|in|e|t|ti|tio|a|at|ati|atio)$/.exec(beginning) ?? []
  return lexicon.stems.has(stem)
}

function beginsIn(sorted: readonly string[], beginning: string): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < beginning) low = middle + 1
    else high = middle
  }
  return sorted[low]?.startsWith(beginning) ?? false
}

/** `log in` → the key by which its synonyms are found. */
export function stemsOf(words: string): string {
  return words.split(' ').map(stemOf).join(' ')
}
