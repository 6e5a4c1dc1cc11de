import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeBook } from '../../scripts/book/make-book.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { noteOf, sidecar, tinyContent, tinyNote, type Files } from './tiny-content.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** All problems of a content folder as `file:line:column id`, with the whole message behind it. */
function problemsOf(root: string): { place: string; reason: string; advice: string }[] {
  const { library, problems } = loadLibrary(root)
  return [...problems, ...makeBook(library).problems].map((message) => ({
    place: `${message.file}:${message.line}:${message.column} ${message.ruleId}`,
    reason: message.reason,
    advice: message.note ?? '',
  }))
}

const outline = (leftOut: string): string =>
  `chapters:\n  - swarm\nleftOut:\n  - section: swarm#swarm\n    because: The title.\n${leftOut}`

const chapter = (sections: string): string =>
  `---\ntitle: Swarm\ndescription: Many machines.\npages:\n  - slug: keys\n    title: Keys\n    description: Locks.\n    sections:\n${sections}---\n`

test.each(['content/notes', 'content/outline.yml'])(
  'regression: a folder where %s should be a file, or a file for a folder, is a problem and no crash',
  (path) => {
    const root = tinyContent()
    const isFolder = statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() ?? false
    rmSync(join(root, path), { recursive: true, force: true })
    if (isFolder) writeFileSync(join(root, path), '')
    else mkdirSync(join(root, path))
    expect(problemsOf(root).length).toBeGreaterThan(0)
  },
)

test('the tiny content makes a book', () => {
  expect(problemsOf(tinyContent())).toEqual([])
})

describe('regression: a hint that nobody uses is told, at its place in the sidecar', () => {
  const note = '# A\n\nTerm one\n• two\n'
  const problemsWith = (format: string, hints: string): string[] => {
    const files = {
      'notes/new.txt': note,
      'notes/new.yml': `${sidecar(note, 'new.txt', format)}hints:\n${hints}`,
    }
    return problemsOf(tinyContent(files))
      .filter(({ place }) => place.includes('stale-hint'))
      .map(({ place, reason }) => `${place.replace(/ .*/, '')} ${reason}`)
  }
  const at = (line: number, column: number): string => `content/notes/new.yml:${line}:${column} `

  test.each<[string, string, string[]]>([
    [
      'markdown',
      '  headings: { 2: [9999] }\n  ordinals: { 8888: 2 }\n',
      [
        `${at(9, 13)}Unexpected hint \`headings\` for the format \`markdown\`, expected \`furniture\``,
        `${at(10, 13)}Unexpected hint \`ordinals\` for the format \`markdown\`, expected \`furniture\``,
      ],
    ],
    [
      'markdown',
      '  furniture: [{ from: 1, to: 5, because: x }, { from: 3, to: 1, because: x }]\n',
      [
        `${at(9, 30)}Unexpected line 5 in the hint \`furniture\`, expected one of the 4 lines of the note`,
        `${at(9, 62)}Unexpected lines from 3 to 1 in the hint \`furniture\`, expected the first line before the last`,
      ],
    ],
    [
      'pdf-markdown',
      '  headings: { 1: [1, 2] }\n  depth: { 4: 0, 5: 1 }\n',
      [
        `${at(9, 22)}Unexpected blank line 2 in the hint \`headings\`, expected words`,
        `${at(10, 21)}Unexpected line 5 in the hint \`depth\`, expected one of the 4 lines of the note`,
      ],
    ],
    [
      'github-readme',
      '  tables: [{ line: 3, rows: 3, header: [a, b] }]\n',
      [
        `${at(9, 20)}Unexpected line 5 in the hint \`tables\`, expected one of the 4 lines of the note`,
      ],
    ],
    [
      'blog-post',
      '  terms: { 3: Ter }\n  doubleSpaced: [{ from: 1, to: 4 }]\n',
      [
        `${at(9, 15)}Unexpected term \`Ter\` in the hint \`terms\`, expected that with which line 3 begins`,
      ],
    ],
    ['blog-post', '  terms: { 3: Term }\n  headings: { 1: [1] }\n', []],
  ])('%s: %j', (format, hints, told) => {
    expect(problemsWith(format, hints)).toEqual(told)
  })
})

