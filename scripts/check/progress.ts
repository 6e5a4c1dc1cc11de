/** After this time silence looks like standstill. */
const PATIENCE = 1000
/** A file of this size takes about as long. */
const LARGE = 500_000

export interface ProgressLine {
  readonly show: (done: number, name: string, size: number) => void
  readonly wipe: () => void
}

/** A line on the terminal that says how far the work is, once it takes longer than a second. */
export function progressLine(count: number): ProgressLine {
  const begin = performance.now()
  let isShown = false
  return {
    show(done, name, size) {
      isShown = process.stderr.isTTY && (size > LARGE || performance.now() - begin > PATIENCE)
      if (isShown) process.stderr.write(`Checking ${done + 1} of ${count}: ${name.slice(-60)}`)
    },
    wipe() {
      if (isShown) process.stderr.write('\r\u001B[K')
      isShown = false
    },
  }
}
