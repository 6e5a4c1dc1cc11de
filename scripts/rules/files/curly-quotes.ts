import { visit } from 'yaml'
import { instructionsIn } from '../dockerfile/instructions.ts'
import type { Snippet } from '../rule.ts'
import { yamlOf } from './yaml-snippet.ts'

/** A piece of a file with quotes of the typographers, and the same with straight ones. */
export interface CurlyQuotes {
  readonly start: number
  readonly end: number
  readonly right: string
}

/** Whether quotes of the typographers stand in a text at all. */
export const hasCurlyQuotes = (text: string): boolean => /[“”„‘’]/.test(text)

/** One line long, and nothing inside to which straight quotes would give another meaning. */
const DOUBLE = String.raw`[“”„][^“”„"\\\n]*[“”]`
const SINGLE = String.raw`[‘’][^‘’'"\\\n]*[‘’]`
const STRAIGHT = String.raw`"(?:[^"\\\n]|\\.)*"`

const STRING = `(?:${STRAIGHT}|${DOUBLE}|${SINGLE})`

/** Flags, the `CMD` of a health check, then a list of strings and nothing behind it. */
const LIST = new RegExp(
  String.raw`^(?:\s+--[\w-]+=\S+)*\s+(?:CMD\s+)?(\[[ \t]*(?:${STRING}[ \t]*,[ \t]*)*${STRING}[ \t]*\])\s*$`,
)

const CURLY = new RegExp(`${STRAIGHT}|${DOUBLE}|${SINGLE}`, 'g')

/** What stands in straight quotes; else a value behind its name. */
const VALUE = new RegExp(
  String.raw`${STRAIGHT}|'[^']*'|(?<=\s[\w.-]+=)(${DOUBLE}|${SINGLE})(?!\S)`,
  'g',
)

/** Lists and values of instructions whose quotes the builder would take for letters. */
export function* curlyInDockerfile(text: string): Iterable<CurlyQuotes> {
  for (const { keyword, start, end } of instructionsIn(text)) {
    const given = text.slice(start, end)
    // Small letters may be prose: `run [“fast”]`.
    if (!hasCurlyQuotes(given) || !text.startsWith(keyword, start - keyword.length)) continue
    if (LISTS.has(keyword)) yield* listIn(given, start)
    if (PAIRS.has(keyword)) yield* valuesIn(given, start)
  }
}

const LISTS: ReadonlySet<string> = new Set([
  'ADD', 'CMD', 'COPY', 'ENTRYPOINT', 'HEALTHCHECK', 'RUN', 'SHELL', 'VOLUME',
]) // prettier-ignore

const PAIRS: ReadonlySet<string> = new Set(['ARG', 'ENV', 'LABEL'])

/** A list is JSON: all its strings stand in double quotes. */
function* listIn(given: string, offset: number): Iterable<CurlyQuotes> {
  const list = LIST.exec(given)?.[1]
  if (list === undefined) return
  const right = list.replace(CURLY, (string) => `"${string.slice(1, -1)}"`)
  const start = offset + given.lastIndexOf(list)
  if (right !== list) yield { start, end: start + list.length, right }
}

function* valuesIn(given: string, offset: number): Iterable<CurlyQuotes> {
  for (const { 0: found, 1: value, index } of given.matchAll(VALUE)) {
    if (value === undefined) continue
    const end = offset + index + found.length
    yield { start: end - value.length, end, right: straight(value) }
  }
}

/** Keys and values of YAML that such quotes begin and end, and would be part of. */
export function* curlyInYaml(snippet: Snippet): Iterable<CurlyQuotes> {
  const { value } = snippet
  const { documents = [], errors = [] } = yamlOf(snippet) ?? {}
  if (errors.length > 0) return
  const found: CurlyQuotes[] = []
  for (const document of documents)
    visit(document, {
      Scalar(_, { type, range }) {
        const [start = 0, end = 0] = range ?? []
        const word = value.slice(start, end)
        if (type === 'PLAIN' && WHOLE.test(word)) found.push({ start, end, right: straight(word) })
      },
    })
  // Outside of Compose files, words with blanks between may be a title that wants its quotes.
  const isCompose = /^services:/m.test(value)
  yield* found.filter(({ right }) => isCompose || !/\s/.test(right))
}

const WHOLE = new RegExp(`^(?:${DOUBLE}|${SINGLE})$`)

/** The same in straight quotes, double or single as the others were. */
export function straight(quoted: string): string {
  const mark = /^[‘’]/.test(quoted) ? "'" : '"'
  return mark + quoted.slice(1, -1) + mark
}