describe('each fault is named with its place, what was found, what was expected, and what to do', () => {
  test.each<[string, Files, string, RegExp, RegExp]>([
    [
      'unknown format',
      { 'notes/swarm.yml': sidecar(tinyNote, 'swarm.md', 'markdwn') },
      'content/notes/swarm.yml:6:9 unknown-format',
      /`markdwn`, expected one of .*`markdown`/,
      /mean `markdown`/,
    ],
    [
      'missing sidecar',
      { 'notes/second.txt': 'text' },
      'content/notes/second.txt:1:1 missing-sidecar',
      /expected `content\/notes\/second.yml`/,
      /sidecar/,
    ],
    [
      'sidecar without its note',
      { 'notes/swarm.yml': sidecar(tinyNote, 'swam.md') },
      'content/notes/swarm.yml:1:7 missing-note',
      /`swam.md`/,
      /mean `swarm.md`/,
    ],
    [
      'sidecar without a key',
      { 'notes/swarm.yml': sidecar(tinyNote).replace(/author.*\n/, '') },
      'content/notes/swarm.yml:1:1 content-shape',
      /nothing for `author`, expected string/,
      /CONTRIBUTING/,
    ],
    [
      'sidecar with a key too many',
      { 'notes/swarm.yml': `${sidecar(tinyNote)}colour: red\n` },
      'content/notes/swarm.yml:8:9 content-shape',
      /key `colour`/,
      /correct its name/,
    ],
    [
      'sidecar that is no YAML',
      { 'notes/swarm.yml': sidecar(tinyNote).replace('A. Writer', 'A: Writer') },
      'content/notes/swarm.yml:3:9 yaml-syntax',
      /Unexpected YAML/,
      /quotes/,
    ],
    [
      'regression: sidecar with a name that nothing bears',
      { 'notes/swarm.yml': sidecar(tinyNote).replace('A. Writer', '*writer') },
      'content/notes/swarm.yml:3:9 yaml-syntax',
      /Unexpected YAML: alias `\*writer`/,
      /quotes/,
    ],
    [
      'touched note',
      { 'notes/swarm.md': `${tinyNote}more\n` },
      'content/notes/swarm.yml:7:9 touched-note',
      /Unexpected checksum/,
      /git checkout/,
    ],
    [
      'empty note',
      noteOf(' \n'),
      'content/notes/swarm.md:1:1 empty-note',
      /empty note, expected text/,
      /delete the file/,
    ],
    [
      'not UTF-8',
      noteOf(new Uint8Array([...utf8('line one\ncaf'), 0xe9, 0x0a])),
      'content/notes/swarm.md:2:4 not-utf-8',
      /byte `0xe9`, expected UTF-8/,
      /iconv/,
    ],
    [
      'carriage returns alone',
      noteOf(tinyNote.replace('# Swarm', '# Sw\rarm')),
      'content/notes/swarm.md:1:5 carriage-return',
      /carriage return \(1 in all\)/,
      /Unix line ends/,
    ],
    [
      'NUL bytes',
      noteOf(tinyNote.replace('Rotate', 'Ro\0tate')),
      'content/notes/swarm.md:5:3 nul-byte',
      /NUL byte \(1 in all\)/,
      /text file/,
    ],
    [
      'a line of 5 MB',
      noteOf(`${tinyNote}${'x'.repeat(5_000_000)}\n`),
      'content/notes/swarm.md:17:100001 long-line',
      /5,000,000 characters/,
      /Break/,
    ],
    [
      '10,000 nested bullets on a line',
      noteOf(`${tinyNote}${'- '.repeat(10_000)}x\n`),
      'content/notes/swarm.md:17:1 deep-list',
      /levels deep/,
      /Flatten/,
    ],
    [
      'deeply indented bullets',
      noteOf(
        `${tinyNote}${Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- x\n`).join('')}`,
      ),
      'content/notes/swarm.md:50:1 deep-list',
      /33 levels deep/,
      /Flatten/,
    ],
    [
      'an unclosed fence',
      noteOf(tinyNote.replace('roate\n```', 'roate\n')),
      'content/notes/swarm.md:7:1 unclosed-fence',
      /expected a closing fence/,
      /corrections\/swarm.yml/,
    ],
    [
      'a correction that matches nothing',
      {
        'corrections/swarm.yml':
          '- line: 5\n  wrong: --roate\n  right: --rotate\n  kind: flag\n  because: So.\n',
      },
      'content/corrections/swarm.yml:1:3 stale-correction',
      /`--roate` exactly once on line 5 of content\/notes\/swarm.md, found 0 times/,
      /line 8/,
    ],
    [
      'a correction that matches twice',
      {
        'corrections/swarm.yml':
          '- line: 13\n  wrong: "node"\n  right: "n"\n  kind: typo\n  because: So.\n',
      },
      'content/corrections/swarm.yml:1:3 stale-correction',
      /found 2 times/,
      /more of the words around/,
    ],
    [
      'two corrections of the same words',
      {
        'corrections/swarm.yml':
          '- { line: 8, wrong: --roate, right: --rotate, kind: flag, because: So. }\n- { line: 8, wrong: roate, right: rotate, kind: flag, because: So. }\n',
      },
      'content/corrections/swarm.yml:2:3 overlapping-corrections',
      /second correction/,
      /one correction of the two/,
    ],
    [
      'an unknown kind',
      {
        'corrections/swarm.yml':
          '- { line: 8, wrong: --roate, right: --rotate, kind: typoo, because: So. }\n',
      },
      'content/corrections/swarm.yml:1:53 content-shape',
      /`typoo` for `entry 1 › kind`/,
      /mean `typo`/,
    ],
    [
      'corrections of no note',
      { 'corrections/swam.yml': '[]\n' },
      'content/corrections/swam.yml:1:1 stray-corrections',
      /`swam`/,
      /mean `swarm.yml`/,
    ],
    [
      'a section that no note has',
      {
        'chapters/swarm.md': chapter(
          '      - swarm#autolok\n      - swarm#nodes\n      - swarm#autolock\n',
        ),
      },
      'content/chapters/swarm.md:9:9 unknown-section',
      /`swarm#autolok`/,
      /mean `swarm#autolock`/,
    ],
    [
      'a section placed twice',
      {
        'chapters/swarm.md': chapter(
          '      - swarm#autolock\n      - swarm#nodes\n      - swarm#nodes\n',
        ),
      },
      'content/chapters/swarm.md:11:9 section-placed-twice',
      /`swarm#nodes`/,
      /take one/,
    ],
    [
      'a section placed nowhere',
      {
        'chapters/swarm.md': chapter('      - swarm#autolock\n'),
        'outline.yml': `chapters:\n  - swarm\nleftOut: []\n`,
      },
      'content/notes/swarm.md:1:1 unplaced-section',
      /`swarm#swarm` without a place/,
      /leftOut/,
    ],
    [
      'a twin that is none',
      {
        'outline.yml': outline(
          '  - note: swarm\n    from: 14\n    to: 14\n    twinOf: swarm#autolock\n',
        ),
      },
      'content/outline.yml:6:5 no-twin',
      /0 % of it is said there, expected 90 %/,
      /because/,
    ],
    [
      'lines outside the note',
      { 'outline.yml': outline('  - note: swarm\n    from: 14\n    to: 99\n    because: Old.\n') },
      'content/outline.yml:6:5 lines-outside-note',
      /14 to 99, expected a range within 1 to 16/,
      /swarm/,
    ],
    [
      'lines that tear a block',
      { 'outline.yml': outline('  - note: swarm\n    from: 8\n    to: 8\n    because: Old.\n') },
      'content/outline.yml:6:5 torn-block',
      /line 7 to 9/,
      /whole blocks/,
    ],
    [
      'lines that are left out anyway',
      { 'outline.yml': outline('  - note: swarm\n    from: 1\n    to: 1\n    because: Old.\n') },
      'content/outline.yml:6:5 stale-left-out',
      /lines that a page would print/,
      /Take the entry out/,
    ],
    [
      'a decision about a command with a key that nobody knows',
      { 'cheat-sheet.yml': 'commands:\n  - command: docker node ls\n    tsk: List nodes\n' },
      'content/cheat-sheet.yml:3:10 content-shape',
      /key `tsk` in `commands › entry 1`/,
      /mean `task`/,
    ],
    [
      'a task that is too long',
      {
        'cheat-sheet.yml': `commands:\n  - command: docker node ls\n    task: ${'x'.repeat(71)}\n`,
      },
      'content/cheat-sheet.yml:3:11 content-shape',
      /for `commands › entry 1 › task`, .*70/,
      /CONTRIBUTING/,
    ],
    [
      'a task with a full stop',
      { 'cheat-sheet.yml': 'commands:\n  - command: docker node ls\n    task: List nodes.\n' },
      'content/cheat-sheet.yml:3:11 content-shape',
      /`List nodes\.` for .*without a full stop/,
      /CONTRIBUTING/,
    ],
    [
      'a group that is none',
      { 'cheat-sheet.yml': 'commands:\n  - command: docker node ls\n    group: nodes\n' },
      'content/cheat-sheet.yml:3:12 content-shape',
      /`nodes` for `commands › entry 1 › group`/,
      /mean `node`/,
    ],
    [
      'a decision about a command that no page has',
      { 'cheat-sheet.yml': 'commands:\n  - command: docker node sl\n    task: List nodes\n' },
      'content/cheat-sheet.yml:2:5 stale-command',
      /`docker node sl`, expected a command of the book/,
      /mean `docker node ls`/,
    ],
    [
      'a gloss for a flag that nobody knows',
      { 'cheat-sheet.yml': 'glosses:\n  docker node ls:\n    --quite: only IDs\n' },
      'content/cheat-sheet.yml:3:14 unknown-command',
      /`--quite`, expected a flag of `docker node ls`/,
      /mean `--quiet`/,
    ],
    [
      'a keyword that no page has',
      {
        'keywords.yml':
          'dockerfile:\n  - name: USER\n    usage: USER <USER>\n    gloss: Sets the user\n',
      },
      'content/keywords.yml:2:5 stale-keyword',
      /`USER`, expected one that a page explains or shows/,
      /Take the entry out/,
    ],
    [
      'a chapter that is no file',
      { 'outline.yml': 'chapters:\n  - swarn\nleftOut:\n' },
      'content/outline.yml:2:5 missing-chapter',
      /`swarn`/,
      /mean `swarm`/,
    ],
    [
      'a chapter that the outline does not name',
      { 'chapters/extra.md': chapter('      - swarm#nodes\n') },
      'content/chapters/extra.md:1:1 stray-chapter',
      /expected it in content\/outline.yml/,
      /order of the book/,
    ],
    [
      'a chapter without front matter',
      { 'chapters/swarm.md': 'Text.\n' },
      'content/chapters/swarm.md:1:1 missing-frontmatter',
      /front matter/,
      /---/,
    ],
    [
      'front matter that is no YAML',
      { 'chapters/swarm.md': '---\ntitle: "Swarm\npages: []\n---\n' },
      'content/chapters/swarm.md:3:10 yaml-syntax',
      /Unexpected YAML/,
      /quotes/,
    ],
  ])('%s', (_, changes, place, reason, advice) => {
    const found = problemsOf(tinyContent(changes))
    const match = found.find((problem) => problem.place === place)
    expect(match, JSON.stringify(found, undefined, 1)).toBeDefined()
    expect(match?.reason).toMatch(reason)
    expect(match?.advice).toMatch(advice)
  })
})

