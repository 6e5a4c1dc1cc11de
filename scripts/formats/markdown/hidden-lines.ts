import type { Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'
import { fencedLines } from '../markup/fenced-lines.ts'
import { remove } from '../markup/prose.ts'

/** Why a comment of HTML is not printed. */
export const COMMENT = 'A comment, which readers of the note were never shown.'

/**
 * A note without the lines of a command that are comments of HTML, and the edits that take them out whole: a blank line in
 * their place would tear the command.
 */
export function withoutHiddenLines(lines: readonly Line[]): {
  readonly lines: readonly Line[]
  readonly edits: readonly Restoration[]
} {
  const fenced = fencedLines(lines)
  const isHidden = ({ text }: Line, index: number): boolean =>
    HIDDEN.test(text) && lines[index - 1]?.text.endsWith('\\') === true && !fenced.has(index)
  return {
    lines: lines.filter((line, index) => !isHidden(line, index)),
    edits: lines.flatMap((line, index) =>
      isHidden(line, index)
        ? [remove(line.start, lines[index + 1]?.start ?? line.end, COMMENT)]
        : [],
    ),
  }
}

const HIDDEN = /^[ \t]*<!--(?:(?!-->).)*-->[ \t]*$/
