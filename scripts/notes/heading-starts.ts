/**
 * Where the headings of a Markdown text begin, found without parsing it; nothing where only a parser can tell.
 *
 * Parsing is what takes the time, and half of a note may be left out of the book: with its headings known, only the sections
 * that somebody reads are parsed. Sure are headings behind `#` at the beginning of a line: they end whatever stands before
 * them. An underlined or indented one, what a whole text refers to (`[name]: address`), and a fence that may belong to an
 * item are left to the parser.
 */
export function headingStarts(text: string): readonly number[] | undefined {
  if (FOR_A_PARSER.test(text)) return undefined
  const starts: number[] = []
  let open: Fence | undefined
  for (const { 0: line, 1: indent = '', 2: sign, 3: info = '', index } of text.matchAll(OF_NOTE)) {
    if (open && sign?.startsWith(open.sign) && info.trim() === '') {
      if (!isOfFence(text.slice(open.end, index + line.length), open.indent)) return undefined
      open = undefined
    } else if (open) continue
    else if (sign === undefined) {
      if (indent !== '' || !line.startsWith('#')) return undefined
      starts.push(index)
    } else if (sign.startsWith('~') || !info.includes('`')) {
      open = { sign, indent: indent.length, end: index + line.length }
    }
  }
  return open ? undefined : starts
}

interface Fence {
  readonly sign: string
  readonly indent: number
  /** Offset behind its opening line. */
  readonly end: number
}

/** A definition, which is used elsewhere; and line ends that lines are not told by. */
const FOR_A_PARSER = /\]:|\r/

/** The lines that decide: fences, headings, and lines that may underline one. */
const OF_NOTE =
  /^( {0,3})(?:(`{3,}|~{3,})(.*)|#{1,6}(?![^ \t\n]).*|(?<=\S[ \t]*\n {0,3})(?:=+|-+)[ \t]*)$/gm

/** Whether no line stands further left than the fence: it would end the item that the fence may be in. */
function isOfFence(code: string, indent: number): boolean {
  return indent === 0 || !new RegExp(`^(?! {${indent}}|[ \\t]*$)`, 'm').test(code)
}