describe('what a rule finds on a printed line stops the build, unless somebody decided', () => {
  const faulty = noteOf(tinyNote.replace('docker node ls', 'docker network connect NET'))
  const found = 'content/notes/swarm.md:13:27 operand-count'
  const keep = (
    line: number,
  ): string => `- { line: 8, wrong: --roate, right: --rotate, kind: flag, because: So. }
- { line: ${line}, keep: NET, rule: operand-count, because: The sentence goes on. }
`

  test('a fault is a problem', () => {
    expect(problemsOf(tinyContent(faulty)).map(({ place }) => place)).toEqual([found])
  })

  test('kept with a reason, it stands', () => {
    expect(problemsOf(tinyContent({ ...faulty, 'corrections/swarm.yml': keep(13) }))).toEqual([])
  })

  test('a keep that nothing needs is stale', () => {
    const problems = problemsOf(tinyContent({ ...faulty, 'corrections/swarm.yml': keep(16) }))
    expect(problems.map(({ place }) => place)).toEqual([
      found,
      'content/corrections/swarm.yml:2:3 stale-keep',
    ])
  })

  test('what is sure is mended without a word', () => {
    const { library } = loadLibrary(tinyContent({ 'corrections/swarm.yml': undefined }))
    const { book, problems } = makeBook(library)
    expect(problems).toEqual([])
    expect(
      [...book.errata].map(({ wrong, right, rule, line }) => [wrong, right, rule, line]),
    ).toEqual([
      ['--roate', '--rotate', 'unknown-flag', 8],
      ['--detach', '`--detach`', 'flag-in-prose', 16],
    ])
  })
})

