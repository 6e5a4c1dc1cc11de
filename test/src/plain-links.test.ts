import { describe, expect, test } from 'vitest'
import { plainLinks } from '../../src/code/plain-links.ts'
import { makeBook } from '../../scripts/book/make-book.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { noteOf, tinyContent } from '../library/tiny-content.ts'

// regression: the book kept the third and the last as links, of which the page made words without their address.
describe.each([
  ['https://a.example/b', true],
  ['HTTP://a.example', true],
  ['ftp://a.example/b', true],
  ['mailto:a@b.example', true],
  ['tel:+15550100', true],
  ['javascript:hurt()', false],
  ['data:text/html,x', false],
  ['vbscript:x', false],
  ['file:///etc/passwd', false],
  ['blob:https://a.example/1', false],
])('%s', (address, leads) => {
  test(`the page makes ${leads ? 'a link' : 'words'} of it`, () => {
    const visited = plainLinks.element.visit({
      type: 'element',
      tagName: 'a',
      properties: { href: address },
      children: [{ type: 'text', value: 'words' }],
    })
    expect(visited?.tagName ?? 'a').toBe(leads ? 'a' : 'span')
  })

  test(`the book ${leads ? 'keeps it as a link' : 'says it in code'}`, () => {
    const note = `# Swarm\n\n## Autolock\n\nSee [words](${address}).\n\n## Nodes\n\nx\n`
    const { book } = makeBook(
      loadLibrary(tinyContent({ ...noteOf(note), ...NOTHING_TO_CORRECT })).library,
    )
    const text = [...(book.chapters[0]?.pages[0]?.parts ?? [])].join('\n')
    expect(text).toContain(leads ? `[words](${address})` : 'words (`')
  })
})

const NOTHING_TO_CORRECT = { 'corrections/swarm.yml': undefined }
