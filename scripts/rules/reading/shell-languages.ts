import type { Code } from 'mdast'
import { languageOf } from './snippet.ts'

/**
 * Whether a shell reads the lines of a block, or people write such lines in it for want of a better language.
 *
 * So commands are looked for in it; what else stands there may be anything.
 */
export function isShell({ lang }: Code): boolean {
  const language = languageOf(lang)
  return isNamedShell(language) || OTHER.test(language)
}

/** Whether a language is that of a shell’s script or session: what stands in such a block is shell, and `#` begins a comment. */
export const isNamedShell = (language: string): boolean =>
  isScript(language) || SESSION.test(language)

/** Whether a language is that of a shell’s script: what programs print does not stand there, and `#` is no prompt. */
export const isScript = (language: string): boolean => SCRIPT.test(language)

const SCRIPT = /^(?:bash|sh|shell|zsh|ksh)$/
const SESSION = /^(?:console|terminal|shell-?session|sh-session)$/
/** Shells of other rules, and no language at all. */
const OTHER =
  /^(?:|fish|session|text|txt|plain|plaintext|none|powershell|ps1|pwsh|posh|bat|cmd|batch)$/
