import type { Reference } from '../../docker/reference.ts'
import type { Word } from '../../text/shell/word.ts'
import type { FoundCommand } from '../rule.ts'

/** What is done, and behind it to what, where only the other order is a command of Docker's: `docker ls network`. */
export interface NounBehind {
  readonly verb: Word
  readonly noun: Word
  /** `docker network ls` */
  readonly right: string
}

/** The same in the plural too: `docker prune images` is `docker image prune`. */
export function nounBehind(command: FoundCommand, reference: Reference): NounBehind | undefined {
  const { unknown: verb, path, words, isComposeV1 } = command
  if (verb === undefined || path.length !== 1 || isComposeV1) return undefined
  const noun = words[words.indexOf(verb) + 1]
  if (noun === undefined) return undefined
  const right = [noun.text, noun.text.replace(/s$/, '')]
    .map((name) => `docker ${name} ${verb.text}`)
    .find((name) => reference.commands.has(name))
  return right === undefined ? undefined : { verb, noun, right }
}

/** What a command is to be done with, and behind it the command: `docker container web start`. */
export function verbBehindName({
  path,
  unknown,
  operands,
  words,
  spec,
}: FoundCommand): { readonly name: Word; readonly verb: Word } | undefined {
  // What is to be filled in is no unknown command.
  const name = unknown ?? operands[0]
  if (name === undefined || path.length < 2 || spec.subcommands.size === 0) return undefined
  const [verb, ...more] = words.slice(words.indexOf(name) + 1)
  if (verb === undefined || more.length > 0 || !spec.subcommands.has(verb.text)) return undefined
  return { name, verb }
}
