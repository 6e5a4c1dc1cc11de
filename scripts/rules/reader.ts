import type { Root } from 'mdast'
import type { Reference } from '../docker/reference.ts'
import { parse } from '../notes/markdown.ts'
import { reparse } from '../notes/reparse.ts'
import type { Edit } from '../text/edit.ts'
import { readingOf } from './reading.ts'
import type { Knowledge, Reading } from './rule.ts'

/** Reads texts for the rules. A text that edits made of the one read before is parsed only where they changed it. */
export interface Reader {
  (text: string, edits?: readonly Edit[]): Reading
}

/**
 * A reader with all that is known.
 *
 * @param parseWhole How a text is parsed that does not come of the one before.
 * @param first A text that is parsed already.
 */
export function readerWith(
  reference: Reference,
  knowledge: Knowledge,
  parseWhole: (text: string) => Root = parse,
  first?: Pick<Reading, 'text' | 'tree'>,
): Reader {
  let last = first && readingOf(first.text, first.tree, reference, knowledge)
  return (text, edits) => {
    if (last?.text === text) return last
    const tree =
      last && edits ? reparse(last.tree, last.text, edits, parseWhole).tree : parseWhole(text)
    last = readingOf(text, tree, reference, knowledge)
    return last
  }
}
