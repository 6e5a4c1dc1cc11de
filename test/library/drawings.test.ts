import { describe, expect, test } from 'vitest'
import type { Page } from '../../scripts/book/book.ts'
import { makeBook } from '../../scripts/book/make-book.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { tinyContent, type Files } from './tiny-content.ts'

const chapter = (page: string, section = ''): string => `---
title: Swarm
description: Many machines as one.
pages:
  - slug: keys
    title: Keys
    description: How a swarm locks its keys.
${page}    sections:
      - section: swarm#autolock
${section}      - swarm#nodes
---
`
const SVG = '<svg viewBox="0 0 360 40">\n  <text class="name" x="180" y="20">Lock</text>\n</svg>\n'
const WORDS = `---
title: A lock
source: https://docs.docker.com/engine/swarm/
---

The \`key\` is
not in it.

| Keys |
| ---- |
| 1    |
`
const SHOWN: Files = {
  'chapters/swarm.md': chapter('', '        drawing: lock\n'),
  'drawings/lock.svg': SVG,
  'drawings/lock.md': WORDS,
}

const made = (files: Files) => {
  const { library, problems } = loadLibrary(tinyContent(files))
  const { book, problems: more } = makeBook(library)
  return { page: book.chapters[0]?.pages[0], problems: [...problems, ...more] }
}

describe('a drawing in the Markdown of a page is its words', () => {
  const words =
    '**Figure: A lock.** The `key` is not in it. See [Docker’s documentation](https://docs.docker.com/engine/swarm/).\n\n| Keys |\n| ---- |\n| 1    |'

  test('below the first paragraph of a section', () => {
    const { page, problems } = made(SHOWN)
    expect(problems).toEqual([])
    expect(partsOf(page).slice(2, 4)).toEqual(['Rotate the unlock key:', words])
    expect(page?.drawings.get(3)?.svg).toBe(SVG.trim())
  })

  test('before its text where that is no paragraph', () => {
    const list = chapter('').replace(
      '- swarm#nodes',
      '- section: swarm#nodes\n        drawing: lock',
    )
    const { page } = made({ ...SHOWN, 'chapters/swarm.md': list })
    const parts = partsOf(page)
    const at = parts.indexOf(words)
    expect(parts[at - 1]).toMatch(/^\*\[A. Writer/)
    expect(parts[at + 1]).toMatch(/^- `docker node ls`/)
  })

  test('below the foreword of a page', () => {
    const { page } = made({
      ...SHOWN,
      'chapters/swarm.md': chapter('    foreword: Keys lock.\n    drawing: lock\n'),
    })
    expect(partsOf(page).slice(1, 3)).toEqual(['Keys lock.', words])
  })
})

function partsOf(page: Page | undefined): readonly string[] {
  return [...(page?.parts ?? [])]
}

describe('each fault is named with its place', () => {
  const svg = (inside: string): Files => ({
    ...SHOWN,
    'drawings/lock.svg': SVG.replace('</svg>', `${inside}\n</svg>`),
  })

  test.each<[string, Files, string, RegExp, RegExp]>([
    [
      'a name that no drawing has',
      { ...SHOWN, 'chapters/swarm.md': chapter('    drawing: lokc\n', '        drawing: lock\n') },
      'content/chapters/swarm.md:8:14 unknown-drawing',
      /`lokc`/,
      /mean `lock`/,
    ],
    [
      'a drawing that no page shows',
      { ...SHOWN, 'chapters/swarm.md': chapter('') },
      'content/drawings/lock.svg:1:1 stray-drawing',
      /expected a page that shows it/,
      /drawing: lock/,
    ],
    [
      'a drawing on two pages',
      { ...SHOWN, 'chapters/swarm.md': chapter('    drawing: lock\n', '        drawing: lock\n') },
      'content/chapters/swarm.md:11:18 drawing-twice',
      /second `lock`/,
      /Take one/,
    ],
    [
      'a picture without words',
      { ...SHOWN, 'drawings/lock.md': undefined },
      'content/drawings/lock.svg:1:1 half-a-drawing',
      /without `content\/drawings\/lock.md`/,
      /missing half/,
    ],
    [
      'words that say nothing',
      { ...SHOWN, 'drawings/lock.md': WORDS.slice(0, WORDS.indexOf('The')) },
      'content/drawings/lock.md:1:1 drawing-without-words',
      /end of the file/,
      /some readers/,
    ],
    [
      'words without a source',
      { ...SHOWN, 'drawings/lock.md': WORDS.replace(/source.*\n/, '') },
      'content/drawings/lock.md:2:1 content-shape',
      /nothing for `source`/,
      /CONTRIBUTING/,
    ],
    [
      'a script',
      svg('<script>alert(1)</script>'),
      'content/drawings/lock.svg:3:1 drawing-shape',
      /element `script`/,
      /shapes, text and classes/,
    ],
    [
      'a handler',
      svg('<g onload="alert(1)"></g>'),
      'content/drawings/lock.svg:3:1 drawing-shape',
      /attribute `onload`/,
      /classes only/,
    ],
    [
      'a picture from elsewhere',
      svg('<image href="https://example.org/a.png"/>'),
      'content/drawings/lock.svg:3:1 drawing-shape',
      /element `image`/,
      /./,
    ],
    [
      'a color of its own',
      svg('<rect fill="red"/>'),
      'content/drawings/lock.svg:3:1 drawing-shape',
      /attribute `fill`/,
      /drawings.css/,
    ],
    [
      'an id',
      svg('<g id="a"></g>'),
      'content/drawings/lock.svg:3:1 drawing-shape',
      /attribute `id`/,
      /./,
    ],
    [
      'an unquoted attribute',
      svg('<g onload=alert(1)></g>'),
      'content/drawings/lock.svg:3:1 drawing-shape',
      /markup/,
      /./,
    ],
    [
      'a comment',
      svg('<!-- later -->'),
      'content/drawings/lock.svg:3:1 drawing-shape',
      /markup/,
      /./,
    ],
    [
      'a blank line, which would end the HTML',
      svg('\n<g></g>'),
      'content/drawings/lock.svg:3:1 drawing-shape',
      /blank line/,
      /./,
    ],
    [
      'another width',
      { ...SHOWN, 'drawings/lock.svg': SVG.replace('360', '700') },
      'content/drawings/lock.svg:1:1 drawing-shape',
      /viewBox="0 0 360/,
      /./,
    ],
  ])('%s', (_, files, place, reason, advice) => {
    const { problems } = made(files)
    expect(
      problems.map(({ file, line, column, ruleId }) => `${file}:${line}:${column} ${ruleId}`),
    ).toContain(place)
    const [first] = problems.filter(({ ruleId }) => place.endsWith(` ${ruleId}`))
    expect(first?.reason).toMatch(reason)
    expect(first?.note).toMatch(advice)
  })

  test('a chapter is not blamed for a drawing that cannot be read', () => {
    const { problems } = made({ ...SHOWN, 'drawings/lock.svg': undefined })
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['half-a-drawing'])
  })
})
