import fc from 'fast-check'
import type { PhrasingContent, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { MARKS, stringify } from '../../scripts/notes/markdown.ts'

/** The printer as it is, with the same marks, and nothing found at once. */
const printer = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, MARKS)
  .freeze()

/** Words and signs that mean something to Markdown at some places, most of all beside each other. */
const value = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'a',
          'www.',
          'http',
          's:',
          '/',
          '.',
          ':',
          ' ',
          '1',
          '-',
          '!',
          '(',
          ')',
          'é',
          '“',
        ),
      },
      fc.constantFrom(
        '[',
        ']',
        '#',
        '+',
        '>',
        '<',
        '=',
        '|',
        '*',
        '_',
        '`',
        '~',
        '&',
        '&amp;',
        '\\',
        '@',
        '"',
        "'",
        '\n',
        '\t',
        '–',
        '\u00a0',
        '🐳',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))
const text = value.map((words): PhrasingContent => ({ type: 'text', value: words }))
const phrase: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 3, arbitrary: text },
  value.map((code): PhrasingContent => ({ type: 'inlineCode', value: code })),
  text.map((child): PhrasingContent => ({ type: 'strong', children: [child] })),
  text.map((child): PhrasingContent => ({ type: 'emphasis', children: [child] })),
  text.map((child): PhrasingContent => ({
    type: 'link',
    url: 'https://example.org/',
    children: [child],
  })),
  fc.constant<PhrasingContent>({ type: 'break' }),
)
const phrases = fc.array(phrase, { minLength: 1, maxLength: 4 })
const tree: fc.Arbitrary<Root> = fc.oneof(
  phrases.map((children): Root => ({ type: 'root', children: [{ type: 'paragraph', children }] })),
  phrases.map((children): Root => ({
    type: 'root',
    children: [{ type: 'heading', depth: 2, children }],
  })),
  phrases.map((children): Root => ({
    type: 'root',
    children: [
      {
        type: 'list',
        children: [{ type: 'listItem', children: [{ type: 'paragraph', children }] }],
      },
    ],
  })),
  phrases.map((children): Root => ({
    type: 'root',
    children: [
      {
        type: 'table',
        children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }],
      },
    ],
  })),
)

test('what is found at once is what the printer would say', () => {
  fc.assert(
    fc.property(tree, (root) => {
      expect(stringify(structuredClone(root))).toBe(printer.stringify(structuredClone(root)))
    }),
    { numRuns: 5000 },
  )
})
