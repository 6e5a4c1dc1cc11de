import type { DockerCommand, GivenFlag } from '../../docker/command-line.ts'
import type { Word } from '../../text/shell/word.ts'

/** The operand behind a switch that can only be meant as its value: `false` in `--autolock false`. */
export function valueBehindSwitch(
  { spec, value, word, end }: GivenFlag,
  { words, operands, unknown }: DockerCommand,
): Word | undefined {
  if (spec === undefined || spec.takesValue || value !== undefined || end !== word.end)
    return undefined
  const next = words.find(({ start }) => start >= word.end)
  if (next === undefined || booleanOf(next.text) === undefined) return undefined
  return next === unknown || operands.includes(next) ? next : undefined
}

/** What people write for the two values of a switch, as Docker writes them. */
export function booleanOf(text: string): 'true' | 'false' | undefined {
  const lower = text.toLowerCase()
  if (['true', 'yes', 'on'].includes(lower)) return 'true'
  return ['false', 'no', 'off'].includes(lower) ? 'false' : undefined
}
