import { totalmem } from 'node:os'

/** Node stops at four gigabytes, whatever the machine has; ten thousand pages take more. */
export function heapLimit(): string {
  const free = Math.min(totalmem(), process.constrainedMemory() || Infinity)
  return `--max-old-space-size=${Math.floor((0.75 * free) / 2 ** 20)}`
}
