import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hints } from '../../scripts/formats/format.ts'
import { githubReadme } from '../../scripts/formats/github-readme.ts'
import { formats } from '../../scripts/formats/index.ts'
import { parse } from '../../scripts/notes/markdown.ts'
import { applyEdits } from '../../scripts/text/edit.ts'
import { wordsOf } from '../../scripts/text/words.ts'
import { plainText, restored, silentLosses } from './restored.ts'

const PIECES = [
  '# Heading', 'A heading', 'Repository files navigation', 'About', 'Topics', 'Stars', 'Forks',
  '  • item', '- item', ' - · item', '- 1. one', '• Term: text', '    • nested: yes', '- external: true: What', '    ',
  '```', '```bash', '~~~', '``', '`', '**bold**: x', '* * *', '---', '|', '| a | b |', '> quote', '1. one', '10) ten',
  'docker run -d --name <NAME> nginx:latest', 'docker network ls # List docker network create x # Create',
  'sudo systemctl restart docker', 'cat a | docker import - b', 'docker container diff x (A=added).', 'FROM alpine \\', 'RUN x',
  '# comment', 'version: "3"', 'services:', '  web:', '    image: x', '{', '  "a": [1]', '}', '[', ']', 'a: b: c',
  'Use --driver overlay option', 'in /etc/docker/daemon.json', 'Ex: docker ps.', '<img src="a.png">', '<img', '>', '<IMAGE>',
  'https://example.org/a_b*c', 'Manager Nodes AZ', '3 1-1-1', 'Created: March 20, 2020', '-a All. --b NAME Bee.', '\\', '\t', '\r',
  '\u0000', '\uD800', '“”’', '😀', 'Β ', '', '', '\n', '\n', '\n', '\n', '\n', ' ', ' ', ': ', ', ', '. ',
] // prettier-ignore

const pieces = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((parts) => parts.join(''))
const lines = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((parts) => parts.join('\n'))
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), pieces, lines)

const byLine = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Map<number, Value>> =>
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 30 }), value), { maxLength: 8 })
    .map((pairs) => new Map(pairs))
const range = fc.record({
  from: fc.integer({ min: 1, max: 30 }),
  to: fc.integer({ min: 1, max: 30 }),
})

const hints: fc.Arbitrary<Hints> = fc.record(
  {
    headings: byLine(fc.integer({ min: 1, max: 6 })),
    furniture: byLine(fc.constant('Not of the note.')),
    tables: fc.array(
      fc.record({
        line: fc.integer({ min: 1, max: 30 }),
        rows: fc.integer({ min: 2, max: 4 }),
        header: fc.constantFrom(['Manager Nodes', 'AZ'], ['A', 'heading'], ['x', 'y', 'z']),
      }),
      { maxLength: 2 },
    ),
    terms: byLine(fc.constantFrom('docker run', 'Term', '-a')),
    depth: byLine(fc.integer({ min: 0, max: 5 })),
    ordinals: byLine(fc.integer({ min: 0, max: 12 })),
    doubleSpaced: fc.array(range, { maxLength: 2 }),
  },
  { requiredKeys: [] },
)

const property = (check: (text: string, hints: Hints) => void): void =>
  fc.assert(
    fc.property(text, hints, (found, given) => {
      check(found, given)
    }),
    { numRuns: 400 },
  )

// `restored` throws when restoring throws and when two edits overlap.
describe.each(formats.map((format) => ({ id: format.id, format })))(
  '$id, of any text',
  ({ format }) => {
    test('loses no word without a reason', () =>
      property((found, given) => {
        expect(silentLosses(restored(format, found, given), found)).toEqual([])
      }))

    test('knows the way back of every character that it keeps', () =>
      property((found, given) => {
        const { text: markdown, origin, target, edits } = restored(format, found, given)
        const edited = new Set(
          edits.flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, at) => start + at),
          ),
        )
        for (let at = 0; at < found.length; at++) {
          if (edited.has(at)) continue
          const place = target(at) ?? -1
          expect(markdown[place]).toBe(found[at])
          expect(origin(place)).toBe(at)
        }
      }))

    test('gives the same twice', () =>
      property((found, given) =>
        expect(restored(format, found, given).text).toBe(restored(format, found, given).text),
      ))

    test('writes what can be parsed', () =>
      property((found, given) =>
        expect(() => parse(restored(format, found, given).text)).not.toThrow(),
      ))
  },
)

// A copy from a page is plain text: whatever looks like markup in it must be read as words.
test('github-readme, of any text: every word is there when the Markdown is read', () =>
  fc.assert(
    fc.property(text, (any) => {
      const found = any.replaceAll('\r', '')
      const { text: markdown, edits } = restored(githubReadme, found)
      const removed = edits.filter((edit) => edit.because !== undefined)
      const { text: kept } = applyEdits(found, removed)
      expect(wordsOf(plainText(parse(markdown))).join('')).toBe(wordsOf(kept).join(''))
    }),
    { numRuns: 1000 },
  ))

test('regression: a line that is furniture and begins a table goes, once', () => {
  const given: Hints = {
    furniture: new Map([[1, 'Not of the note.']]),
    tables: [{ line: 1, rows: 2, header: ['A', 'heading'] }],
  }
  expect(restored(githubReadme, 'A heading', given).text.trim()).toBe('')
})
