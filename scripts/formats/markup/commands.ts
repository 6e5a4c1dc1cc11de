import { LONGEST_COMMAND, readsAsProse } from '../../text/reads-as-prose.ts'
import { shownPromptLength } from '../../text/shell/prompts.ts'
import type { Vocabulary } from '../format.ts'

/**
 * Whether a text is a command and nothing else: `docker run -d -p 5000:5000 registry:2`.
 *
 * “yum check-update, apt update, or equivalent.” begins with a program as well and is a sentence.
 */
export function isCommand(text: string, vocabulary: Vocabulary): boolean {
  if (!beginsWithProgram(text, vocabulary) || endsSentence(text)) return false
  return looksLikeCode(text, vocabulary) && !readsAsProse(text)
}

/**
 * Whether words are surely the first line of a piece of code: a command, an instruction, a key of Compose, a bracket.
 *
 * `docker title="Dockerfile"` is a language and what a site says of its block.
 */
export function beginsCode(text: string, vocabulary: Vocabulary): boolean {
  if (/^\S+ (?:\{|\w+=["'{])/.test(text)) return false
  if (/^(?:[[{]|#!\/.*|\$ \S.*|<[?!a-z].*>)$/i.test(text) || COMPOSE_KEY.test(text)) return true
  if (/^[A-Z]+ +\S/.test(text)) return vocabulary.instructions.has(firstWord(text))
  return isCommand(text.slice(shownPromptLength(text, 0)), vocabulary)
}

const COMPOSE_KEY = /^(?:services|networks|volumes|configs|secrets):$|^version: *['"]?\d/

/** The first word is a program, exactly: prose begins with a capital (“Docker …”). */
export function beginsWithProgram(text: string, vocabulary: Vocabulary): boolean {
  return vocabulary.programs.has(firstWord(text))
}

/** The stop of a sentence or a part of one; the dot of `docker build .` stands apart. */
export const endsSentence = (text: string): boolean => /[^\s.][.,:;]$/.test(text)

/** A command of several words that the vocabulary knows, or signs that prose does not have: flags, `=`, `<…>`, pipes. */
export function looksLikeCode(text: string, vocabulary: Vocabulary): boolean {
  const words = text.slice(0, LONGEST_COMMAND).split(/\s+/, 5)
  const isKnown = words.some((_, count) =>
    vocabulary.commands.has(words.slice(0, count + 1).join(' ')),
  )
  return (
    isKnown || /(?:^|\s)--?[A-Za-z]|[=<>{}$|\\~]|\/\w|^sudo\s/.test(text.slice(0, LONGEST_COMMAND))
  )
}

export const firstWord = (text: string): string => /^[^\s:,]*/.exec(text)?.[0] ?? ''

/** `sudo -E docker ps` without what only says who runs it. */
export const withoutSudo = (command: string): string => command.replace(/^sudo (?:-\w )?/, '')
