import { lineEnd } from '../scan.ts'

/** A mark that opens something which nothing closes. */
export interface Unclosed {
  readonly mark: '"' | "'" | '`' | '(' | '$('
  readonly at: number
}

/** What a text of shell leaves open at its end, the outermost first. An apostrophe inside a word opens nothing. */
export function unclosedIn(text: string): readonly Unclosed[] {
  const open: Unclosed[] = []
  const marks = /\\[^]|#|["'`)]|\$?\(/g
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const { 0: mark, index: at } = match
    const within = open.at(-1)?.mark
    if (within === "'") {
      if (mark === "'") open.pop()
      // Between these a backslash is a letter.
      else if (mark.startsWith('\\')) marks.lastIndex = at + 1
    } else if (mark === '#') {
      if (within !== '"' && /^$|\s/.test(text.charAt(at - 1))) marks.lastIndex = lineEnd(text, at)
    } else if (mark === ')') {
      if (within === '(' || within === '$(') open.pop()
    } else if (mark === '"' || mark === '`') {
      if (within === mark) open.pop()
      else open.push({ mark, at })
    } else if (mark === '$(' || (mark === '(' && within !== '"')) open.push({ mark, at })
    else if (mark === "'" && within !== '"' && !isApostrophe(text, at)) open.push({ mark, at })
  }
  return open
}

/** Whether a single quote stands inside a word, and is none to a shell that somebody wrote prose in. */
export const isApostrophe = (text: string, at: number): boolean =>
  /\w/.test(text.charAt(at - 1)) && /\w/.test(text.charAt(at + 1))
