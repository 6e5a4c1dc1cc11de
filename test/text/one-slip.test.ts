import { expect, test } from 'vitest'
import { isOneSlip } from '../../scripts/text/one-slip.ts'

test.each([
  ['HTTPASSWD', 'HTPASSWD', true], // regression: ramblings-blog 478
  ['rotate', 'roate', true],
  ['password', 'passwrod', true],
  ['global', 'globel', true],
  ['same', 'same', false],
  ['bridge', 'brdgi', false],
  ['a', '', true],
])('%j and %j are one slip apart: %j', (a, b, expected) => {
  expect(isOneSlip(a, b)).toBe(expected)
  expect(isOneSlip(b, a)).toBe(expected)
})
