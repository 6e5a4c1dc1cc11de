import { isOnlyCommands } from '../../text/shell/only-commands.ts'
import { shownPromptLength } from '../../text/shell/prompts.ts'
import type { Vocabulary } from '../format.ts'
import { beginsWithProgram } from '../markup/commands.ts'

/**
 * The language of code by all of its lines: a Dockerfile below a comment, a session with the prompt of a terminal, commands
 * of programs that the vocabulary knows.
 *
 * Where the programs are well known, nothing: a rule gives the language then, and readers are shown the repair.
 */
export function languageOfCode(
  code: readonly string[],
  vocabulary: Vocabulary,
): 'bash' | 'console' | 'dockerfile' | undefined {
  const shown = code.map((text) => text.trim()).filter((text) => text !== '')
  const [first = ''] = shown
  const begun = shown.find((text) => !text.startsWith('#')) ?? ''
  if (first.startsWith('#') && FROM.test(begun)) return 'dockerfile'
  if (isTerminal(first, vocabulary)) return 'console'
  const text = code.join('\n')
  return !isOnlyCommands(text) && isOnlyCommands(text, vocabulary.programs) ? 'bash' : undefined
}

const FROM = /^FROM \S+(?: AS \S+)?$/i

/** A mere `$ ` stands before commands in a script's place as well. */
function isTerminal(line: string, vocabulary: Vocabulary): boolean {
  const prompt = shownPromptLength(line, 0)
  return prompt > 0 && !line.startsWith('$ ') && beginsWithProgram(line.slice(prompt), vocabulary)
}
