import type { Kinds } from './mutation.ts'

/** Faults in what the shell reads. */
export const SHELL_WRITING: Kinds = {
  'blank behind a backslash': ({ text, command }) => {
    const [first] = command.operands
    if (first === undefined) return undefined
    const right = `${text.slice(0, first.start)}\\\n  ${text.slice(first.start)}`
    return { text: right.replace('\\\n', '\\ \n'), isCured: (cured) => cured === right }
  },
  'quote left open': ({ text, command }) => {
    const word = command.words.find(({ raw }) => /^["'].*["']$/.test(raw))
    if (word === undefined) return undefined
    return {
      text: text.slice(0, word.end - 1) + text.slice(word.end),
      isCured: (_, { reason }) => reason.startsWith('Unexpected end behind'),
    }
  },
}
