import type { Vocabulary } from '../formats/format.ts'
import { codeBlocks } from '../formats/markup/code-blocks.ts'
import { fencedLines } from '../formats/markup/fenced-lines.ts'
import type { Line } from '../text/lines.ts'

/**
 * Indexes of the lines that Markdown takes for headings and that are comments of code without fences: directly below them
 * stands a line of a Dockerfile, of YAML or of a shell ("# Base image", "FROM node:20-alpine").
 *
 * A note may begin with its title, and directly below it with whatever: the first line is no comment.
 */
export function commentsOfCode(lines: readonly Line[], vocabulary: Vocabulary): Set<number> {
  const fenced = fencedLines(lines)
  const title = lines.findIndex(({ text }) => text.trim() !== '')
  const isText = (index: number): boolean => index === title || fenced.has(index)
  const comments = new Set<number>()
  for (const { first, last, language } of codeBlocks(lines, vocabulary, isText))
    for (let index = first; index < last; index++) {
      const below = lines[index + 1]?.text ?? ''
      if (!COMMENT.test(lines[index]?.text ?? '') || below.trim() === '') continue
      if (language !== 'bash' || isCommand(below, vocabulary)) comments.add(index)
    }
  return comments
}

const COMMENT = /^#[ \t]+\S/

/** Below "# Docker", "docker is a platform" is none: of docker it must be one of the reference, or a flag. */
function isCommand(line: string, { commands }: Vocabulary): boolean {
  const [, words = '', next = ''] = /^(?:sudo )?(docker(?: ([^\s]*))?)/.exec(line) ?? []
  return words === '' || commands.has(words) || next.startsWith('-')
}
