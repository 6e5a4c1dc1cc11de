import { isSynopsis } from '../files/synopsis.ts'
import type { Instruction } from './instructions.ts'

/** Offsets of a comment that stands behind arguments, and so is one of them. */
export interface CommentBehind {
  /** The instruction before it. */
  readonly keyword: string
  readonly start: number
  readonly end: number
}

/**
 * The comments behind the arguments of an instruction, where no shell reads them.
 *
 * `ARG` is left out: it takes the words for further names, and nothing comes of it.
 */
export function* commentsBehind(text: string, instruction: Instruction): Iterable<CommentBehind> {
  const { keyword } = instruction
  const line = text.slice(instruction.start, instruction.end)
  if (!line.includes('#') || isSynopsis(line) || !takesWords(keyword, line)) return
  for (const match of line.matchAll(COMMENT)) {
    const comment = match[1]?.replace(/[ \t]*[\\`]?\s*$/, '')
    if (comment === undefined) continue
    const end = instruction.start + match.index + match[0].length
    const start = end - (match[1]?.length ?? 0)
    yield { keyword, start, end: start + comment.length }
  }
}

/** What stands in quotes, and lines that are comments; else a sign behind a word, with a blank or a letter behind it. */
const COMMENT = /"(?:[^"\\]|\\[^])*"|'[^'\n]*'|^[ \t]*#.*$|(#(?<=\S[ \t]+#)(?=[ \t\p{L}]).*)/gmu

function takesWords(keyword: string, line: string): boolean {
  if (LISTS.has(keyword)) return LIST_AND_COMMENT.test(line)
  // The retired form `ENV TITLE Song #1` takes the rest of the line for the value.
  if (PAIRS.has(keyword)) return /^\s*[^\s=]+=/.test(line)
  return WORDS.has(keyword)
}

/** `[ -f a ] # why` is a shell's test. */
const LIST_AND_COMMENT = /^\s*\[(?:\s*"[^"\n]*"\s*,)*\s*"[^"\n]*"\s*\][ \t]+#/

/** Instructions that take words, paths or ports. */
const WORDS: ReadonlySet<string> = new Set([
  'ADD', 'COPY', 'EXPOSE', 'FROM', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR',
]) // prettier-ignore

const PAIRS: ReadonlySet<string> = new Set(['ENV', 'LABEL'])

/** Instructions that take a list or a shell's line, in which a comment is one. */
const LISTS: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT', 'RUN', 'SHELL'])
