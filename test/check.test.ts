import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'astro/zod'

const PROGRAM = resolve('scripts/check.ts')
const WRONG = 'Look: `docker swarm unlock-key --roate`.\n'
const RIGHT = 'Look: `docker swarm unlock-key --rotate`.\n'
const REASON = 'Unexpected flag `--roate` for `docker swarm unlock-key`, expected `--rotate`'

const folder = mkdtempSync(join(tmpdir(), 'drydock-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
})

interface Answer {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the program in the folder. Whatever happens, nobody sees a stack. */
function check(
  args: readonly string[],
  input: string | Uint8Array = '',
  env: Readonly<Record<string, string>> = {},
): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, NODE_OPTIONS: '', ...env },
    timeout: 120_000,
  })
  expect(stdout + stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$|node:internal/m)
  return { code: status, out: stdout, err: stderr }
}

function write(name: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), contents)
}

const readBack = (name: string): string => readFileSync(join(folder, name), 'utf8')

test.each([
  [
    'of this project',
    'package.json',
    { code: 0, out: '1 file checked: ✔ nothing found\n', err: '' },
  ],
  ['of another', 'elsewhere/package.json', { code: 2 }],
])('regression: by a script %s, a path counts accordingly', (_, file, answer) => {
  write('sub/a.md', RIGHT)
  const npm = { npm_lifecycle_event: 'check', npm_package_json: resolve(file) }
  expect(check(['a.md'], '', { ...npm, INIT_CWD: join(folder, 'sub') })).toMatchObject(answer)
})

describe('exit code', () => {
  test('0 when nothing is wrong', () => {
    write('a.md', RIGHT)
    expect(check(['a.md'])).toEqual({ code: 0, out: '1 file checked: ✔ nothing found\n', err: '' })
  })

  test('0 for warnings only', () => {
    write('a.md', 'Use `docker-compose up`.\n')
    const { code, out } = check(['a.md'])
    expect(out).toContain('a.md:1:6  warning  retired\n')
    expect(code).toBe(0)
  })

  test('1 for an error', () => {
    write('a.md', WRONG)
    expect(check(['a.md']).code).toBe(1)
  })

  test('2 when a file could not be read, and the others are checked all the same', () => {
    write('a.md', WRONG)
    const { code, out } = check(['missing.md', 'a.md'])
    expect(code).toBe(2)
    expect(out).toContain('missing.md:1:1  error  missing-file')
    expect(out).toContain('a.md:1:32  error  unknown-flag')
  })

  test.each([
    [['--formt', 'json', 'a.md'], 'Unexpected option `--formt`. Did you mean `--format`?'],
    [
      ['-x', 'a.md'],
      'Unexpected option `-x`. `--help` lists the options; a file of that name goes behind `--`.',
    ],
    [
      ['--format', 'jsn', 'a.md'],
      'Unexpected format `jsn`, expected one of `text`, `json`, `sarif`, `github`. Did you mean `json`?',
    ],
    [
      ['--rules', 'unknwn-flag', 'a.md'],
      'Unexpected rule `unknwn-flag`. Did you mean `unknown-flag`?',
    ],
    [['--rules', '--fix', 'a.md'], 'Expected a value behind `--rules`.'],
    [['--fix=yes', 'a.md'], 'Unexpected value `yes`: `--fix` takes none.'],
    [['--dry-run', 'a.md'], '`--dry-run` shows what `--fix` would change: give both.'],
    [['--stdin', 'a.md'], 'Expected either files or `--stdin`, found both.'],
    [
      ['--stdin-name', 'b.md', 'a.md'],
      '`--stdin-name` names what comes with `--stdin`: give both.',
    ],
    [
      ['--time-limit', 'soon', 'a.md'],
      'Unexpected time limit `soon`, expected a number of seconds up to 3600.',
    ],
    [[], 'Expected a file or a folder to check. `--help` shows how.'],
  ])('2 for %j', (args, message) => {
    expect(check(args)).toEqual({ code: 2, out: '', err: `${message}\n` })
  })
})

describe('text', () => {
  test('shows place, rule, reason, the line with what belongs there, and what to do', () => {
    write('docs/a.md', `# Keys\n\n${WRONG}`)
    expect(check(['docs']).out).toBe(`docs/a.md:3:32  error  unknown-flag
${REASON}

  2 │
> 3 │ Look: \`docker swarm unlock-key --roate\`.
    ╵                                ^^^^^^^ --rotate
 Fixed by \`--fix\`.

1 file checked: ✖ 1 error; 1 of them \`--fix\` mends
`)
  })

  test('shows the same fault once, and then names its places', () => {
    write('a.md', WRONG)
    write('b.md', WRONG)
    const { out } = check(['b.md', 'a.md', 'a.md'])
    expect(out.split('> 1 │')).toHaveLength(2)
    expect(out).toContain(`b.md:1:32  error  unknown-flag  ${REASON}\n`)
    expect(out).toContain('2 files checked: ✖ 2 errors')
  })

  test('obeys no control character of the text', () => {
    write('a.md', 'Look: `docker swarm unlock-key --ro\u001B[31mate`.\n')
    expect(check(['a.md']).out).not.toContain('\u001B')
  })

  test('--verbose says what the rule wants', () => {
    write('a.md', WRONG)
    expect(check(['--verbose', 'a.md']).out).toContain(
      ' The rule: Every flag exists in the reference of its command.',
    )
  })
})

