/** A command with its flags as the notes write them, all long, and all short. */
export interface Forms {
  readonly text: string
  readonly long: string
  readonly short: string
}

/** A part of a command that is written otherwise with long or with short flags: `-d`, `--detach`, `-d`. */
export interface FlagForms extends Forms {
  /** Where it stands in the text. */
  readonly start: number
  readonly end: number
}

/**
 * Where the forms of a command differ, from left to right.
 *
 * Replacing each part by its long (or short) form makes the long (or short) form of the whole.
 */
export function flagFormsOf({ text, long, short }: Forms): readonly FlagForms[] {
  const words = wordsOf(text)
  const longWords = wordsOf(long)
  const shortWords = wordsOf(short)
  const inLong = partners(words, longWords)
  const inShort = partners(words, shortWords)

  const found: FlagForms[] = []
  let last = { text: 0, long: 0, short: 0 }
  for (let index = 0; index <= words.length; index++) {
    const isEnd = index === words.length
    const longAt = isEnd ? longWords.length : inLong[index]
    const shortAt = isEnd ? shortWords.length : inShort[index]
    if (longAt === undefined || shortAt === undefined) continue

    const start = words.slice(0, last.text).join('').length
    found.push(
      ...oneByOne(start, {
        text: words.slice(last.text, index),
        long: longWords.slice(last.long, longAt),
        short: shortWords.slice(last.short, shortAt),
      }),
    )
    last = { text: index + 1, long: longAt + 1, short: shortAt + 1 }
  }
  return found
}

/** Words with the blanks that follow them; the value in `--restart=always` is one by itself. */
function wordsOf(text: string): readonly string[] {
  return text.match(/-[^\s=]*=|\S+\s*|^\s+/g) ?? []
}

/** Parts of as many words each are taken word by word; others, such as `-i -t` and `-it`, are one. */
function* oneByOne(
  start: number,
  { text, long, short }: Readonly<Record<keyof Forms, readonly string[]>>,
): Iterable<FlagForms> {
  if (text.length !== long.length || text.length !== short.length) {
    yield trimmed({ text: text.join(''), long: long.join(''), short: short.join('') }, start)
    return
  }
  let at = start
  for (const [index, word] of text.entries()) {
    const forms = { text: word, long: long[index] ?? '', short: short[index] ?? '' }
    if (word !== forms.long || word !== forms.short) yield trimmed(forms, at)
    at += word.length
  }
}

/** For each word of one text the same word of another, in a longest common subsequence of both. */
function partners(words: readonly string[], others: readonly string[]): (number | undefined)[] {
  const longest = lengths(words, others)
  const found: (number | undefined)[] = []
  let row = 0
  let column = 0
  while (row < words.length && column < others.length) {
    if (words[row] === others[column]) found[row++] = column++
    else if (lengthAt(longest, row + 1, column) >= lengthAt(longest, row, column + 1)) row++
    else column++
  }
  return found
}

/** How long the longest common subsequence is from a word of each on. */
function lengths(words: readonly string[], others: readonly string[]): number[][] {
  const table: number[][] = []
  for (let row = words.length - 1; row >= 0; row--) {
    const current: number[] = []
    table[row] = current
    for (let column = others.length - 1; column >= 0; column--)
      current[column] =
        words[row] === others[column]
          ? lengthAt(table, row + 1, column + 1) + 1
          : Math.max(lengthAt(table, row + 1, column), current[column + 1] ?? 0)
  }
  return table
}

const lengthAt = (table: readonly (readonly number[])[], row: number, column: number): number =>
  table[row]?.[column] ?? 0

/** Without the blank that follows all of them. */
function trimmed({ text, long, short }: Forms, start: number): FlagForms {
  const blank = /\s*$/.exec(text)?.[0] ?? ''
  const cut = long.endsWith(blank) && short.endsWith(blank) ? blank.length : 0
  const without = (form: string): string => form.slice(0, form.length - cut)
  const own = without(text)
  return { start, end: start + own.length, text: own, long: without(long), short: without(short) }
}
