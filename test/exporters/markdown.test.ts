import { expect, test } from 'vitest'
import { makeBook } from '../../scripts/book/make-book.ts'
import { llms } from '../../scripts/exporters/llms.ts'
import { markdown } from '../../scripts/exporters/markdown.ts'
import type { Exporter } from '../../scripts/exporters/exporter.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { tinyContent } from '../library/tiny-content.ts'

const filesOf = (exporter: Exporter, root: string): Map<string, string> => {
  const { book } = makeBook(loadLibrary(root).library)
  const files = [...exporter.export(book)]
  return new Map(files.map(({ path, contents }) => [path, [...contents].join('')]))
}

test('each page is published as Markdown in its own folder, so that its links lead where the page’s lead', () => {
  const files = filesOf(markdown, tinyContent())
  expect([...files.keys()]).toEqual([
    'public/chapters/swarm/index.md',
    'public/chapters/swarm/keys/index.md',
  ])
  expect(files.get('public/chapters/swarm/index.md')).toContain('- [Keys](keys/)\\\n')
  expect(files.get('public/chapters/swarm/keys/index.md')).toMatch(
    /^# Keys\n\nHow a swarm locks its keys\.\n\n## Autolock\n\n\*\[A\. Writer, .*\]\(\.\.\/\.\.\/\.\.\/notes\/swarm\/#L3\)\*\n/,
  )
})

test('the last page of a chapter closes with its commands', () => {
  const files = filesOf(markdown, tinyContent())
  expect(files.get('public/chapters/swarm/keys/index.md')).toMatch(
    /\n\n## Commands of this chapter\n\n- \[Rotate the unlock key\]\(\.\.\/\.\.\/\.\.\/cheat-sheet\/#swarm-unlock-key-rotate\): `docker swarm unlock-key --rotate`\n/,
  )
  expect(files.get('public/chapters/swarm/index.md')).not.toContain('Commands of this chapter')
})

test('llms.txt lists the pages, and llms-full.txt holds them with links from the root', () => {
  const files = filesOf(llms, tinyContent())
  expect(files.get('public/llms.txt')).toContain(
    '- [Keys](chapters/swarm/keys/index.md): How a swarm locks its keys.\n',
  )
  const whole = files.get('public/llms-full.txt')
  expect(whole).toContain('docker swarm unlock-key --rotate')
  expect(whole).toContain('](notes/swarm/#L3)*')
  expect(whole).toContain('- [Keys](chapters/swarm/keys/)\\\n')
})

test('the Markdown of the book has no HTML in it', () => {
  const html = [...filesOf(markdown, '.')].flatMap(([path, text]) =>
    /^<(?:figure|svg|div)/m.test(text) ? [path] : [],
  )
  expect(html).toEqual([])
})
