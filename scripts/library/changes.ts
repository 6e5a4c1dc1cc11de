import { spawnSync } from 'node:child_process'

/**
 * On which day each file of content/ was last changed, by its path from the project's root: `2026-11-22`.
 *
 * One question to git, whatever the number of files. Nothing is known outside a repository, without git, and in a shallow
 * clone, whose oldest commit seems to have made everything.
 */
export function readChanges(root: string): ReadonlyMap<string, string> {
  if (git(root, 'rev-parse', '--is-shallow-repository').trim() !== 'false') return new Map()
  // Newest first, so the first day that a file has is its last.
  const log = git(root, 'log', '--format=%x01%cs', '--name-only', '--relative', '--', 'content')
  const days = new Map<string, string>()
  for (const commit of log.split('\x01')) {
    const [day = '', ...files] = commit.split('\n').filter((line) => line !== '')
    for (const file of files) if (!days.has(file)) days.set(file, day)
  }
  return days
}

function git(root: string, ...words: readonly string[]): string {
  const { status, stdout } = spawnSync('git', ['-c', 'core.quotePath=false', ...words], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return status === 0 ? stdout : ''
}
