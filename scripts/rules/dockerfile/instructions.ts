import { lineEnd } from '../../text/scan.ts'
import type { Snippet } from '../rule.ts'

export const isDockerfile = ({ language }: Pick<Snippet, 'language'>): boolean =>
  language === 'dockerfile' || language === 'docker' || language === 'containerfile'

/** An instruction of a Dockerfile with its continued lines; offsets are those of the file. */
export interface Instruction {
  /** In capitals; of `ONBUILD RUN` the one that it puts off. */
  readonly keyword: string
  /** Where its arguments begin. */
  readonly start: number
  readonly end: number
  /** Documents that stand behind its end. */
  readonly heredocs: readonly Heredoc[]
}

export interface Heredoc {
  /** What opens it, from the number of its file descriptor to its name. */
  readonly start: number
  readonly end: number
  /** The opening without number and blanks. */
  readonly opening: string
}

/** The instructions of a Dockerfile, in order; what is no word at the beginning of a line is passed over. */
export function* instructionsIn(text: string): Iterable<Instruction> {
  const escape = ESCAPE.exec(text)?.[1] ?? '\\'
  for (let at = 0; at < text.length; at += 1) {
    KEYWORD.lastIndex = at
    const [before = '', keyword = ''] = KEYWORD.exec(text) ?? []
    const start = at + before.length
    at = before === '' ? lineEnd(text, at) : endOf(text, start, escape)
    if (before === '') continue
    const opened = WITH_HEREDOCS.has(keyword.toUpperCase()) ? openedIn(text, start, at) : []
    const instruction = { keyword: keyword.toUpperCase(), start, end: at }
    const heredocs: Heredoc[] = []
    for (const { name, isChomped, ...heredoc } of opened) {
      const end = closeOf(text, at, name, isChomped)
      if (end === undefined) break
      heredocs.push(heredoc)
      at = end
    }
    yield { ...instruction, heredocs }
  }
}

/** A directive of the first lines, as Dockerfiles for Windows have it. */
const ESCAPE = /^(?:#[^\n]*\n)*#[ \t]*escape[ \t]*=[ \t]*([`\\])/i

const KEYWORD = /[ \t]*(?:ONBUILD[ \t]+)?([A-Z]+)(?=\s|$)/iy

/** The end of the last line: comments and empty lines between continued ones end nothing. */
function endOf(text: string, from: number, escape: string): number {
  let end = lineEnd(text, from)
  let goesOn = text.slice(from, end).trimEnd().endsWith(escape)
  while (goesOn && end < text.length) {
    const start = end + 1
    end = lineEnd(text, start)
    const line = text.slice(start, end).trim()
    goesOn = line === '' || line.startsWith('#') || line.endsWith(escape)
  }
  return end
}

const WITH_HEREDOCS: ReadonlySet<string> = new Set(['ADD', 'COPY', 'RUN'])

type Opened = Heredoc & { readonly name: string; readonly isChomped: boolean }

function openedIn(text: string, start: number, end: number): Opened[] {
  const line = text.slice(start, end)
  if (!line.includes('<<') || line.trimStart().startsWith('[')) return []
  return [...line.matchAll(HEREDOC)].flatMap((match) => {
    const [whole, dash = '', quote = '', name] = match
    if (name === undefined) return []
    const from = start + match.index
    const opening = `<<${dash}${quote}${name}${quote}`
    return [{ start: from, end: from + whole.length, opening, name, isChomped: dash === '-' }]
  })
}

/**
 * What stands in quotes; else a number, `<<`, a dash and the name, with blanks before it.
 *
 * @see https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/parser.go
 */
const HEREDOC =
  /"(?:[^"\\]|\\.)*"|'[^']*'|(?<!\S)\d{0,9}<<(-?)[ \t]*(["']?)([^\s<>"'|&;()]+)\2(?!\S)/gs

/** Where the line ends that is the name alone; nothing when there is none. */
function closeOf(text: string, from: number, name: string, isChomped: boolean): number | undefined {
  for (let end = from; end < text.length;) {
    const start = end + 1
    end = lineEnd(text, start)
    const line = text.slice(start, end).trimEnd()
    if ((isChomped ? line.replace(/^\t+/, '') : line) === name) return end
  }
  return undefined
}
