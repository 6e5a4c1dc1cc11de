import { createRequire } from 'node:module'
import type { Code } from 'mdast'
import { isSynopsis } from '../files/synopsis.ts'
import { oncePer } from '../once-per.ts'
import type { Finding, Knowledge, Snippet } from '../rule.ts'
import { fileOf } from './file.ts'
import { tornTag } from './torn-tag.ts'
import { tell, type Diagnostic } from './wording.ts'

/** What the library behind Docker's own editor extension finds in a Dockerfile. */
export function* builderFaults(
  { node, value, at }: Snippet,
  { instructionFlags }: Knowledge,
): Iterable<Finding> {
  const lines = fileOf(node).readable.split('\n')
  const starts: number[] = []
  let next = 0
  for (const line of lines) {
    starts.push(next)
    next += line.length + 1
  }
  const offset = ({ line, character }: Diagnostic['range']['start']): number =>
    (starts[line] ?? 0) + character
  const isPart = !lines.some((line) => /^\s*FROM\s/i.test(line) && !isSynopsis(line))

  for (const diagnostic of diagnosticsOf(node)) {
    const { range, code } = diagnostic
    if (typeof code !== 'number' || (isPart && ABOUT_BASE.has(code))) continue
    if (isSynopsis(lines.slice(range.start.line, range.end.line + 1).join('\n'))) continue
    const [start, end] = [offset(range.start), offset(range.end)]
    const actual = value.slice(start, end)
    if (UNKNOWN_FLAG.has(code) && instructionFlags.some(({ flag }) => flag === actual)) continue
    const torn = code === ARGUMENTS_OF_FROM ? tornTag(value, start) : undefined
    if (torn !== undefined) {
      yield { ...torn, start: at(torn.start), end: at(torn.end) }
      continue
    }
    const told = tell(actual, instructionAround(start, node), diagnostic, code)
    yield { start: at(start), end: at(end), ...told }
  }
}

/** The instruction in which an offset lies, in one line: it may go on behind backslashes, with comments between. */
function instructionAround(offset: number, node: Code): string {
  const { instructions, readable } = fileOf(node)
  const around = instructions.findLast(({ start, keyword }) => start - keyword.length <= offset)
  if (around === undefined) return ''
  const lines = readable.slice(around.start, around.end).split('\n')
  const own = lines
    .filter((line) => !/^\s*#/.test(line))
    .map((line) => line.replace(/[\\`]\s*$/, ''))
  return `${around.keyword} ${own.join(' ').trim()}`
}

const require = createRequire(import.meta.url)

const diagnosticsOf = oncePer((node: Code): readonly Diagnostic[] => {
  // Loaded when the first Dockerfile comes: it takes as long as a small note.
  const { validate }: typeof import('dockerfile-utils') = require('dockerfile-utils')
  return validate(fileOf(node).readable, SETTINGS)
})

/** `ValidationSeverity.IGNORE`: matters of taste, and what a note that shows several forms does on purpose. */
const SETTINGS = {
  deprecatedMaintainer: 0,
  directiveCasing: 0,
  emptyContinuationLine: 0,
  instructionCasing: 0,
  instructionCmdMultiple: 0,
  instructionEntrypointMultiple: 0,
  instructionHealthcheckMultiple: 0,
  instructionJSONInSingleQuotes: 2,
  instructionWorkdirRelative: 0,
}

/** No source image, and a base name from an unknown variable: true of every part of a Dockerfile. */
const ABOUT_BASE: ReadonlySet<number> = new Set([20, 51])

const ARGUMENTS_OF_FROM = 8

/** Of `ADD` and `COPY`: the library is older than some of their flags. */
const UNKNOWN_FLAG: ReadonlySet<number> = new Set([39, 40])
