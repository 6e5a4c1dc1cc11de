import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tinyContent, type Files } from './library/tiny-content.ts'

/** Each program with an option that it nearly has, or a word that it does not take. */
const PROGRAMS = [
  ['add', ['--titel', 'x'], /Did you mean `--title`\?/],
  ['bench', ['serch'], /Unexpected argument `serch`\. Did you mean `search`\?/],
  ['bench', ['--scael'], /Did you mean `--scale`\?/],
  ['build', ['--note-only'], /Unexpected option `--note-only`\. Did you mean `--notes-only`\?/],
  ['build', ['--out'], /Expected a value behind `--out`/],
  ['build', ['--out', '.'], /Unexpected folder `.*` for the site: the project lies there/],
  ['build', ['--out', '..'], /Unexpected folder `.*` for the site: the project lies there/],
  ['build', ['--out', 'src/'], /Unexpected folder `src` for the site: `src` is what it is made of/],
  ['build', ['--out', '.github'], /Unexpected folder `.*` for the site: what it holds is no site/],
  ['build', ['--out', 'README.md'], /Unexpected folder `.*` for the site: what it holds is no/],
  ['build', ['content'], /Unexpected argument `content`\. `--help` shows how/],
  ['check', ['--fixx'], /Did you mean `--fix`\?/],
  ['icons', ['--frobnicate'], /Unexpected option `--frobnicate`/],
  ['print', ['--stie', 'dist'], /Did you mean `--site`\?/],
  ['screenshots', ['--frobnicate'], /Unexpected option `--frobnicate`/],
  ['update-reference', ['--frobnicate'], /Unexpected option `--frobnicate`/],
  ['update-reference', ['nowhere'], /Unexpected folder `nowhere`: there is none/],
] as const

describe('regression: a program that is called wrongly says so, without a stack trace', () => {
  test.each(PROGRAMS)('%s %j', (program, args, message) => {
    const { status, stderr, stdout } = run(program, args)
    expect(stderr).toMatch(message)
    expect(stderr + stdout).not.toMatch(/\n\s+at /)
    expect(status).toBe(2)
  })
})

test.each([...new Set(PROGRAMS.map(([program]) => program))])(
  'regression: %s --help shows how it is used',
  (program) => {
    const { status, stderr, stdout } = run(program, ['--help'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^[^\n]+\n\n {2}\S/)
  },
)

test('regression: without a browser that starts, a program says so, without a stack trace', () => {
  const { status, stderr, stdout } = run('icons', [], { CHROME_PATH: process.execPath })
  expect(stderr).toMatch(/^The browser could not be started\. [^\n]+\n\$CHROME_PATH names its/)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
})

test.each<[string, Files, RegExp]>([
  ['none', {}, /^The site has no favicon: put an SVG file into content\//],
  [
    'one that is not there',
    { 'site.yml': 'title: Harbour\nfavicon: ship.svg\n' },
    /^content\/site\.yml: Unexpected favicon `ship\.svg`, expected an SVG file/,
  ],
])('regression: icons of a site whose favicon is %s are refused', (_, files, message) => {
  const { status, stderr } = run('icons', [], {}, tinyContent(files))
  expect(stderr).toMatch(message)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(status).toBe(2)
})

function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = '.',
) {
  return spawnSync(process.execPath, [resolve(`scripts/${program}.ts`), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
}
