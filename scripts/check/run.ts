import { rules } from '../rules/index.ts'
import type { Wishes } from './arguments.ts'
import { check, refused, type Checked, type CheckOptions } from './checked.ts'
import { chooseRules } from './choose-rules.ts'
import { readerOfTexts } from './desk.ts'
import { bytesOf, stdinBytes, targetsOf, type Target } from './files.ts'
import { outputOf } from './output.ts'
import { progressLine } from './progress.ts'
import { exitCodeOf, nothing, withFile } from './tally.ts'
import { writeFile } from './write-file.ts'

/**
 * Check what is wished, print what was found, mend what may be mended.
 *
 * @returns the exit code.
 */
export async function run(wishes: Wishes): Promise<0 | 1 | 2> {
  const chosen = chooseRules(rules, wishes.rules)
  const output = await outputOf(wishes.format)
  const ruleIds = rules.map((rule) => rule.id)
  const options = { ...wishes, rules: chosen, ruleIds, read: readerOfTexts() }
  const { stdin } = wishes
  const files =
    stdin === undefined ? checkedFiles(wishes, options) : [await checkedStdin(stdin, options)]

  // Where a diff or the mended text has standard output, the report makes room.
  const isTaken = wishes.fix && (wishes.dryRun || stdin !== undefined)
  const report = isTaken ? process.stderr : process.stdout
  let tally = nothing
  for (const piece of output(counted(), options)) report.write(piece)
  return exitCodeOf(tally)

  function* counted(): Iterable<Checked> {
    for (const file of files) {
      tally = withFile(tally, file)
      yield file
    }
  }
}

interface RunOptions extends CheckOptions {
  readonly dryRun: boolean
}

function* checkedFiles({ paths }: Wishes, options: RunOptions): Iterable<Checked> {
  const targets = targetsOf(paths)
  const progress = progressLine(targets.length)
  for (const [index, target] of targets.entries()) {
    const bytes = target.refusal ?? bytesOf(target.path)
    progress.show(index, target.name, 'reason' in bytes ? 0 : bytes.length)
    const checked = check(target.name, bytes, options)
    progress.wipe()
    yield options.fix ? written(target, checked, options) : checked
  }
}

/** The file with its mended text on disk. */
function written({ name, path }: Target, checked: Checked, { dryRun }: RunOptions): Checked {
  if (!checked.mended) return checked
  if (dryRun) process.stdout.write(checked.mended.diff())
  const refusal = dryRun ? undefined : writeFile(path, checked.mended.contents)
  return refusal ? refused(name, refusal) : checked
}

async function checkedStdin(name: string, options: RunOptions): Promise<Checked> {
  const bytes = await stdinBytes()
  const checked = check(name, bytes, options)
  if (!options.fix) return checked
  if (options.dryRun) process.stdout.write(checked.mended?.diff() ?? '')
  else if (!('reason' in bytes)) process.stdout.write(checked.mended?.contents ?? bytes)
  return checked
}
