import { readsAsProse } from '../../text/reads-as-prose.ts'
import { PROGRAMS, WORDS_TOO } from '../../text/shell/programs.ts'
import { shownPromptLength } from '../../text/shell/prompts.ts'
import type { Vocabulary } from '../format.ts'
import { beginsWithProgram, endsSentence, firstWord, isCommand, withoutSudo } from './commands.ts'
import { lostSeparators } from './windows-paths.ts'

/**
 * Whether a line among lines of prose is surely a command.
 *
 * It stands behind a prompt, has flags or placeholders, or is a command that the vocabulary knows, alone or with a few plain
 * words: `docker network create mynet`. Sentences begin so as well ("docker images and then remove them", "docker ps shows
 * containers"): the words behind tell.
 */
export function isSureCommand(text: string, vocabulary: Vocabulary): boolean {
  if (isMarked(text)) return false
  const prompt = shownPromptLength(text, 0)
  const command = withoutComment(text.slice(prompt))
  if (command === '' || GLOSS.test(command) || readsAsProse(command)) return false
  if (prompt > 0) return /^[a-z./~]/.test(command)
  const bare = withoutSudo(command)
  const isProgram = beginsWithProgram(bare, vocabulary) || (bare !== command && isOrdinary(bare))
  if (!isProgram || endsSentence(bare)) return false
  const words = bare.split(/\s+/)
  const operands = words.slice(knownWords(words, vocabulary))
  if (
    saysSomething(operands, words[words.length - operands.length - 1]) ||
    CAPITALISED.test(operands.join(' '))
  )
    return false
  if (hasSigns(operands)) return isCommand(bare, vocabulary) || bare !== command
  if (operands.length === words.length) return bare !== command && words.length <= MOST_WORDS
  const known = words.slice(0, words.length - operands.length).join(' ')
  return !isGroup(known, vocabulary) && operands.length <= MOST_OPERANDS
}

/** Behind `sudo`: a program that every system has, or what is to be done with a service. */
const isOrdinary = (bare: string): boolean => PROGRAMS.has(firstWord(bare)) || SERVICE.test(bare)

const SERVICE = /^service [\w.-]+ (?:start|stop|restart|reload|status)$/

/**
 * Whether a line is a command if one stands directly above or below it: a known program and paths or flags, as
 * `touch ~/.ssh/authorized_keys`, `git clone https://example.org/a`.
 */
export function isLikelyCommand(text: string): boolean {
  if (isMarked(text) || GLOSS.test(text) || readsAsProse(text) || endsSentence(text)) return false
  const [program = '', ...operands] = withoutSudo(withoutComment(text)).split(/\s+/)
  if (WORDS_TOO.has(program)) return operands.length > 0 && operands.every(isPathOrFlag)
  return PROGRAMS.has(program) && operands.some(isPathOrFlag) && !saysSomething(operands, program)
}

const isPathOrFlag = (word: string): boolean =>
  /^-{1,2}[A-Za-z]|^(?:[~.]{0,2}|[a-z]+:\/)\/\S/.test(word)

/** Whether a text has what is a mark in Markdown and would not be one in a fence; a path of Windows has none. */
export function isMarked(text: string): boolean {
  if (!MARKED.test(text)) return false
  const separators = new Set(lostSeparators(text))
  return (
    separators.size === 0 ||
    MARKED.test(
      text
        .split('')
        .filter((_, at) => !separators.has(at))
        .join(''),
    )
  )
}

const MARKED = /`|\*\*|\]\(|\\[!-/:-@[-`{-~]|&[a-z]+;/

/** `docker ps # all of them` */
const withoutComment = (text: string): string => text.replace(/\s+#\s.*$/, '').trim()

/** What is said of a command stands behind an arrow, a dash, a colon, slashes, or in brackets: “docker ps (Only running …)”. */
const GLOSS =
  /\s(?:[-=]*>{1,2}\s+[A-Za-z]+\s+[A-Za-z]|[-=]+>|→|[-–—:;]+\s|--+$|\/\/|\((?!\S*\)))|:(?:\s|$)|\s\*\s/

/** How many words of a command the vocabulary knows. */
function knownWords(words: readonly string[], { commands }: Vocabulary): number {
  for (let count = Math.min(words.length, DEEPEST); count > 1; count--)
    if (commands.has(words.slice(0, count).join(' '))) return count
  return 0
}

const DEEPEST = 4
const MOST_OPERANDS = 3
const MOST_WORDS = 6

/** Behind `docker network`, which does nothing alone, a word that it does not know is no command. */
function isGroup(command: string, { commands, things }: Vocabulary): boolean {
  if (!things.has(command)) return false
  for (const longer of commands) if (longer.startsWith(`${command} `)) return true
  return false
}

/** A flag, a placeholder, a value, a path, an image with its tag, the sign before a second command. */
const hasSigns = (operands: readonly string[]): boolean =>
  operands.some((word) => /^--?[A-Za-z]|^&&$|[=<>{}[\]$|~/"']|\w:\w|\d/.test(word))

/** "docker run Starts a container": a capital begins a sentence; names are one word. */
const CAPITALISED = /(?:^|\s)(?!Dockerfile)[A-Z][a-z]+ [a-z]+(?:\s|$)/

/** Whether the words behind a command are those of a sentence, or say what it does: “docker login login through CLI”. */
function saysSomething(operands: readonly string[], command: string | undefined): boolean {
  return operands.some((operand, place) => {
    const word = firstWord(operand).toLowerCase()
    if (operand.startsWith('#') || SENTENCE_WORDS.has(word)) return true
    if (word === 'all') return operands[place - 1]?.startsWith('-') !== true
    return operands.length > place + 1 && (word === command || DOING.has(word))
  })
}

/** Words that say something of a command, and are none of its operands. */
const SENTENCE_WORDS = new Set(
  (
    'allows asks attaches brings builds can changes checks command commands connects converts copies could creates deletes ' +
    'detaches displays does downloads executes exits fetches flag flags gets gives has have kills lets lists loads makes ' +
    'means must needs only opens option options outputs pauses prints provides publishes pulls pushes removes renames ' +
    'returns runs saves sends sets should shows starts stops takes tells then uses using vs waits will works would ' +
    'before after while also how what who why within without into than every each its their through'
  ).split(' '),
)

/** What a command is told to do, where more words follow: “docker stack rm <name> take down service”. */
const DOING = new Set('create delete display initialize list print remove run show take'.split(' '))