test('all problems come at once, and one fault does not draw others after it', () => {
  const root = tinyContent({
    ...noteOf(tinyNote.replace('# Swarm', '# Sw\rarm')),
    'chapters/swarm.md': chapter('      - swarm#autolock\n      - swarm#nodes\n').replace(
      'title: Keys',
      'titel: Keys',
    ),
    'corrections/swam.yml': '[]\n',
  })
  expect(problemsOf(root).map((problem) => problem.place.split(' ')[1])).toEqual([
    'carriage-return',
    'content-shape',
    'content-shape',
    'stray-corrections',
  ])
})

describe('npm run build on broken content', () => {
  const build = (root: string): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [resolve('scripts/build.ts')], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '' },
    })

  test('exits with 2, prints no stack trace, and leaves the last site as it was', () => {
    const root = tinyContent({
      'notes/second.txt': 'text',
      'outline.yml': 'chapters:\n  - swarn\nleftOut:\n',
    })
    mkdirSync(join(root, 'dist'))
    writeFileSync(join(root, 'dist/index.html'), 'the last good site')
    const { status, stderr } = build(root)
    expect(status).toBe(2)
    expect(stderr).toContain('content/notes/second.txt:1:1  error  missing-sidecar')
    expect(stderr).toContain('content/outline.yml:2:5  error  missing-chapter')
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the last good site')
    expect(existsSync(join(root, 'src'))).toBe(false)
  })

  test('an empty project says what it lacks', () => {
    const root = tinyContent({
      'notes/swarm.md': undefined,
      'notes/swarm.yml': undefined,
      'corrections/swarm.yml': undefined,
      'chapters/swarm.md': undefined,
      'outline.yml': undefined,
    })
    const { status, stderr } = build(root)
    expect(status).toBe(2)
    expect(stderr).toContain('npm run add -- FILE')
  })
})
