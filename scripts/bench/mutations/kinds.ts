import { COMMAND_NAMES } from './command-names.ts'
import { FLAGS } from './flags.ts'
import type { Kinds } from './mutation.ts'
import { OPERANDS } from './operands.ts'
import { SHELL_WRITING } from './shell-writing.ts'
import { VALUES } from './values.ts'
import { WORDING } from './wording.ts'

/** Every kind of fault, by the name that the table prints. */
export const KINDS: Kinds = {
  ...COMMAND_NAMES,
  ...FLAGS,
  ...VALUES,
  ...OPERANDS,
  ...WORDING,
  ...SHELL_WRITING,
}
