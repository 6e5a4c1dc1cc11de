import { isBlank, type Line } from '../../text/lines.ts'
import type { Hints, Source } from '../format.ts'
import { type Passage, passageOf } from '../markup/prose.ts'

/** A line with words on it, and what can be said of it before anything is read. */
export interface Row {
  readonly line: Line
  /** Blank lines before it. */
  readonly gap: number
  /** Columns before its first character; a tab counts as four. */
  readonly indent: number
  /** The words alone. */
  readonly text: string
  /** Column at which the words begin, behind the indentation and the bullet. */
  readonly from: number
  /** Column of its bullet. */
  readonly bullet?: number
  /** A line of blanks follows it: the mark that this scrape leaves where a piece of code inside a list item ends. */
  readonly closed: boolean
  /** The piece of code of which it is a line is closed in that way. */
  readonly sureCode: boolean
  /** It stands where an empty line was put after every line. */
  readonly doubled: boolean
  readonly level?: number
  readonly furniture?: string
  readonly term?: string
  readonly depth?: number
}

/** The lines with words of a note, each with the hints about it. */
export function rowsOf(source: Source, hints: Hints): Row[] {
  const rows: Row[] = []
  let gap = 0
  let last = 0
  for (const [index, line] of source.lines.entries()) {
    if (isBlank(line)) {
      gap++
      continue
    }
    // A correction may break a line into several, all of one number: a hint means the first.
    const hinted = line.number === last ? {} : hintsOf(line, hints)
    rows.push({
      ...rowOf(line, source.lines[index + 1]),
      ...hinted,
      gap,
      doubled: isDoubled(line, hints),
    })
    last = line.number
    gap = 0
  }
  return withSureCode(rows)
}

/** The words of a row, and where they stand. */
export const wordsOfRow = ({ line, from, text }: Row): Passage =>
  passageOf(line, from, from + text.length)

/** Offset at which the words of a row end. */
export const endOf = ({ line, from, text }: Row): number => line.start + from + text.length

function rowOf(line: Line, next: Line | undefined): Omit<Row, 'gap' | 'doubled'> {
  const space = /^\s*/.exec(line.text)?.[0] ?? ''
  const bullet = /^•\s+(?=\S)/.exec(line.text.slice(space.length, space.length + 80))?.[0] ?? ''
  const from = space.length + bullet.length
  return {
    line,
    indent: space.replaceAll('\t', '    ').length,
    text: line.text.slice(from).trimEnd(),
    from,
    ...(bullet !== '' && { bullet: space.length }),
    closed: next !== undefined && next.text !== '' && isBlank(next),
    sureCode: false,
  }
}

function hintsOf(
  { number, text }: Line,
  hints: Hints,
): Pick<Row, 'level' | 'furniture' | 'term' | 'depth'> {
  const level = hints.headings?.get(number)
  const furniture = hints.furniture?.get(number)
  const term = hints.terms?.get(number)
  const depth = hints.depth?.get(number)
  return {
    ...(level !== undefined && { level }),
    ...(furniture !== undefined && { furniture }),
    ...(term && `${text} `.startsWith(`${term} `) && { term }),
    ...(depth !== undefined && { depth }),
  }
}

function isDoubled({ number }: Line, { doubleSpaced }: Hints): boolean {
  return doubleSpaced?.some(({ from, to }) => from <= number && number <= to) ?? false
}

/** A closed piece of code reaches back to a blank line or a bullet; from the end, so that each row is looked at once. */
function withSureCode(rows: readonly Row[]): Row[] {
  const marked: Row[] = []
  for (const row of rows.toReversed()) {
    const next = marked.at(-1)
    const goesOn = next?.sureCode === true && next.gap === 0 && !row.closed
    const sureCode = row.bullet === undefined && row.indent > 0 && (row.closed || goesOn)
    marked.push({ ...row, sureCode })
  }
  return marked.reverse()
}
