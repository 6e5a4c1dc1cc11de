import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadLibrary } from '../../scripts/library/library.ts'
import { makeDraft } from '../../scripts/notes/draft.ts'
import { headingStarts } from '../../scripts/notes/heading-starts.ts'
import { parse } from '../../scripts/notes/markdown.ts'

const { library } = loadLibrary('.')

/** What the parser says: where the headings of a text begin that stand in nothing else. */
function parsedStarts(text: string): number[] {
  return parse(text).children.flatMap(({ type, position }) =>
    type === 'heading' ? [position?.start.offset ?? 0] : [],
  )
}

describe('headings are found without a parser', () => {
  test.each(library.notes.map(({ note, format }) => [note.id, note, format] as const))(
    'all those of %s',
    (_, note, format) => {
      const { text } = makeDraft(note, format, library.vocabulary).draft
      expect(headingStarts(text)).toEqual(parsedStarts(text))
    },
  )

  test.each([
    ['no heading', 'Docker runs containers.', []],
    ['a heading that ends a list', '- `docker ps`\n# Images\n', [14]],
    ['a heading without words', '#\n\n##\n', [0, 3]],
    ['seven signs and a hashtag', '####### no\n\n#docker\n', []],
    ['a comment of code', '```bash\n# list them\ndocker ps\n```\n\n## Then', [35]],
    ['a fence with a longer one inside', '````\n```\n# no\n````\n# yes', [19]],
    ['a fence of tildes, with backticks in its words', '~~~ a`b\n# no\n~~~\n# yes', [17]],
    ['backticks that open no fence', '``` a`b\n# yes', [8]],
    ['a fence in an item', '- Run:\n  ```bash\n  # no\n  ```\n# yes', [30]],
    ['a quoted heading', '> # no\n\n# yes', [8]],
    ['a rule behind a blank line', 'Docker\n\n---\n\n# yes', [13]],
  ])('%s', (_, text, starts) => {
    expect(headingStarts(text)).toEqual(starts)
    expect(parsedStarts(text)).toEqual(starts)
  })

  test.each([
    ['an underlined heading', 'Images\n===\n'],
    ['a paragraph that a rule underlines', 'Images\n---\n'],
    ['an indented heading', ' # Images\n'],
    ['a definition', 'See [it].\n\n[it]: https://docs.docker.com\n'],
    ['a footnote', 'See[^1].\n\n[^1]: Docker Docs\n'],
    ['an open fence', '```\n# Images\n'],
    ['a fence that its item may end', '- Run:\n  ```\n text\n  ```\n# code or heading?\n'],
    [
      'a fence that is closed further left than it was opened',
      '- Run:\n  ```\n```\n# code or heading?\n',
    ],
  ])('%s is left to the parser', (_, text) => {
    expect(headingStarts(text)).toBeUndefined()
  })

  test('whatever the lines are: as the parser says, or not at all', () => {
    const line = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom('# a', '## b', '#', '#c', '    # d', '> # e', '- # f'),
      },
      { weight: 4, arbitrary: fc.constantFrom('```', '~~~', '````', '``` sh', '``` `x`', '~~~ `') },
      {
        weight: 4,
        arbitrary: fc.constantFrom('- i', '  j', '1. k', '   l', '> m', 'n', '\to', '|p|', '|-|'),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom('  ```', '- ```', '> ```', '    ```', '   ~~~', '\t```'),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('---', '***', '<b>', '<!--', '-->', '$$', '\\# q', '`', '`` '),
      },
      { weight: 3, arbitrary: fc.constant('') },
    )
    const sure = { count: 0 }
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), (lines) => {
        const text = lines.join('\n')
        const starts = headingStarts(text)
        if (starts === undefined) return
        sure.count += 1
        expect(starts).toEqual(parsedStarts(text))
      }),
      { numRuns: 4000 },
    )
    expect(sure.count).toBeGreaterThan(1000)
  })
})
