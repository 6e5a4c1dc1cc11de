import { expect, test } from 'vitest'
import { containment, wordsOf } from '../../scripts/text/words.ts'

test('words are runs of letters and digits of any script', () => {
  expect(wordsOf('Use `--rm`, don’t “forget” 日本 naïve 42.')).toEqual([
    'use',
    'rm',
    'don',
    't',
    'forget',
    '日本',
    'naïve',
    '42',
  ])
})

test.each([
  ['a text is contained in itself', 'List current volumes.', 'List current volumes.', 1],
  ['markup does not count', '**List** current `volumes`', 'list current volumes', 1],
  ['an empty text is contained in everything', '', 'anything', 1],
  [
    'a text on the same subject in other words is not',
    'Delete a volume',
    'Volumes can be removed',
    0,
  ],
  ['half of the pairs', 'one two three', 'one two', 0.5],
  ['one word', 'volumes', 'docker volumes', 0],
])('%s', (_, text, other, share) => {
  expect(containment(text, other)).toBe(share)
})
