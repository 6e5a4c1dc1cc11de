import { replaced, type Kinds } from './mutation.ts'

/** Faults in what the shell reads. */
export const SHELL_WRITING: Kinds = {
  'no-break space': ({ text, command }, random) => {
    const word = random.one(command.words.slice(1))
    if (word === undefined || text[word.start - 1] !== ' ') return undefined
    const wrong = `${text.slice(0, word.start - 1)}\u00A0${text.slice(word.start)}`
    return { text: wrong, isCured: (cured) => cured === text }
  },
  'blank behind a backslash': ({ text, command }) => {
    const [first] = command.operands
    if (first === undefined) return undefined
    const right = `${text.slice(0, first.start)}\\\n  ${text.slice(first.start)}`
    return { text: right.replace('\\\n', '\\ \n'), isCured: (cured) => cured === right }
  },
  'line without its backslash': ({ text, command }) => {
    const [flag, ...more] = command.flags.filter(
      ({ start }) => start > (command.path.at(-1)?.end ?? 0),
    )
    const [operand] = command.operands
    if (flag === undefined || more.length === 0 || operand === undefined) return undefined
    const starts = [...more.map(({ word }) => word), operand].map(({ start }) => start)
    if (
      new Set([flag.word.start, ...starts]).size <= starts.length ||
      operand !== command.words.at(-1)
    )
      return undefined
    const right = starts
      .toSorted((a, b) => b - a)
      .reduce(
        (lines, start) => `${lines.slice(0, start).trimEnd()} \\\n  ${lines.slice(start)}`,
        text,
      )
    return { text: right.replace(' \\\n', '\n'), isCured: (cured) => cured === right }
  },
  'mount in pieces': ({ text, command }) => {
    const mount = command.flags.find(({ spec }) => spec?.type === 'mount')
    const comma = mount?.value === undefined ? -1 : text.indexOf(',', mount.value.start)
    if (!mount?.value || comma === -1 || comma >= mount.value.end) return undefined
    return replaced(text, { start: comma, end: comma + 1 }, ' ')
  },
  'pair in pieces': ({ text, command }) => {
    const pair = command.operands.find(({ raw }) => /^[^=]+=[^=]+$/.test(raw))
    if (pair === undefined || !command.spec.operands.names.some((name) => name.includes('=')))
      return
    return replaced(text, pair, pair.raw.replace('=', ' = '))
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
