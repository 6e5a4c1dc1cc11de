import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readChanges } from '../../scripts/library/changes.ts'

const hasGit = spawnSync('git', ['--version']).status === 0

function git(root: string, day: string, ...words: readonly string[]): void {
  const who = { NAME: 'A. Writer', EMAIL: 'writer@example.org', DATE: `${day}T12:00:00+00:00` }
  const env = Object.entries(who).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ])
  const { status, stderr } = spawnSync('git', words, {
    cwd: root,
    env: { ...process.env, ...Object.fromEntries(env) },
    encoding: 'utf8',
  })
  expect(stderr === '' || status === 0, stderr).toBe(true)
}

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'drydock-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  return root
}

/** A repository whose project lies in a folder of it, with two changes to its content. */
function project(): string {
  const root = folder()
  mkdirSync(join(root, 'project/content'), { recursive: true })
  git(root, '2024-01-01', 'init', '-q')
  writeFileSync(join(root, 'project/content/a.md'), 'a')
  writeFileSync(join(root, 'project/content/ü.md'), 'u')
  git(root, '2024-01-01', 'add', '.')
  git(root, '2024-01-01', 'commit', '-qm', 'one')
  writeFileSync(join(root, 'project/content/a.md'), 'b')
  git(root, '2025-02-03', 'commit', '-qam', 'two')
  return root
}

test.runIf(hasGit)('the day of the last change of each file', () => {
  expect([...readChanges(join(project(), 'project'))].toSorted()).toEqual([
    ['content/a.md', '2025-02-03'],
    ['content/ü.md', '2024-01-01'],
  ])
})

test.runIf(hasGit)(
  'nothing from a shallow clone, whose first commit seems to have made all',
  () => {
    const root = project()
    const clone = join(folder(), 'clone')
    git(root, '2025-02-03', 'clone', '-q', '--depth', '1', `file://${root}`, clone)
    expect(readChanges(join(clone, 'project')).size).toBe(0)
  },
)

test('nothing outside a repository', () => {
  expect(readChanges(folder()).size).toBe(0)
})