const FOREIGN = 'Запустить контейнер и посмотреть журналы.\n'

describe('prose that is not English', () => {
  test('is told once, and is no fault', () => {
    write('a.md', FOREIGN)
    expect(check(['a.md'])).toEqual({
      code: 0,
      out: `a.md  note  language  Its prose is not English: spelling, articles and repeated words are not checked.

1 file checked: ✔ nothing found
`,
      err: '',
    })
  })

  test('is no matter where no rule of English is asked for', () => {
    write('a.md', FOREIGN)
    expect(check(['--rules=unknown-flag', 'a.md']).out).toBe('1 file checked: ✔ nothing found\n')
  })
})

describe('other formats', () => {
  const entry = z.strictObject({
    file: z.string(),
    line: z.int(),
    column: z.int(),
    endLine: z.int(),
    endColumn: z.int(),
    ruleId: z.string(),
    severity: z.enum(['error', 'warning', 'fixed', 'note']),
    message: z.string(),
    actual: z.string().nullable(),
    expected: z.array(z.string()),
    fix: z.string().nullable(),
    url: z.string().nullable(),
  })

  test('json is an array in the order of the text', () => {
    write('a.md', `${WRONG}\nUse \`docker-compose up\`.\n`)
    const { out, code } = check(['--format', 'json', 'a.md', 'missing.md'])
    const entries = z.array(entry).parse(JSON.parse(out))
    expect(entries[0]).toEqual({
      ...{ file: 'a.md', line: 1, column: 32, endLine: 1, endColumn: 39 },
      ...{ ruleId: 'unknown-flag', severity: 'error', message: REASON },
      ...{ actual: '--roate', expected: ['--rotate'], fix: '--rotate', url: null },
    })
    expect(entries.map(({ line, ruleId }) => [line, ruleId])).toEqual([
      [1, 'unknown-flag'],
      [3, 'retired'],
      [1, 'missing-file'],
    ])
    expect(code).toBe(2)
  })

  test('json of nothing is an empty array', () => {
    write('a.md', RIGHT)
    expect(check(['--format=json', 'a.md']).out).toBe('[]\n')
  })

  test('json has what was not looked at with --verbose only', () => {
    write('a.md', FOREIGN)
    expect(check(['--format=json', 'a.md']).out).toBe('[]\n')
    const [told] = z
      .array(entry)
      .parse(JSON.parse(check(['--format=json', '--verbose', 'a.md']).out))
    expect(told).toMatchObject({ line: 1, ruleId: 'language', severity: 'note' })
  })

  test('sarif has it as a notification of a run that succeeded', () => {
    write('a.md', FOREIGN)
    const { runs } = sarif.parse(JSON.parse(check(['--format', 'sarif', 'a.md']).out))
    expect(runs[0]?.results).toEqual([])
    expect(runs[0]?.invocations[0]).toMatchObject({
      executionSuccessful: true,
      toolExecutionNotifications: [{ level: 'note', descriptor: { id: 'language' } }],
    })
  })

  test('sarif names its rules and points to places', () => {
    write('a b.md', WRONG)
    const { out } = check(['--format', 'sarif', 'a b.md', 'missing.md'])
    const { version, runs } = sarif.parse(JSON.parse(out))
    expect(version).toBe('2.1.0')
    const result = runs[0]?.results[0]
    expect(result?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b.md' },
      region: { startLine: 1, startColumn: 32, endLine: 1, endColumn: 39 },
    })
    expect(runs[0]?.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe('unknown-flag')
    expect(runs[0]?.invocations[0]?.executionSuccessful).toBe(false)
  })

  const sarif = z.object({
    version: z.string(),
    runs: z.array(
      z.object({
        tool: z.object({
          driver: z.object({ name: z.string(), rules: z.array(z.object({ id: z.string() })) }),
        }),
        invocations: z.array(
          z.object({
            executionSuccessful: z.boolean(),
            toolExecutionNotifications: z.array(z.unknown()),
          }),
        ),
        results: z.array(
          z.object({
            ruleId: z.string(),
            ruleIndex: z.int(),
            level: z.enum(['error', 'warning']),
            locations: z.array(z.object({ physicalLocation: z.unknown() })),
          }),
        ),
      }),
    ),
  })

  test('github annotates', () => {
    write('a,b.md', WRONG)
    expect(check(['--format', 'github', 'a,b.md']).out).toBe(
      `::error file=a%2Cb.md,line=1,col=32,endLine=1,endColumn=38,title=unknown-flag::${REASON}%0AFixed by \`--fix\`.\n` +
        '1 file checked: ✖ 1 error; 1 of them `--fix` mends\n',
    )
  })
})

