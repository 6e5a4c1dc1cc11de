import { readsAsProse } from '../../text/reads-as-prose.ts'
import { PROGRAMS } from '../../text/shell/programs.ts'
import { shownPromptLength } from '../../text/shell/prompts.ts'

/**
 * Whether a piece of code is a terminal with what a program printed: it begins with a prompt and a program that is known.
 *
 * Behind a mere `$ `, only without sentences below: notes say there what a command does.
 */
export function isSession(code: string): boolean {
  const [first = '', ...others] = code.trim().split('\n')
  const prompt = shownPromptLength(first, 0)
  const [program = ''] = PROGRAM.exec(first.slice(prompt)) ?? []
  if (prompt === 0 || !PROGRAMS.has(program)) return false
  if (first.slice(0, prompt).includes('@')) return true
  return first.startsWith('$ ') && !first.trimEnd().endsWith('\\') && !others.some(isSentence)
}

const PROGRAM = /(?<=^(?:sudo +)?)(?!sudo )[\w.-]+/

const isSentence = (line: string): boolean =>
  readsAsProse(line) || /\p{L}{2}[.!?]$/u.test(line.trim()) || line.trim().startsWith('#')
