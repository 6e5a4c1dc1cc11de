import { gluedFenceEnds } from '../formats/markup/glued-fence-ends.ts'
import { linesOf } from '../text/lines.ts'

/** Marks that were to close a fence and stand behind code; offsets are those of the text. */
export interface GluedMarks {
  /** Behind the code. */
  readonly start: number
  readonly end: number
  /** The marks on a line of their own, where that is surely what was meant. */
  readonly mended: string | undefined
}

/** The ends of fences that stand behind code. */
export function gluedEndsIn(text: string): GluedMarks[] {
  if (!/[^\s`][ \t]*`{3,}[ \t]*$/m.test(text)) return []
  const { ends, isSure } = gluedFenceEnds(linesOf(text))
  return ends.map(({ line, codeEnd, marks, indent }) => ({
    start: line.start + codeEnd,
    end: line.start + line.text.trimEnd().length,
    mended: isSure ? `\n${indent}${line.text.slice(marks).trimEnd()}` : undefined,
  }))
}
