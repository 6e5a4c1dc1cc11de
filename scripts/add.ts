/**
 * Program: take a note into content/notes/.
 *
 *   node scripts/add.ts FILE [--format …] [--title …] [--author …] [--url …]
 *
 * Exit code 0 when the note is in, whatever is left to work down; 2 when it could not be taken in. Overwrites nothing.
 */
import { addNote } from './add/add-note.ts'
import { HELP, wishesOf } from './add/arguments.ts'
import { Refusal } from './add/refusal.ts'
import { callerFolder } from './caller-folder.ts'

try {
  const wishes = wishesOf(process.argv.slice(2))
  console.log(wishes === undefined ? HELP : addNote(process.cwd(), callerFolder('add'), wishes))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 2
}
