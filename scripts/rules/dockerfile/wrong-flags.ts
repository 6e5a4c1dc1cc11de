import { nearest, nearestOnes } from '../../text/nearest.ts'
import { isStandIn } from '../commands/stand-in.ts'
import { code, cure, orExpected } from '../commands/wording.ts'
import type { Finding, InstructionFlag, Knowledge, Snippet } from '../rule.ts'
import { fileOf } from './file.ts'
import type { Instruction } from './instructions.ts'

/** Flags of `RUN` that the builder does not know, and what it refuses of their values: the library does not look at them. */
export function* wrongFlags(
  { node, at, language }: Snippet,
  knowledge: Knowledge,
): Iterable<Finding> {
  // Podman reads a Containerfile, and knows more options.
  if (language === 'containerfile') return
  const known = knowledge.instructionFlags.filter(({ instruction }) => instruction === 'RUN')
  if (known.length === 0) return
  for (const instruction of fileOf(node).instructions) {
    if (instruction.keyword !== 'RUN') continue
    for (const flag of flagsOf(node.value, instruction))
      for (const finding of faultsOf(flag, known))
        yield { ...finding, start: at(finding.start), end: at(finding.end) }
  }
}

/** A piece of a file, with the offset at which it begins. */
interface Piece {
  readonly text: string
  readonly start: number
}

interface GivenFlag {
  readonly name: Piece
  readonly value: Piece
}

/** The flags before the command; the first word that is none ends them. */
function* flagsOf(text: string, { start, end }: Instruction): Iterable<GivenFlag> {
  FLAG.lastIndex = start
  for (let match = FLAG.exec(text); match !== null; match = FLAG.exec(text)) {
    const [, name = '', value = ''] = match
    // What is quoted or goes on in the next line is read by nobody here.
    if (FLAG.lastIndex > end || /["'\\`]/.test(value)) return
    const from = FLAG.lastIndex - value.length
    yield {
      name: { text: name, start: from - 1 - name.length },
      value: { text: value, start: from },
    }
  }
}

/** Blanks and continued lines, then `--name=value`. */
const FLAG = /(?:[ \t]|[\\`][ \t]*\n)*(--[a-z][a-z-]*)=(\S+)/gy

function* faultsOf(
  { name, value }: GivenFlag,
  known: readonly InstructionFlag[],
): Iterable<Finding> {
  const names = known.map(({ flag }) => flag)
  const spec = known.find(({ flag }) => flag === name.text)
  if (spec === undefined) yield unexpected(name, `flag ${code(name.text)} of ${code('RUN')}`, names)
  else if (spec.keys !== undefined) yield* faultsOfOptions(value, spec.flag, spec.keys, spec.alone)
  else if (spec.values !== undefined && !isStandIn(value.text) && !spec.values.includes(value.text))
    yield unexpected(value, `value ${code(value.text)} of ${code(name.text)}`, spec.values)
}

function* faultsOfOptions(
  { text, start }: Piece,
  flag: string,
  keys: Readonly<Record<string, readonly string[]>>,
  alone: readonly string[] = [],
): Iterable<Finding> {
  const valuesOf = new Map(Object.entries(keys))
  let at = start
  for (const option of text.split(',')) {
    const [name = '', ...rest] = option.split('=')
    const key: Piece = { text: name, start: at }
    const value: Piece = { text: rest.join('='), start: at + name.length + 1 }
    at += option.length + 1
    if (name === '' || isStandIn(option)) continue
    const isAlone = rest.length === 0
    const values = valuesOf.get(name.toLowerCase())
    if (isAlone && !alone.includes(name.toLowerCase())) yield withoutValue(key, flag, valuesOf)
    else if (values === undefined)
      yield unexpected(key, `key ${code(name)} of ${code(flag)}`, valuesOf.keys())
    else if (!isAlone && values.length > 0 && !values.includes(value.text.toLowerCase()))
      yield unexpected(value, `value ${code(value.text)} of ${code(`${flag} ${name}=`)}`, values)
  }
}

/** `--mount=cache` lacks the key, `--mount=target` the value. */
function withoutValue(
  key: Piece,
  flag: string,
  valuesOf: ReadonlyMap<string, readonly string[]>,
): Finding {
  const name = key.text
  const owners = [...valuesOf].filter(([, values]) => values.includes(name))
  const expected = owners.map(([owner]) => `${owner}=${name}`)
  const reason = `Unexpected ${code(name)} in ${code(flag)}`
  if (expected.length > 0)
    return { ...rangeOf(key), reason: `${reason}${orExpected(expected)}`, expected }
  return { ...rangeOf(key), reason: `${reason}, expected a value behind it` }
}

function unexpected(piece: Piece, what: string, candidates: Iterable<string>): Finding {
  const all = [...candidates]
  // One slip in three letters is no sure sign: `git` is near `gid`.
  const fix = piece.text.length > 3 ? nearest(piece.text, all) : undefined
  const near = fix === undefined ? nearestOnes(piece.text, all) : [fix]
  const shown = near.length > 0 || all.length > FEW ? near : all
  return {
    ...rangeOf(piece),
    reason: `Unexpected ${what}${orExpected(shown)}`,
    ...cure(fix, shown),
  }
}

/** So many candidates can be told, although none is near. */
const FEW = 5

const rangeOf = ({ text, start }: Piece): { start: number; end: number } => ({
  start,
  end: start + text.length,
})
