import type { Catalog } from './catalog.ts'
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
    known: new Set(list),
    stems: new Set(list.map(stemOf)),
    sorted: list.toSorted(),
    ignored: new Set(ignored),
    explained: new Set(explained),
    names: new Set(
      Object.values(commands).flatMap((command) => namesOf(command).flatMap(beginnings)),
    ),
    synonyms: new Map(
      synonyms.flatMap((same) =>
        same.map((word) => [stemsOf(word), same.filter((other) => other !== word)] as const),
      ),
    ),
  }
}

function beginnings(name: string): readonly string[] {
  const words = name.split(' ')
  return words.map((_, index) => words.slice(0, index + 1).join(' '))
}

/** Whether the index has a word, or another form of it. */
export function hasWord({ known, stems }: Lexicon, word: string): boolean {
  return known.has(word) || stems.has(stemOf(word))
}

/** Whether a word of the index begins like this. */
export function hasBeginning({ sorted }: Lexicon, beginning: string): boolean {
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
