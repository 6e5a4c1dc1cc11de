import type { Code } from 'mdast'
import { languageOf } from './snippet.ts'

/** Whether a shell reads the lines of a block, or people write such lines in it for want of a better language. */
export const isShell = ({ lang }: Code): boolean => SHELL.test(languageOf(lang))

const SHELL =
  /^(?:|bash|sh|shell|zsh|fish|console|terminal|shell-?session|sh-session|session|text|txt|plain|plaintext|none|powershell|ps1|pwsh|posh|bat|cmd|batch|ksh)$/
