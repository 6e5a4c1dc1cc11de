import type { Line } from '../../text/lines.ts'

/** A paragraph as Markdown reads it, with the place at which its text begins. */
export interface Paragraph {
  readonly rows: readonly Row[]
  /** Column (from 0) of its text: behind the marks of the list items around it. */
  readonly column: number
  /** Its first row begins with the mark of a list item. */
  readonly isItem: boolean
}

/** A line of a paragraph. */
export interface Row {
  readonly line: Line
  /** Index of the line in the note. */
  readonly index: number
  /** Letters before its text: blanks, and the mark of a list item. */
  readonly from: number
  /** Without the blanks around it. */
  readonly text: string
}

/**
 * The paragraphs of a note, those of list items among them.
 *
 * None are headings, rows of tables, quotations, rules, and code by its indentation.
 *
 * @param isOther Whether a line is known to be no text: it stands in a fence, say.
 * @param isNumbered Whether a line is an item whose number gets its dot yet.
 */
export function paragraphsOf(
  lines: readonly Line[],
  isOther: (index: number) => boolean,
  isNumbered: (index: number) => boolean = () => false,
): Paragraph[] {
  const paragraphs: Paragraph[] = []
  /** Columns of the list items that are open, the innermost last. */
  let items: number[] = []
  let open: { rows: Row[]; column: number; isItem: boolean } | undefined
  lines.forEach((line, index) => {
    const indent = columnOf(line.text)
    if (isOther(index) || line.text.trim() === '') {
      open = undefined
      if (line.text.trim() !== '') items = items.filter((column) => column <= indent)
      return
    }
    if (isNumbered(index)) {
      const [mark = ''] = /^\d+ /.exec(line.text) ?? []
      items = [mark.length + 1]
      begin(line, index, mark.length, mark.length + 1, true)
      return
    }
    const around = items.filter((column) => column <= indent)
    const depth = indent - (around.at(-1) ?? 0)
    const mark = depth < 4 ? markOf(line.text, open !== undefined && items.length === 0) : undefined
    if (mark !== undefined) {
      const column = indent + mark.trimStart().length
      items = [...around, column]
      begin(line, index, mark.length, column, true)
    } else if (depth < 4 && OTHER.test(line.text)) {
      open = undefined
      if (!line.text.trimStart().startsWith('|')) items = around
    } else if (open) {
      const from = line.text.length - line.text.trimStart().length
      open.rows.push({ line, index, from, text: line.text.slice(from).trim() })
    } else if (depth < 4) {
      items = around
      begin(line, index, line.text.length - line.text.trimStart().length, indent, false)
    }
  })
  return paragraphs

  function begin(line: Line, index: number, from: number, column: number, isItem: boolean): void {
    open = { rows: [{ line, index, from, text: line.text.slice(from).trim() }], column, isItem }
    paragraphs.push(open)
  }
}

/** The column at which the text of a line begins; tabs lead to the next fourth. */
export function columnOf(text: string): number {
  let column = 0
  for (const char of text) {
    if (char === '\t') column += 4 - (column % 4)
    else if (char === ' ') column++
    else break
  }
  return column
}

/** The mark of a list item with the blanks around it; a number within a paragraph begins a list only if it is 1. */
function markOf(text: string, isInParagraph: boolean): string | undefined {
  const [mark, number] = /^[ \t]*(?:[-*+]|(\d{1,9})[.)])(?: {1,4}|\t)(?=\S)/.exec(text) ?? []
  if (isInParagraph && number !== undefined && number !== '1') return undefined
  return mark !== undefined && !RULE.test(text) ? mark : undefined
}

const RULE = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)$/

/** A heading, a quotation, a row of a table, a rule. */
const OTHER = new RegExp(String.raw`^[ \t]*(?:#{1,6}(?:\s|$)|>|\|)|${RULE.source}`)
