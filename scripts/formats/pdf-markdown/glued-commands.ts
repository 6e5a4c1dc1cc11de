import type { Line } from '../../text/lines.ts'
import { commandLength } from '../markup/code-spans.ts'
import type { Restoration, Vocabulary } from '../format.ts'
import { replace } from '../markup/prose.ts'

/**
 * Edits that part commands which a PDF glued together in one line: `docker network ls # List networks docker network
 * create <network_name> # Create a network`.
 *
 * A command begins behind a comment when it has a comment of its own; else it may be what the comment speaks of.
 */
export function gluedCommands({ text, start }: Line, vocabulary: Vocabulary): Restoration[] {
  const comment = text.indexOf(COMMENT)
  const last = text.lastIndexOf(COMMENT)
  if (comment === last) return []
  return [...text.slice(0, last).matchAll(/(?<=\S) +(?=[a-z])/g)].flatMap(
    ({ index, 0: blanks }) => {
      const behind = index + blanks.length
      if (index < comment + COMMENT.length || commandLength(text, behind, vocabulary) === 0)
        return []
      return [replace(start + index, start + behind, '\n')]
    },
  )
}

const COMMENT = ' # '
