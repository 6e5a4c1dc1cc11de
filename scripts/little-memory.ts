import { setFlagsFromString } from 'node:v8'

/**
 * Do some work on many notes in two thirds of the memory, for a little more time; on a few as ever, for they need little.
 *
 * Left alone, the engine lets garbage pile up to three times what is alive before it clears it away. Of a hundred times our
 * notes that is hundreds of megabytes of trees that nobody needs any more.
 */
export function withLittleMemory<Result>(notes: number, work: () => Result): Result {
  if (notes < MANY) return work()
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
  try {
    return work()
  } finally {
    setFlagsFromString('--heap-growing-percent=0')
  }
}

/** By how much the heap may grow, in percent of what was alive, before the engine collects. */
const GROWTH = 100

/** Notes that take more than two hundred megabytes. */
const MANY = 50
