import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composed, type EditOf } from '../../scripts/rules/composed.ts'
import { applyEdits } from '../../scripts/text/edit.ts'

const edit = (start: number, end: number, text: string): EditOf<string> => ({
  start,
  end,
  text,
  of: [text],
})

const CASES: readonly (readonly [what: string, text: string, first: EditOf<string>[], second: EditOf<string>[], as: [number, number, string][]])[] = [
  ['far apart', 'one two three', [edit(0, 3, '1')], [edit(6, 11, '3')], [[0, 3, '1'], [8, 13, '3']]],
  ['the same words again', 'a -- read-only b', [edit(2, 14, '--read-only')], [edit(2, 13, '`--read-only`')], [[2, 14, '`--read-only`']]],
  ['part of what came, and more', 'x netwrok ls', [edit(2, 9, 'network')], [edit(5, 12, 'work list')], [[2, 12, 'network list']]],
  ['beside each other', 'ab', [edit(0, 1, 'A')], [edit(1, 2, 'B')], [[0, 1, 'A'], [1, 2, 'B']]],
  ['two insertions at one place', 'ab', [edit(1, 1, 'x')], [edit(1, 1, 'y')], [[1, 1, 'yx']]],
  ['into what was inserted', 'ab', [edit(1, 1, 'xx')], [edit(2, 2, 'y')], [[1, 1, 'xyx']]],
  ['over what was taken away', 'abcd', [edit(1, 3, '')], [edit(0, 2, 'Z')], [[0, 4, 'Z']]],
] // prettier-ignore

test.each(CASES)('two rounds as one: %s', (_, text, first, second, expected) => {
  const between = applyEdits(text, first).text
  const edits = composed(between, first, second)
  expect(edits.map(({ start, end, text: now }) => [start, end, now])).toEqual(expected)
})

test('what an edit came of, the earlier first', () => {
  const [only] = composed('xbc', [edit(0, 1, 'x')], [edit(0, 2, 'yy')])
  expect(only?.of).toEqual(['x', 'yy'])
})

/** Edits of a text that do not overlap; few letters and short ranges, so that rounds meet. */
const someEdits = (length: number) =>
  fc
    .array(
      fc.tuple(
        fc.nat(length),
        fc.nat(3),
        fc.string({ unit: fc.constantFrom('x', 'y'), maxLength: 3 }),
      ),
      { maxLength: 6 },
    )
    .map((tuples) => {
      const edits: EditOf<string>[] = []
      for (const [start, size, text] of tuples.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
        const last = edits.at(-1)
        const end = Math.min(length, start + size)
        if (last && (start < last.end || (start === last.start && end === last.end))) continue
        edits.push(edit(start, end, text))
      }
      return edits
    })

test('one round does what two and three do', () => {
  const rounds = fc
    .string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 })
    .chain((text) =>
      someEdits(text.length).map((first) => ({ text, first, one: applyEdits(text, first).text })),
    )
    .chain((round) =>
      someEdits(round.one.length).map((second) => ({
        ...round,
        second,
        two: applyEdits(round.one, second).text,
      })),
    )
    .chain((round) =>
      someEdits(round.two.length).map((third) => ({
        ...round,
        third,
        three: applyEdits(round.two, third).text,
      })),
    )
  fc.assert(
    fc.property(rounds, ({ text, first, one, second, two, third, three }) => {
      const edits = composed(one, first, second)
      expect(applyEdits(text, edits).text).toBe(two)
      expect(applyEdits(text, composed(two, edits, third)).text).toBe(three)
    }),
    { numRuns: 5000 },
  )
})
