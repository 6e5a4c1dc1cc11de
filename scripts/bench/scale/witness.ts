/** Loaded before a program that is measured: writes down what each step of it took, and how much memory it had. */
import { subscribe } from 'node:diagnostics_channel'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { progress, type Progress } from '../../../src/progress.ts'

const steps: Record<string, number> = {}
let step = 'Starting'
let before = process.cpuUsage()

subscribe(progress.name, (message) => {
  const next = (message as Progress).step
  if (next !== step) close(next)
})

process.on('exit', () => {
  close('')
  const report = process.env['WITNESS_REPORT']
  const megabytes = process.resourceUsage().maxRSS / 1024
  if (report !== undefined)
    writeFileSync(report, JSON.stringify({ steps, megabytes, left: secondsOfChildren() }))
})

/**
 * CPU of processes that nobody waits for, such as Pagefind's: whoever asks for the times of this process and its children would
 * get it or not, as chance will have it. Linux tells; elsewhere it is none.
 */
function secondsOfChildren(): number {
  const list = `/proc/self/task/${process.pid}/children`
  const children = existsSync(list) ? readFileSync(list, 'utf8').split(' ').filter(Boolean) : []
  return children.reduce((sum, id) => sum + secondsOf(id), 0)
}

/** The name stands in brackets and may have blanks; ticks of user and system are the 12th and 13th word behind it. */
function secondsOf(id: string): number {
  const file = `/proc/${id}/stat`
  if (!existsSync(file)) return 0 // It has just ended, and was waited for.
  const words = readFileSync(file, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(words[11]) + Number(words[12])) / TICKS
}

/** A second of them, on every Linux. */
const TICKS = 100

function close(next: string): void {
  const { user, system } = process.cpuUsage(before)
  steps[step] = (steps[step] ?? 0) + (user + system) / 1e6
  before = process.cpuUsage()
  step = next
}
