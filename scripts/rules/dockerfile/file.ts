import type { Code } from 'mdast'
import { oncePer } from '../once-per.ts'
import { commentsBehind, type CommentBehind } from './comment-behind.ts'
import { instructionsIn, type Instruction } from './instructions.ts'

export interface Dockerfile {
  readonly instructions: readonly Instruction[]
  readonly commentsBehind: readonly CommentBehind[]
  /** The file with blanks in place of what the library takes amiss; its offsets are the same. */
  readonly readable: string
}

/** A Dockerfile in a note, read once. */
export const fileOf = oncePer(({ value }: Code): Dockerfile => {
  const instructions = [...instructionsIn(value)]
  const comments = instructions.flatMap((instruction) => [...commentsBehind(value, instruction)])
  // The library knows no number before `<<` and no blank behind it, and tells every word of a comment by itself.
  const replaced = [
    ...instructions.flatMap(({ heredocs }) => heredocs),
    ...comments.map((comment) => ({ ...comment, opening: '' })),
  ]
  let readable = ''
  let from = 0
  for (const { start, end, opening } of replaced.toSorted((a, b) => a.start - b.start)) {
    readable += value.slice(from, start) + opening.padStart(end - start)
    from = end
  }
  return { instructions, commentsBehind: comments, readable: readable + value.slice(from) }
})
