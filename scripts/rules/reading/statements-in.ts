import type { Code, InlineCode } from 'mdast'
import { statementsOf, type Statement } from '../../text/shell/statements.ts'
import { oncePer } from '../once-per.ts'

/** The statements of a piece of code, found once, however often its text is read; offsets are those of its value. */
export const statementsIn = oncePer(({ value }: Code | InlineCode): readonly Statement[] =>
  statementsOf(value),
)
