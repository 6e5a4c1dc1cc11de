import type { CorrectionKind } from '../notes/corrections.ts'
import type { Kind } from '../rules/rule.ts'

/** What kind of error it is that a rule of a kind finds: what it mends and what a person mends in its stead are counted alike. */
export const ERROR_KINDS: Readonly<Record<Kind, CorrectionKind>> = {
  command: 'command',
  flag: 'flag',
  value: 'flag',
  operand: 'arity',
  placeholder: 'placeholder',
  spelling: 'typo',
  grammar: 'grammar',
  casing: 'casing',
  typography: 'ocr',
  obsolete: 'obsolete',
  contradiction: 'fact',
  syntax: 'command',
  structure: 'format',
}
