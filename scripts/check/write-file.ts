import { accessSync, constants, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { chmodSync, closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { refusal, type Refusal } from './refusal.ts'

/**
 * Write a file whole or not at all: into a file beside it that takes its place; links are followed, the mode is kept.
 *
 * @returns why it could not be written.
 */
export function writeFile(path: string, contents: string): Refusal | undefined {
  let beside: string | undefined
  try {
    const target = realpathSync(path)
    // Renaming would replace a file that nobody may write to.
    accessSync(target, constants.W_OK)
    const { mode } = statSync(target)
    beside = join(dirname(target), `.${basename(target)}.${process.pid}.drydock`)
    const file = openSync(beside, 'wx', mode)
    try {
      writeFileSync(file, contents)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    chmodSync(beside, mode)
    renameSync(beside, target)
    return undefined
  } catch (error) {
    if (beside !== undefined) rmSync(beside, { force: true })
    const said = error instanceof Error ? error.message : String(error)
    return refusal(
      'unwritable-file',
      `Unexpected answer of the system: ${said}`,
      'The file is as it was; look at its permissions.',
    )
  }
}
