import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { otherProject } from './site/other-site.ts'

const project = otherProject('.cache/stopped', 'test/fixtures/notes')
const builder = 'scripts/build.ts'
const WRITTEN_FIRST = 'public/anki.tsv'

beforeEach(() => {
  for (const folder of folders()) rmSync(join(project, folder), { recursive: true })
  rmSync(join(project, WRITTEN_FIRST), { force: true })
  mkdirSync(join(project, 'dist'))
  writeFileSync(join(project, 'dist/index.html'), 'the last good site')
})

describe('a build that is stopped leaves the last site whole, and nothing beside it', () => {
  test.each([
    ['SIGINT', 130, 'while the book is written', () => existsSync(join(project, WRITTEN_FIRST))],
    ['SIGINT', 130, 'while the site is built', () => existsSync(join(project, 'dist-next'))],
    ['SIGTERM', 143, 'while the site is built', () => existsSync(join(project, 'dist-next'))],
  ] as const)('%s, exit code %i, %s', async (signal, code, _, isTime) => {
    const build = run()
    const timer = setInterval(() => {
      if (build.process.exitCode === null && isTime()) build.process.kill(signal)
    }, 5)
    const ended = await build.ended
    clearInterval(timer)
    expect(ended).toMatchObject({ code, stderr: '\nStopped; dist/ is as it was.\n' })
    expect(readFileSync(join(project, 'dist/index.html'), 'utf8')).toBe('the last good site')
    expect(folders()).toEqual(['dist'])
  })
})

test('a build puts back the last site of one that was killed between its two renamings', async () => {
  rmSync(join(project, 'dist'), { recursive: true })
  mkdirSync(join(project, 'dist-old'))
  writeFileSync(join(project, 'dist-old/index.html'), 'the last good site')
  const build = run('--notes-only')
  expect((await build.ended).code).toBe(0)
  expect(readFileSync(join(project, 'dist/index.html'), 'utf8')).toBe('the last good site')
  expect(folders()).toEqual(['dist'])
})

test('regression: the folder of the site may be told as a whole path, with a slash at its end', async () => {
  const { code, stderr } = await run('--out', `${resolve(project, 'dist')}/`).ended
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(readFileSync(join(project, 'dist/index.html'), 'utf8')).toContain('Harbour log')
  expect(folders()).toEqual(['dist'])
})

test('regression: a path counts from where somebody called npm, and only of what npm started', () => {
  const answers = ['build', 'test'].map(
    (npm_lifecycle_event) =>
      spawnSync(process.execPath, [builder, '--notes-only', '--out', '.'], {
        cwd: project,
        encoding: 'utf8',
        env: {
          ...process.env,
          npm_lifecycle_event,
          npm_package_json: resolve(project, 'package.json'),
          INIT_CWD: resolve(project, 'src/styles'),
        },
      }).stderr,
  )
  expect(answers[0]).toContain('Unexpected folder `src/styles` for the site')
  expect(answers[1]).toContain('the project lies there')
})

function folders(): string[] {
  return readdirSync(project).filter((name) => name.startsWith('dist'))
}

function run(...options: readonly string[]) {
  const child = spawn(process.execPath, [builder, ...options], { cwd: project })
  let stderr = ''
  child.stderr.on('data', (text) => (stderr += text))
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, stderr })),
  )
  return { process: child, ended }
}
