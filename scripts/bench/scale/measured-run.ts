import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a program of Node's took. */
export interface MeasuredRun {
  /** CPU of it and of all that it started. */
  readonly seconds: number
  /** Memory of it alone, at most. */
  readonly megabytes: number
  /** CPU seconds of it alone, by step. */
  readonly steps: Readonly<Record<string, number>>
}

/** What a program says of itself when it ends: witness.ts. */
interface Witnessed extends Omit<MeasuredRun, 'seconds'> {
  /** CPU seconds of processes that still ran. */
  readonly left: number
}

const WITNESS = fileURLToPath(new URL('witness.ts', import.meta.url))

/** Run a program of Node's in a folder; its output is dropped. @throws {Error} when it fails. */
export function measuredRun(cwd: string, ...args: readonly string[]): MeasuredRun {
  const folder = mkdtempSync(join(tmpdir(), 'drydock-bench-'))
  const report = join(folder, 'report.json')
  const node = [process.execPath, `--import=${WITNESS}`, ...args]
  // Node does not tell what the processes took that a process started; a shell does.
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', '"$0" "$@" >/dev/null || exit; times', ...node],
    {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, WITNESS_REPORT: report, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  )
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`)
  const { left, ...witnessed }: Witnessed = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(folder, { recursive: true })
  return { ...witnessed, seconds: left + secondsIn(stdout.trim().split('\n').at(-1) ?? '') }
}

/** `0m32.420000s 0m4.730000s` → 37.15 */
function secondsIn(times: string): number {
  const parts = [...times.matchAll(/(\d+)m([\d.]+)s/g)]
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  )
}
