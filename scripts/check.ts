/**
 * Program: proofread Markdown and text files.
 *
 *   node scripts/check.ts [OPTIONS] FILE…
 *
 * `--help` says more (scripts/check/help.ts). Exit code 0 when nothing is wrong or there are warnings only, 1 for errors, 2
 * when a file could not be read or the arguments could not be understood.
 */
import { enableCompileCache } from 'node:module'
import { callerFolder } from './caller-folder.ts'
import { wishesOf } from './check/arguments.ts'

// Taking the types out of a hundred files takes as long as reading a note: Node keeps what it made of them.
enableCompileCache()
// Whoever reads may stop reading: `npm run check -- docs | head`.
process.stdout.on('error', () => process.exit())
process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const wishes = wishesOf(args)
    // Read only now: a slip in the arguments is answered at once.
    if (wishes.help || wishes.listRules) {
      const { HELP, listOfRules } = await import('./check/help.ts')
      console.log(wishes.help ? HELP : await listOfRules())
      return 0
    }
    // Files are found, and named, from where somebody called npm.
    process.chdir(callerFolder('check'))
    const { run } = await import('./check/run.ts')
    return await run(wishes)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 2
  }
}
