/**
 * Program: a project of its own with one note that is all commands, for a sheet that is too large for one page.
 *
 *   node test/site/sheet-project.ts --commands 400 --out .cache/sheet-400
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadLibrary } from '../../scripts/library/library.ts'
import { noteOfCommands } from './many-commands.ts'
import { otherProject } from './other-site.ts'

const { commands, out } = parseArgs({
  options: { commands: { type: 'string' }, out: { type: 'string' } },
}).values
if (commands === undefined || out === undefined)
  throw new Error('Tell how many --commands, and the folder to --out.')

const { reference } = loadLibrary(process.cwd()).library.expertise
const notes = `${out}-notes`
mkdirSync(notes, { recursive: true })
writeFileSync(`${notes}/commands.md`, noteOfCommands(reference, Number(commands)))
otherProject(out, notes)