describe('--rules', () => {
  test.each([
    ['--rules=unknown-flag', 1],
    ['--rules=unknown-command, retired', 0],
    ['--rules=-unknown-flag', 0],
    ['--rules=-retired', 1],
  ])('%s', (option, code) => {
    write('a.md', WRONG)
    expect(check([option, 'a.md']).code).toBe(code)
  })

  test('--list-rules names them, --help the options', () => {
    expect(check(['--list-rules']).out).toMatch(/^unknown-flag +Every flag exists/m)
    expect(check(['--help']).out).toContain('--fix --dry-run')
  })
})

describe('--stdin', () => {
  test('checks what comes, under a name of its own', () => {
    expect(check(['--stdin'], WRONG).out).toContain('<stdin>:1:32  error  unknown-flag')
    expect(check(['--stdin', '--stdin-name', 'docs/a.md'], WRONG).out).toContain(
      'docs/a.md:1:32  error',
    )
  })

  test('with --fix writes the mended text to standard output, and the report beside it', () => {
    expect(check(['--stdin', '--fix'], WRONG)).toEqual({
      code: 0,
      out: RIGHT,
      err: '1 file checked: ✔ 1 fixed\n',
    })
    expect(check(['--stdin', '--fix'], RIGHT).out).toBe(RIGHT)
  })

  test('says what is no text', () => {
    const { code, out } = check(['--stdin'], Uint8Array.of(0x61, 0xff))
    expect([code, out]).toEqual([2, expect.stringContaining('<stdin>:1:2  error  not-utf-8')])
  })
})

describe('--fix', () => {
  test('mends the file and is done', () => {
    write('a.md', WRONG)
    expect(check(['--fix', 'a.md'])).toEqual({
      code: 0,
      out: '1 file checked: ✔ 1 fixed\n',
      err: '',
    })
    expect(readBack('a.md')).toBe(RIGHT)
    expect(readdirSync(folder)).toEqual(['a.md'])
    expect(check(['--fix', 'a.md']).out).toBe('1 file checked: ✔ nothing found\n')
  })

  test('--verbose says what was mended', () => {
    write('a.md', WRONG)
    expect(check(['--fix', '--verbose', 'a.md']).out).toContain('a.md:1:32  fixed  unknown-flag')
  })

  test.each([
    ['CRLF', WRONG.replace('\n', '\r\n\r\n'), RIGHT.replace('\n', '\r\n\r\n')],
    ['mixed line ends', `a\n\n${WRONG}\r\nb\r\n`, `a\n\n${RIGHT}\r\nb\r\n`],
    ['a byte order mark', `\uFEFF${WRONG}`, `\uFEFF${RIGHT}`],
    ['no line end at the end', WRONG.trim(), RIGHT.trim()],
    [
      'regression: front matter of Hugo',
      `+++\ntitle = "enviroment"\n+++\n\n${WRONG}`,
      `+++\ntitle = "enviroment"\n+++\n\n${RIGHT}`,
    ],
    ['front matter', `---\ntitle: Keys\n---\n\n${WRONG}`, `---\ntitle: Keys\n---\n\n${RIGHT}`],
  ])('keeps %s', (_, before, after) => {
    write('a.md', before)
    check(['--fix', 'a.md'])
    expect(readBack('a.md')).toBe(after)
  })

  test('keeps the mode, and follows a link', () => {
    write('real.md', WRONG)
    chmodSync(join(folder, 'real.md'), 0o640)
    symlinkSync('real.md', join(folder, 'link.md'))
    check(['--fix', 'link.md'])
    expect(readBack('real.md')).toBe(RIGHT)
    expect(statSync(join(folder, 'real.md')).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder)).toEqual(['link.md', 'real.md'])
  })

  test('--dry-run shows a diff that git applies, and writes nothing', () => {
    const lines = Array.from({ length: 30 }, (_, row) => `line ${row}\n\n`)
    const before = [WRONG, ...lines, WRONG, 'between\n', WRONG.trim()].join('')
    const crlf = before.replaceAll('\n', '\r\n')
    write('docs/a.md', before)
    write('docs/b.md', crlf)
    const { code, out, err } = check(['--fix', '--dry-run', 'docs'])
    expect([code, readBack('docs/a.md')]).toEqual([0, before])
    expect(err).toBe('2 files checked: ✔ 6 to be fixed\n')
    expect(out).toContain('--- a/docs/a.md\n+++ b/docs/a.md\n@@ -1,4 +1,4 @@\n')

    spawnSync('git', ['init', '-q'], { cwd: folder })
    const applied = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
      cwd: folder,
      input: out,
      encoding: 'utf8',
    })
    expect([applied.status, applied.stderr]).toEqual([0, ''])
    expect(readBack('docs/a.md')).toBe(before.replaceAll('--roate', '--rotate'))
    expect(readBack('docs/b.md')).toBe(crlf.replaceAll('--roate', '--rotate'))
  })
})

