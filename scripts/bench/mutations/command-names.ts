import { mistyped } from './random.ts'
import { replaced, type Kinds } from './mutation.ts'

/** Faults in the name of a command. */
export const COMMAND_NAMES: Kinds = {
  'misspelt command': ({ text, command }, random, { reference }) => {
    const word = random.one(command.path.slice(1).filter(({ text: name }) => name.length > 2))
    if (word === undefined) return undefined
    const wrong = mistyped(word.text, random)
    const path = command.path.map((part) => (part === word ? wrong : part.text))
    const known = path.map((_, index) => path.slice(0, index + 1).join(' '))
    return known.every((name) => reference.commands.has(name)) || wrong === word.text
      ? undefined
      : replaced(text, word, wrong)
  },
  'misread command': ({ text, command }, random) => {
    const word = random.one(command.path.slice(1))
    const [from, to] = random.one(CONFUSIONS) ?? ['', '']
    return word?.text.includes(from) === true
      ? replaced(text, word, word.text.replace(from, to))
      : undefined
  },
  'plural management command': ({ text, command }, _, { reference }) => {
    const [, word] = command.path
    if (word === undefined || command.path.length < 3) return undefined
    const wrong = `${word.text}s`
    return reference.commands.has(`docker ${wrong}`) ? undefined : replaced(text, word, wrong)
  },
  'management command left out': ({ text, command }, _, { reference }) => {
    const [, management, last] = command.path
    if (management === undefined || last === undefined) return undefined
    const alike = [...reference.commands.keys()].filter((name) => name.endsWith(` ${last.text}`))
    // `docker init` is a plugin, `docker deploy` was a command once.
    if (alike.length > 1 || /^(?:init|deploy)$/.test(last.text)) return undefined
    if (command.path.length > 3) return undefined
    return replaced(text, { start: management.start, end: last.end }, last.text)
  },
  'blank left out before a flag': ({ text, command }) => {
    const last = command.path.at(-1)
    const [flag] = command.flags
    if (last === undefined || flag?.start !== last.end + 1) return undefined
    if (!/^-[a-z]$/.test(flag.name)) return undefined
    return {
      text: text.slice(0, last.end) + text.slice(flag.start),
      isCured: (cured) => cured === text,
    }
  },
  'noun behind its verb': ({ text, command }) => {
    const [, noun, verb] = command.path
    if (noun === undefined || verb === undefined || command.path.length > 3) return undefined
    // There is a `docker init`, and `docker inspect manifest` may name an image.
    if (/^(?:init|bake|inspect)$/.test(verb.text)) return undefined
    return replaced(text, { start: noun.start, end: verb.end }, `${verb.text} ${noun.text}`)
  },
}

/** What text recognition reads instead. */
const CONFUSIONS: readonly (readonly [string, string])[] = [
  ['l', 'I'],
  ['l', '1'],
  ['ls', 'is'],
  ['o', '0'],
  ['m', 'rn'],
  ['s', '5'],
  ['i', 'l'],
]
