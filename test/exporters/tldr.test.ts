import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeBook } from '../../scripts/book/make-book.ts'
import { tldr } from '../../scripts/exporters/tldr.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { command, filesOf } from './tiny-book.ts'

const reference = {
  path: 'docker container run',
  url: 'https://docs.docker.com/reference/cli/docker/container/run/',
  managerOnly: false,
  aliases: ['docker run'],
}

test('a page has the commands of one path, with options in both spellings', () => {
  const long = `docker run --detach --env A='{{.X}}' <IMAGE>`
  const flags = [
    { name: '--detach', shorthand: '-d', gloss: 'g' },
    { name: '--env', shorthand: '-e', gloss: 'g' },
  ]
  const files = filesOf(tldr, [
    command({ reference, flags, task: 'Run it', variants: [{ text: '', long, short: '' }] }),
    command({ text: 'systemctl stop docker' }),
  ])
  expect([...files]).toEqual([
    [
      'public/tldr/docker-container-run.md',
      `# docker container run

> Run it.
> Also called: \`docker run\`.
> More information: <https://docs.docker.com/reference/cli/docker/container/run/>.

- Run it:

\`docker run {{[-d|--detach]}} {{[-e|--env]}} A='\\{\\{.X\\}\\}' {{image}}\`
`,
    ],
  ])
})

test('a page has eight examples at most, the essential ones first', () => {
  const all = Array.from({ length: 10 }, (_, index) =>
    command({ reference, task: `Task ${index}`, essential: index === 9 }),
  )
  const [page = ''] = filesOf(tldr, all).values()
  const tasks = [...page.matchAll(/^- (.*):$/gm)].map(([, task]) => task)
  expect(tasks).toEqual([9, 0, 1, 2, 3, 4, 5, 6].map((index) => `Task ${index}`))
})

test('tldr-lint finds nothing to say', () => {
  const root = mkdtempSync(join(tmpdir(), 'drydock-tldr-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const { book } = makeBook(loadLibrary('.').library)
  const files = filesOf(tldr, book.commands)
  for (const [path, contents] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), contents)
  }
  const lint = (folder: string) =>
    spawnSync(process.execPath, ['node_modules/tldr-lint/lib/tldr-lint-cli.js', folder], {
      encoding: 'utf8',
    })
  const { status, stdout, stderr } = lint(join(root, 'public/tldr'))
  expect({ status, said: stdout + stderr }).toEqual({ status: 0, said: '' })
  expect(files.size).toBeGreaterThan(60)

  // It does read the folder: a fault in one page is told.
  writeFileSync(join(root, 'public/tldr/docker-ps.md'), '# docker ps\n\n> lists containers\n')
  expect(lint(join(root, 'public/tldr')).status).not.toBe(0)
}, 60_000)
