import type { Restoration } from '../format.ts'
import { replace } from '../markup/prose.ts'
import type { Row } from './paragraphs.ts'

/** A command as it is typed: without the backslashes that an export put before `_` and the bracket of a placeholder. */
export const asTyped = (text: string): string =>
  text.includes('\\') ? text.replace(ESCAPES, '') : text

/** Takes these backslashes out of a row, since in a fence they would be shown. */
export function asTypedEdits({ line }: Row): Restoration[] {
  return [...line.text.matchAll(ESCAPES)].map(({ index }) =>
    replace(line.start + index, line.start + index + 1, ''),
  )
}

/** No shell wants them there. */
const ESCAPES = /\\(?=_|\[[a-z][\w ]{0,40}\\?\])|(?<=\[[a-z][\w ]{0,40})\\(?=\])/g
