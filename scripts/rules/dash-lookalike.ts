import type { DockerCommand } from '../docker/command-line.ts'
import type { Word } from '../text/shell/word.ts'
import { inlineCodeOf } from './commands/inline-code.ts'
import { allLongFlags, lookAlikeDashes, LOOK_ALIKES, tornFlags } from './commands/flag-words.ts'
import { code, cure, orExpected } from './commands/wording.ts'
import type { Finding, Reading, Rule } from './rule.ts'

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
  ],

  *check(reading) {
    for (const command of reading.commands) {
      for (const word of command.words) yield* lookAlike(word, command)
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

/** A flag that stands alone in inline code, or in a sentence. */
function* outsideCommands(reading: Reading): Iterable<Finding> {
  const { text, commands, prose, reference } = reading
  // Read only when there is something to look up: it takes the flags of all commands.
  const isKnown = (name: string): boolean => allLongFlags(reference).has(`--${name}`)
  const starts = new Set(commands.map((command) => command.start))
  const pieces = [
    ...inlineCodeOf(reading)
      .filter(({ start }) => !starts.has(start))
      .map((piece) => ({ ...piece, isCode: true })),
    ...prose.map(({ text: run, start }) => ({ text: run, start, isCode: false })),
  ]
  for (const { text: piece, start, isCode } of pieces) {
    if (!ANY_DASH.test(piece)) continue
    for (const match of piece.matchAll(FLAG_WITH_DASH)) {
      const [, before = '', dashes = '', name = ''] = match
      const isFlag = isCode ? before === '' : before === '' || name.includes('-')
      if (!isFlag || !isKnown(name)) continue
      const from = start + match.index + before.length
      yield {
        start: from,
        end: from + dashes.length + name.length,
        reason: `Unexpected dash ${code(dashes)} before ${code(name)}, expected ${code(`--${name}`)}`,
        fix: `--${name}`,
      }
    }
    for (const match of piece.matchAll(TORN_FLAG)) {
      const [, before = '', flag = '', name = ''] = match
      const isFlag = (isCode && before === '') || name.includes('-')
      if (!isFlag || !isKnown(name)) continue
      const from = start + match.index + before.length
      yield torn(text, from, from + flag.length)
    }
  }
}

/** What either pattern needs; most pieces have none of it. */
const ANY_DASH = new RegExp(`[${LOOK_ALIKES}]|-- `)

/** A word that begins with a dash of the typographers, at the beginning or behind a blank or a bracket. */
const FLAG_WITH_DASH = new RegExp(`(^|[\\s(])(-?[${LOOK_ALIKES}]-?)([a-z][a-z-]+)`, 'g')

/** Two hyphens, a blank and a name. */
const TORN_FLAG = /(^|[\s(])(-- ([a-z][a-z-]+))/g
