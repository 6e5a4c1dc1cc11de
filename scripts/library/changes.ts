import { spawnSync } from 'node:child_process'

/**
 * On which day each file of content/ was last changed, by its path from the project's root: `2026-11-22`.
 *
 * One question to git, whatever the number of files. Nothing is known outside a repository, without git, and in a shallow
 * clone, whose oldest commit seems to have made everything.
 */
export function readChanges(root: string): ReadonlyMap<string, string> {
  const days = new Map<string, string>()
  // Newest first, so the first day that a file has is its last.
  for (const commit of git(root, ...LOG).split('\x01')) {
    const [head = '', ...files] = commit.split('\n').filter((line) => line !== '')
    const [day = '', mark] = head.split(' ')
    if (mark === 'grafted') return new Map()
    for (const file of files) if (!days.has(file)) days.set(file, day)
  }
  return days
}

/** With a commit it shows no branch and no tag, but whether it was cut off from those before it: `grafted`. */
const LOG = [
  'log',
  '--format=%x01%cs %D',
  '--decorate-refs=refs/none',
  '--name-only',
  '--relative',
  '--',
  'content',
]

function git(root: string, ...words: readonly string[]): string {
  const { status, stdout } = spawnSync('git', ['-c', 'core.quotePath=false', ...words], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return status === 0 ? stdout : ''
}
