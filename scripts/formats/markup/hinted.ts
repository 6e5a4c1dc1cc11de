import type { Line } from '../../text/lines.ts'

/**
 * Hints by index of the line instead of its number.
 *
 * A correction may have made two lines of one; a hint means the first.
 */
export function hinted<T>(
  lines: readonly Line[],
  hints: ReadonlyMap<number, T> | undefined,
): ReadonlyMap<number, T> {
  const found = new Map<number, T>()
  if (!hints) return found
  lines.forEach(({ number }, index) => {
    const hint = hints.get(number)
    if (hint !== undefined && lines[index - 1]?.number !== number) found.set(index, hint)
  })
  return found
}
