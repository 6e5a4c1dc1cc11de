import type { DockerCommand } from '../docker/command-line.ts'
import type { Word } from '../text/shell/word.ts'
import { inlineCodeOf } from './commands/inline-code.ts'
import {
  allLongFlags,
  loneDash,
  lookAlikeDashes,
  LOOK_ALIKES,
  tornFlags,
} from './commands/flag-words.ts'
import { code, cure, orExpected } from './commands/wording.ts'
import type { Finding, FoundCommand, Reading, Rule } from './rule.ts'

/**
 * A dash that a word processor put where hyphens stood: `–mount`, `-– read-only`; and hyphens torn from their flag.
 *
 * In prose only what is certainly a flag: its name has a hyphen of its own or it opens the line, since “–all” may be a
 * dash of the sentence.
 */
export const dashLookalike: Rule = {
  id: 'dash-lookalike',
  kind: 'typography',
  description: 'A flag begins with hyphens, and they stand at its name.',
  examples: [
    {
      good: 'Runs 1–2 tasks – of all:\n\n```bash\ndocker run --mount type=bind nginx -- read-only\n```',
    },
    {
      bad: '```bash\ndocker run –rm nginx\n```',
      reason: 'Unexpected dash `–` before `rm`, expected `--rm`',
      good: '```bash\ndocker run --rm nginx\n```',
    },
    {
      bad: '- **Read-only**: -- read-only flag.',
      reason: 'Unexpected blank in `-- read-only`, expected `--read-only`',
      good: '- **Read-only**: --read-only flag.',
    },
    {
      bad: '```bash\ndocker swarm join \\\n — token SWMTKN-1-a1b2 \\\n 10.0.0.1:2377\n```',
      reason: 'Unexpected dash `—` before `token`, expected `--token`',
      good: '```bash\ndocker swarm join \\\n --token SWMTKN-1-a1b2 \\\n 10.0.0.1:2377\n```',
    },
    {
      bad: '`docker run — name web nginx`',
      reason: 'Unexpected dash `—` before `name`, expected `--name`',
    },
    {
      good: '```bash\ndocker run — name the container\ndocker build — tag images\ndocker network ls — filter networks\n```',
    },
  ],

  *check(reading) {
    for (const command of reading.commands) {
      for (const word of command.words) yield* lookAlike(word, command)
      yield* apart(command)
      for (const [dashes, name] of tornFlags(command)) {
        yield torn(reading.text, dashes.start, name.end)
      }
    }
    yield* outsideCommands(reading)
  },
}

function* lookAlike(word: Word, { spec, operands, flags }: DockerCommand): Iterable<Finding> {
  const dashes = lookAlikeDashes(word.text)
  if (dashes === undefined || !word.raw.startsWith(dashes)) return
  const rest = word.text.slice(dashes.length)
  const name = rest.split('=', 1)[0] ?? rest
  const isOfContainer = spec.stopsAtOperand && (operands[0]?.start ?? Infinity) < word.start
  const right = spec.flags.has(`--${name}`)
    ? '--'
    : [...name].every((letter) => spec.flags.has(`-${letter}`)) ||
        (isOfContainer && name.length === 1) ||
        (name.length === 1 && flags.length === 0)
      ? '-'
      : undefined
  const candidates = (right === undefined ? ['--', '-'] : [right]).map((dash) => dash + name)
  yield {
    start: word.start,
    end: word.start + dashes.length + name.length,
    reason: `Unexpected dash ${code(dashes)} before ${code(name)}${orExpected(candidates)}`,
    ...cure(right === undefined ? undefined : `${right}${name}`, candidates),
  }
}

/** A dash and the name of its flag with a blank between them. */
function* apart(command: FoundCommand): Iterable<Finding> {
  const found = command.where === 'prose' ? undefined : loneDash(command)
  if (found === undefined) return
  const { dash, name, isSure } = found
  const flag = name.text.split('=', 1)[0] ?? name.text
  yield {
    start: dash.start,
    end: name.start + flag.length,
    reason: `Unexpected dash ${code(dash.text)} before ${code(flag)}, expected ${code(`--${flag}`)}`,
    ...cure(isSure ? `--${flag}` : undefined, [`--${flag}`]),
  }
}

