/**
 * Index of the last of some rising values that is at most a limit; -1 when the first is above it already.
 *
 * @param valueAt The value at an index from 0; values never fall.
 */
export function lastUpTo(count: number, valueAt: (index: number) => number, limit: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (valueAt(middle) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}
