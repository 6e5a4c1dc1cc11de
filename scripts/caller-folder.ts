import { join, relative } from 'node:path'

/**
 * The folder from which somebody called the program: what a path counts from.
 *
 * npm starts the scripts of a project in the project, and says where it was itself. What it says is handed on to whatever
 * they start, which may stand elsewhere or be of another project: it holds only for the program that npm started here.
 *
 * @param scripts names in package.json by which npm starts the program
 */
export function callerFolder(...scripts: readonly string[]): string {
  const { npm_lifecycle_event: script, npm_package_json: file, INIT_CWD: caller } = process.env
  const isStarted = script !== undefined && scripts.includes(script)
  const isOurs = file !== undefined && relative(PACKAGE, file) === ''
  return (isStarted && isOurs && caller) || process.cwd()
}

const PACKAGE = join(import.meta.dirname, '../package.json')
