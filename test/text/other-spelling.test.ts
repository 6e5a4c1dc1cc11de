import { expect, test } from 'vitest'
import { otherSpelling } from '../../scripts/text/other-spelling.ts'

test.each([
  ['instals', 'installs'],
  ['fulfillment', 'fulfilment'],
  ['skilful', 'skillful'],
  ['filing', undefined],
  ['polled', undefined],
  ['container', undefined],
])('%s: %s', (word, other) => {
  expect(otherSpelling(word)).toBe(other)
})
