/**
 * Program: content/ → dist/.
 *
 *   node scripts/build.ts [--notes-only] [--sections] [--out FOLDER]
 *
 * Exit code 0, or 2 when the content could not be made into a book, or 1 when Astro could not make a site of the book, or
 * 130 and 143 when it was stopped. The site is built beside the old one and takes its place at the end: whatever fails or
 * is stopped, the last good site stays whole.
 */
import { spawn } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { engineFlags } from './build/engine-flags.ts'
import { buildOptions } from './build/options.ts'

const { notesOnly, out, outName } = buildOptions()
const next = `${out}-next`
const old = `${out}-old`
tidy()

const maker = fileURLToPath(new URL('build/make-site.ts', import.meta.url))
const command = [...engineFlags(process.cwd()), maker, ...process.argv.slice(2)]
const child = spawn(process.execPath, command, { stdio: 'inherit' })

let stopped: 'SIGINT' | 'SIGTERM' | undefined
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    stopped ??= signal
    child.kill(signal)
  })

child.on('exit', (code, signal) => {
  if (stopped !== undefined) {
    tidy()
    console.error(`\nStopped; ${outName} is as it was.`)
    process.exit(128 + constants.signals[stopped])
  }
  if (code === 0 && !notesOnly) takeItsPlace()
  else tidy()
  // Most likely there was no memory left.
  if (signal !== null) console.error(`The build was ended by ${signal}; ${outName} is as it was.`)
  process.exit(code ?? 1)
})

function takeItsPlace(): void {
  if (existsSync(out)) renameSync(out, old)
  renameSync(next, out)
  rmSync(old, { recursive: true, force: true })
  console.log(`Site written to ${outName}`)
}

/** Take away what a build leaves behind that did not end; between two renamings, the old site is the last good one. */
function tidy(): void {
  if (existsSync(old) && !existsSync(out)) renameSync(old, out)
  for (const leftover of [next, old]) rmSync(leftover, { recursive: true, force: true })
}
