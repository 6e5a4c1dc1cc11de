import type { Code } from 'mdast'
import { oncePer } from '../once-per.ts'
import { commentsBehind, type CommentBehind } from './comment-behind.ts'
import { instructionsIn, type Instruction } from './instructions.ts'
import { publishedPorts, type PublishedPort } from './published-port.ts'

export interface Dockerfile {
  readonly instructions: readonly Instruction[]
  readonly commentsBehind: readonly CommentBehind[]
  readonly publishedPorts: readonly PublishedPort[]
  /** The file with blanks in place of what the library takes amiss; its offsets are the same. */
  readonly readable: string
}

/** A Dockerfile in a note, read once. */
export const fileOf = oncePer(({ value }: Code): Dockerfile => {
  const instructions = [...instructionsIn(value)]
  const comments = instructions.flatMap((instruction) => [...commentsBehind(value, instruction)])
  const ports = instructions.flatMap((instruction) => [...publishedPorts(value, instruction)])
  // The library knows no number before `<<` and no blank behind it, tells every word of a comment by itself, and takes an
  // address before a port for a fault that ends the build.
  const replaced = [
    ...instructions.flatMap(({ heredocs }) => heredocs),
    ...[...comments, ...ports].map((range) => ({ ...range, opening: '' })),
  ]
  let readable = ''
  let from = 0
  for (const { start, end, opening } of replaced.toSorted((a, b) => a.start - b.start)) {
    readable += value.slice(from, start) + opening.padStart(end - start)
    from = end
  }
  return {
    instructions,
    commentsBehind: comments,
    publishedPorts: ports,
    readable: readable + value.slice(from),
  }
})
