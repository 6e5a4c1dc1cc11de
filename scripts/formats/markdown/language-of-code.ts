import { readsAsProse } from '../../text/reads-as-prose.ts'
import { shownPromptLength } from '../../text/shell/prompts.ts'
import type { Vocabulary } from '../format.ts'
import { beginsWithProgram, endsSentence } from '../markup/commands.ts'

/**
 * The language of code by all of its lines: a Dockerfile below a comment, a session with the prompt of a terminal, commands.
 *
 * Where the first line alone tells the language, nothing: a rule gives it then, and readers are shown the repair.
 */
export function languageOfCode(
  code: readonly string[],
  vocabulary: Vocabulary,
): 'bash' | 'console' | 'dockerfile' | undefined {
  const shown = code.map((text) => text.trim()).filter((text) => text !== '')
  const [first = ''] = shown
  const begun = shown.filter(
    (text, index) => !text.startsWith('#') && shown[index - 1]?.endsWith('\\') !== true,
  )
  if (first.startsWith('#') && FROM.test(begun[0] ?? '')) return 'dockerfile'
  if (isTerminal(first, vocabulary)) return 'console'
  const isShell =
    begun.length > 0 && !TOLD.test(first) && begun.every((text) => isCommand(text, vocabulary))
  return isShell ? 'bash' : undefined
}

const TOLD = /^(?:\$ |# )?(?:sudo )?(?:docker(?:-compose)?|apt(?:-get)?|systemctl|curl|mkdir) /

const FROM = /^FROM \S+(?: AS \S+)?$/i

/** A mere `$ ` stands before commands in a script's place as well. */
function isTerminal(line: string, vocabulary: Vocabulary): boolean {
  const prompt = shownPromptLength(line, 0)
  return prompt > 0 && !line.startsWith('$ ') && beginsWithProgram(line.slice(prompt), vocabulary)
}

function isCommand(text: string, vocabulary: Vocabulary): boolean {
  const command = text.slice(shownPromptLength(text, 0))
  return beginsWithProgram(command, vocabulary) && !endsSentence(text) && !readsAsProse(text)
}
