import { isOnlyCommands } from '../../text/shell/only-commands.ts'
import { shownPromptLength } from '../../text/shell/prompts.ts'
import { isSession } from './session.ts'
import { LONGEST_FILE } from './synopsis.ts'

/** The language that a piece of code is certainly in, by all of its lines; nothing where that is not certain. */
export function certainLanguage(
  code: string,
): 'bash' | 'console' | 'dockerfile' | 'json' | 'yaml' | undefined {
  const [first = ''] = code.trimStart().split('\n', 1)
  if (isOnlyCommands(code)) {
    if (TERMINAL.test(first) && shownPromptLength(first, 0) > 0) return 'console'
    if (!OUTPUT.test(code)) return 'bash'
  }
  if (isSession(code)) return 'console'
  if (FROM.test(code)) return 'dockerfile'
  if (/^services:\s*$/m.test(code) && /^(?:services|version|name|networks|volumes):/.test(first))
    return 'yaml'
  return isJson(code) ? 'json' : undefined
}

/** The prompt of a terminal with a name, of a user or a shell: a mere `$ ` stands before commands of a script as well. */
const TERMINAL = /^(?:\[[^\]\n]+\]|[\w.-]+(?:@[^#$%\n]{0,120})?)[#$%] /

/** Behind comments and arguments; “From here” is a sentence. */
const FROM =
  /^(?:[ \t]*(?:#[^\n]*|ARG[ \t]+\S[^\n]*)?\n)*(?:FROM|from)(?:[ \t]+--platform=\S+)?[ \t]+[^\s-]\S*(?:[ \t]+(?:AS|as)[ \t]+\S+)?[ \t]*(?:\n|$)/

/** A line that is no command but what one printed: JSON, or the head of a table. */
const OUTPUT = /^\s*(?:\[|\{|\[\{)\s*$|^[A-Z]{2,}(?: [A-Z]+)* {2,}[A-Z]{2,}/m

/** An object with a key, or a list of some. */
function isJson(code: string): boolean {
  if (code.length > LONGEST_FILE || !/^\s*(?:\[\s*)?\{\s*"/.test(code)) return false
  try {
    JSON.parse(code)
    return true
  } catch {
    return false
  }
}