describe('an ignore comment', () => {
  test('leaves a block alone', () => {
    write('a.md', `<!-- drydock-ignore unknown-flag: it says so on purpose -->\n${WRONG}`)
    expect(check(['a.md']).code).toBe(0)
  })

  test('that names no rule is an error', () => {
    write('a.md', `<!-- drydock-ignore unknwn-flag -->\n\n${RIGHT}`)
    const { out, code } = check(['--rules=retired', 'a.md'])
    expect(out).toContain(
      'a.md:1:21  error  ignore-comment\nUnexpected rule `unknwn-flag`, expected `unknown-flag`',
    )
    expect(code).toBe(1)
  })
})

describe('whatever comes, there is a message', () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 31 + index) % 256)
  test.each<[string, string | Uint8Array, string]>([
    ['UTF-16', Buffer.from('docker', 'utf16le'), 'a.md:1:2  error  nul-byte'],
    ['Windows-1252', Uint8Array.of(0x64, 0x0a, 0x64, 0xe4), 'a.md:2:2  error  not-utf-8'],
    ['noise', noise, 'error  not-utf-8'],
    ['a line of a megabyte', 'docker '.repeat(150_000), 'a.md:1:100001  error  long-line'],
    ['six megabytes', 'docker run\n'.repeat(600_000), 'a.md:1:1  error  large-file'],
    ['a million lines', '-\n'.repeat(1_000_000), 'a.md:1:1  error  dense-file'],
    ['quotes in quotes', '> '.repeat(40_000), 'error  deep-list'],
    [
      'brackets in brackets',
      `${'['.repeat(40_000)}${']'.repeat(40_000)}`,
      'a.md:1:1  error  time-limit',
    ],
  ])('%s', { timeout: 120_000 }, (_, contents, message) => {
    write('a.md', contents)
    const { code, out } = check(['--time-limit', '2', 'a.md'])
    expect(out).toContain(message)
    expect(code).toBe(2)
  })

  test.each([
    ['nothing', ''],
    ['blanks', ' \n\t\n'],
    ['carriage returns', 'docker\rrun\r\r'],
    ['a lone surrogate', '\uD800 docker run'],
    ['only front matter', '---\ntitle: x\n---\n'],
  ])('%s is checked', (_, contents) => {
    write('a.md', contents)
    expect(check(['a.md']).code).toBe(0)
  })

  test('regression: a fence that nobody closes is told', () => {
    write('a.md', '```bash\ndocker run --rm nginx')
    const { code, out } = check(['a.md'])
    expect(out).toContain('a.md:1:1  error  unclosed-fence')
    expect(code).toBe(1)
  })

  test('a folder without text, a missing folder, a device', () => {
    mkdirSync(join(folder, 'empty'))
    const { code, out } = check(['empty', 'none/', '/dev/null'])
    expect(code).toBe(2)
    expect(out).toContain('empty:1:1  error  empty-folder')
    expect(out).toContain('none:1:1  error  missing-file')
    expect(out).toContain('/dev/null:1:1  error  no-file')
  })

  test('a folder is read to its ground, but for what is not ours', () => {
    write('docs/deep/a.markdown', WRONG)
    write('docs/b.txt', WRONG)
    write('docs/c.ts', WRONG)
    write('docs/node_modules/d.md', WRONG)
    const { out } = check(['docs'])
    expect(out).toContain('2 files checked: ✖ 2 errors')
  })

  test('a reader that stops reading', () => {
    write('a.md', WRONG.repeat(3000))
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"$0" "$1" a.md | head -1`, process.execPath, PROGRAM],
      { cwd: folder, encoding: 'utf8' },
    )
    expect([status, stderr]).toEqual([0, ''])
  })
})

test('npx drydock-check: whatever Node calls it', () => {
  const bin = resolve('scripts/check-bin.mjs')
  write('a.md', WRONG)
  for (const node of [process.execPath, '/usr/bin/node'].filter((path) => existsSync(path))) {
    const { status, stdout } = spawnSync(node, [bin, 'a.md'], { cwd: folder, encoding: 'utf8' })
    expect([status, stdout]).toEqual([1, expect.stringContaining('a.md:1:32  error  unknown-flag')])
  }
})