function torn(text: string, start: number, end: number): Finding {
  const wrong = text.slice(start, end)
  const right = `--${wrong.slice(2).trimStart()}`
  return {
    start,
    end,
    reason: `Unexpected blank in ${code(wrong)}, expected ${code(right)}`,
    fix: right,
  }
}

/** Flags that stand alone in inline code, or in a sentence. */
function* outsideCommands(reading: Reading): Iterable<Finding> {
  const pieces = piecesOf(reading)
  // Read only when there is something to look up: it takes the flags of all commands.
  const isKnown = (name: string): boolean => allLongFlags(reading.reference).has(`--${name}`)
  const dashed = pieces.flatMap(dashedFlagsIn).filter(({ name }) => isKnown(name))
  for (const line of byLine(dashed, reading.text)) yield* provenIn(line)
  for (const piece of pieces) {
    for (const { start, end, name } of tornFlagsIn(piece))
      if (isKnown(name)) yield torn(reading.text, start, end)
  }
}

/** A text in which no command begins. */
interface Piece {
  readonly text: string
  readonly start: number
  readonly isCode: boolean
}

function piecesOf(reading: Reading): readonly Piece[] {
  const starts = new Set(reading.commands.map((command) => command.start))
  const inline = inlineCodeOf(reading).filter(({ start }) => !starts.has(start))
  return [
    ...inline.map(({ text, start }) => ({ text, start, isCode: true })),
    ...reading.prose.map(({ text, start }) => ({ text, start, isCode: false })),
  ].filter(({ text }) => ANY_DASH.test(text))
}

/** A dash of the typographers before a name. */
interface DashedFlag {
  readonly start: number
  readonly dashes: string
  readonly name: string
  /** Whether it is a flag whatever stands around it. */
  readonly isSure: boolean
  /** Whether it shows what this dash is for on its line: only a flag has such a name. */
  readonly isProof: boolean
}

function dashedFlagsIn({ text, start, isCode }: Piece): readonly DashedFlag[] {
  return [...text.matchAll(FLAG_WITH_DASH)].flatMap((match) => {
    const [, before = '', dashes = '', name = ''] = match
    if (isCode && before !== '') return []
    const isProof = !isCode && name.includes('-')
    const isSure = before === '' || isProof
    return [{ start: start + match.index + before.length, dashes, name, isSure, isProof }]
  })
}

/** The same in the order of the text, line by line. */
function* byLine(flags: readonly DashedFlag[], text: string): Iterable<readonly DashedFlag[]> {
  let line: DashedFlag[] = []
  let end = -1
  for (const flag of flags.toSorted((a, b) => a.start - b.start)) {
    if (flag.start > end) {
      yield line
      line = []
      const feed = text.indexOf('\n', flag.start)
      end = feed === -1 ? text.length : feed
    }
    line.push(flag)
  }
  yield line
}

/** In “–memory and –memory-swap” the second flag shows what the first dash is. */
function* provenIn(line: readonly DashedFlag[]): Iterable<Finding> {
  const proven = new Set(line.filter(({ isProof }) => isProof).map(({ dashes }) => dashes))
  for (const { start, dashes, name, isSure } of line) {
    if (!isSure && !proven.has(dashes)) continue
    yield {
      start,
      end: start + dashes.length + name.length,
      reason: `Unexpected dash ${code(dashes)} before ${code(name)}, expected ${code(`--${name}`)}`,
      fix: `--${name}`,
    }
  }
}

function tornFlagsIn({ text, start, isCode }: Piece): readonly (Range & { name: string })[] {
  return [...text.matchAll(TORN_FLAG)].flatMap((match) => {
    const [, before = '', flag = '', name = ''] = match
    const isFlag = (isCode && before === '') || name.includes('-')
    const from = start + match.index + before.length
    return isFlag ? [{ start: from, end: from + flag.length, name }] : []
  })
}

type Range = Pick<Finding, 'start' | 'end'>

/** What either pattern needs; most pieces have none of it. */
const ANY_DASH = new RegExp(`[${LOOK_ALIKES}]|-- `)

/** A word that begins with a dash of the typographers, at the beginning or behind a blank or a bracket. */
const FLAG_WITH_DASH = new RegExp(`(^|[\\s(])(-?[${LOOK_ALIKES}]-?)([a-z][a-z-]+)`, 'g')

/** Two hyphens, a blank and a name. */
const TORN_FLAG = /(^|[\s(])(-- ([a-z][a-z-]+))/g
