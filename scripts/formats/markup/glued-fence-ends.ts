import type { Line } from '../../text/lines.ts'
import { fencedLines, fencesOf, type Fence } from './fenced-lines.ts'

/** The marks that close a fence, behind the last line of its code: "}```" closes nothing in Markdown. */
export interface GluedEnd {
  /** The line as it is. */
  readonly line: Line
  /** Columns (from 0) where its code ends and its marks begin. */
  readonly codeEnd: number
  readonly marks: number
  /** Of the fence that it was meant to close. */
  readonly indent: string
}

export interface GluedEnds {
  readonly ends: readonly GluedEnd[]
  /** All fences of the text fit each other once these marks stand on lines of their own. */
  readonly isSure: boolean
  /** The lines, with the marks on lines of their own. */
  readonly lines: readonly Line[]
}

/**
 * The ends of fences that stand behind code, told by what comes of them: code and prose change places from there on, until a
 * fence names its language inside another, or until the end of the text.
 *
 * None where the fences fit each other as they are, as in code that really ends so.
 */
export function gluedFenceEnds(lines: readonly Line[]): GluedEnds {
  const ends: GluedEnd[] = []
  let split = lines
  for (let found = nextEnd(split, 0); found; found = nextEnd(split, found.index + 1)) {
    if (ends.length === MOST) return { ends: [], isSure: false, lines }
    ends.push(found.end)
    split = split.toSpliced(found.index, 1, ...splitAt(found.end))
  }
  if (ends.length === 0) return { ends, isSure: false, lines }
  const left = misfits(split)
  if (left >= misfits(lines)) return { ends: [], isSure: false, lines }
  return { ends, isSure: left === 0, lines: split }
}

/** Nobody makes this slip more often in one text. */
const MOST = 20

/** The first such end from a line on. */
function nextEnd(
  lines: readonly Line[],
  from: number,
): { readonly index: number; readonly end: GluedEnd } | undefined {
  for (const fence of fencesOf(lines)) {
    if (fence.last < from || !fence.sign.startsWith('`')) continue
    const indent = /^[ \t]*/.exec(lines[fence.first]?.text ?? '')?.[0] ?? ''
    for (let index = Math.max(from, fence.first + 1); index <= fence.last; index++) {
      const line = lines[index]
      const [, code = '', blanks = '', sign = ''] = GLUED.exec(line?.text ?? '') ?? []
      if (!line || !sign.startsWith(fence.sign)) continue
      const end = { line, codeEnd: code.length, marks: code.length + blanks.length, indent }
      return { index, end }
    }
  }
  return undefined
}

/** Code of more than a mark of a list or a diff, without backticks in a row; then the marks. */
const GLUED = /^((?=.*[\p{L}\p{N}})\]"'])(?:(?!`{3}).)*[^\s`])([ \t]*)(`{3,})[ \t]*$/u

function splitAt({ line, codeEnd, marks }: GluedEnd): Line[] {
  const { text, start } = line
  return [
    { ...line, text: text.slice(0, codeEnd), end: start + codeEnd },
    { ...line, text: text.slice(marks), start: start + marks },
  ]
}

/** How often fences do not fit: one that nothing closes, one with a language inside another, an end outside of all. */
function misfits(lines: readonly Line[]): number {
  const fences = fencesOf(lines)
  const open = fences.filter(({ isClosed }) => !isClosed).length
  const within = fences.flatMap((fence) =>
    lines.slice(fence.first + 1, fence.last).filter(({ text }) => opensAnother(text, fence)),
  )
  const fenced = fencedLines(lines)
  const outside = lines.filter(({ text }, index) => !fenced.has(index) && GLUED.test(text))
  return open + within.length + outside.length
}

function opensAnother(text: string, { sign }: Fence): boolean {
  const [, inner] = /^[ \t]*(`{3,}|~{3,})[ \t]*[^\s`][^`]*$/.exec(text) ?? []
  return inner?.startsWith(sign) === true
}
