import type { Code } from 'mdast'
import { nearest } from '../../text/nearest.ts'
import { oncePer } from '../once-per.ts'
import { isSentence } from '../reading/command-lines.ts'
import { INSTRUCTIONS } from './wording.ts'

/**
 * Whether a block that is called a Dockerfile holds docker commands and no instruction: “sure” when nothing else stands in it.
 *
 * It is wrong in its name, and not on each of its lines.
 */
export const commandsInstead = oncePer(({ value }: Code): 'sure' | 'likely' | undefined => {
  const lines = value
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  if (!DOCKER.test(lines[0] ?? '') || lines.some(isInstruction)) return undefined
  const isSure = lines.every((line) => COMMAND.test(line) && !isSentence(line))
  return isSure ? 'sure' : 'likely'
})

/** Also a misspelt one. */
function isInstruction(line: string): boolean {
  const word = /^[A-Za-z]+(?=\s|$)/.exec(line)?.[0].toUpperCase() ?? ''
  return INSTRUCTIONS.includes(word) || nearest(word, INSTRUCTIONS) !== undefined
}

const DOCKER = /^(?:\$ )?(?:sudo )?docker(?:-compose)? [a-z-]/

const COMMAND =
  /^(?:\$ )?(?:sudo )?(?:apt|apt-get|cat|cd|chmod|chown|cp|curl|docker|docker-compose|echo|export|git|ls|mkdir|mv|rm|systemctl|wget) \S/
