/** Loaded before a program that is measured: writes down what each step of it took, and how much memory it had. */
import { subscribe } from 'node:diagnostics_channel'
import { writeFileSync } from 'node:fs'
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
  if (report !== undefined) writeFileSync(report, JSON.stringify({ steps, megabytes }))
})

function close(next: string): void {
  const { user, system } = process.cpuUsage(before)
  steps[step] = (steps[step] ?? 0) + (user + system) / 1e6
  before = process.cpuUsage()
  step = next
}
