/** How the benchmarks take time and memory. */
import { spawnSync } from 'node:child_process'

/** CPU seconds of this process for some work. */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Seconds by the clock for a program of Node's; its output is dropped. @throws {Error} when it fails. */
export function secondsOf(...command: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  // 1: a checker that found something did its work.
  if (status !== 0 && status !== 1) throw new Error(`${command.join(' ')} failed:\n${stderr}`)
  return (performance.now() - start) / 1000
}

/** What some work gives each time it is done. */
export function times<Value>(count: number, make: () => Value): Value[] {
  return Array.from({ length: count }, make)
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/** A row of a table: each cell right-aligned in its width. */
export function row(...cells: readonly (readonly [text: string, width: number])[]): string {
  return cells.map(([text, width]) => text.padStart(width)).join(' ')
}
