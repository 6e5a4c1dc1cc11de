import type { VFileMessage } from 'vfile-message'
import { HINT_NAMES, type Format, type HintName } from '../formats/format.ts'
import type { Note } from '../notes/note.ts'
import { problem } from '../notes/problem.ts'
import { linesOf } from '../text/lines.ts'
import type { Sidecar } from './schemas.ts'
import type { YamlFile } from './yaml.ts'

/** The hints of a sidecar that nobody uses: of another format, or about lines that the note does not have. */
export function staleHints(
  file: string,
  { value, placeOf }: YamlFile<Sidecar>,
  { id, hints: known }: Format,
  note: Pick<Note, 'text' | 'corrections'>,
): VFileMessage[] {
  const hints = value?.hints ?? {}
  const lines = linesOf(note.text).map((line) => line.text)
  // What a correction makes of a line is not known yet.
  const corrected = new Set(note.corrections.map(({ line }) => line))
  const faults = HINT_NAMES.filter((name) => hints[name] !== undefined).flatMap((name) =>
    known.includes(name)
      ? [
          ...lineFaults(name, hints, lines),
          ...(name === 'terms' ? termFaults(hints, lines, corrected) : []),
        ]
      : [{ path: [name], ...ofOtherFormat(name, id, known) }],
  )
  return faults.map(({ path, reason, advice }) =>
    problem({ file, place: placeOf(['hints', ...path]), id: 'stale-hint', reason, advice }),
  )
}

type SidecarHints = NonNullable<Sidecar['hints']>

interface Fault {
  readonly path: readonly PropertyKey[]
  readonly reason: string
  readonly advice: string
}

function ofOtherFormat(
  name: HintName,
  format: string,
  known: readonly HintName[],
): Omit<Fault, 'path'> {
  return {
    reason: `Unexpected hint \`${name}\` for the format \`${format}\`, expected ${known.map((one) => `\`${one}\``).join(', ')}`,
    advice: 'Take it out, or name the format that uses it.',
  }
}

/** What a hint says of lines that are not there, or have no words. */
function* lineFaults(
  name: HintName,
  hints: SidecarHints,
  lines: readonly string[],
): Iterable<Fault> {
  for (const { path, from, to = from } of rangesOf(name, hints)) {
    const found = lines.slice(from - 1, to)
    if (from > to)
      yield fault(path, `lines from ${from} to ${to}`, 'the first line before the last')
    else if (to > lines.length)
      yield fault(path, `line ${to}`, `one of the ${lines.length} lines of the note`)
    else if (found.every((line) => line.trim() === ''))
      yield fault(path, to > from ? `blank lines ${from} to ${to}` : `blank line ${from}`, 'words')
  }

  function fault(path: readonly PropertyKey[], found: string, expected: string): Fault {
    return ofLine([name, ...path], found, expected)
  }
}

/** Terms with which their lines do not begin. */
function termFaults(
  { terms = {} }: SidecarHints,
  lines: readonly string[],
  corrected: ReadonlySet<number>,
): Fault[] {
  return Object.entries(terms).flatMap(([key, term]) => {
    const number = Number(key)
    const line = lines[number - 1] ?? ''
    const isUsed = corrected.has(number) || `${line} `.startsWith(`${term} `)
    return isUsed || line.trim() === ''
      ? []
      : [ofLine(['terms', number], `term \`${term}\``, `that with which line ${key} begins`)]
  })
}

function ofLine(path: readonly PropertyKey[], found: string, expected: string): Fault {
  return {
    path,
    reason: `Unexpected ${found} in the hint \`${String(path[0])}\`, expected ${expected}`,
    advice: 'Lines count in the note as found: correct the hint, or take it out.',
  }
}

/** Lines of which a hint speaks, and where in it. */
interface Lines {
  readonly path: readonly PropertyKey[]
  readonly from: number
  readonly to?: number
}

function rangesOf(name: HintName, hints: SidecarHints): readonly Lines[] {
  switch (name) {
    case 'headings':
      return Object.entries(hints.headings ?? {}).flatMap(([level, lines = []]) =>
        lines.map((from, index) => ({ path: [Number(level), index], from })),
      )
    case 'tables':
      return (hints.tables ?? []).map(({ line, rows }, index) => ({
        path: [index, 'line'],
        from: line,
        to: line + rows - 1,
      }))
    case 'furniture':
    case 'doubleSpaced':
      return (hints[name] ?? []).map(({ from, to }, index) => ({ path: [index, 'to'], from, to }))
    case 'terms':
    case 'depth':
    case 'ordinals':
      return Object.keys(hints[name] ?? {}).map((line) => ({
        path: [Number(line)],
        from: Number(line),
      }))
  }
}
