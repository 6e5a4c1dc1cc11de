import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineAt, linesOf, placeAt } from '../../scripts/text/lines.ts'

test('a line feed ends a line and begins none at the end of the text', () => {
  expect(linesOf('a\n\nb\n').map((line) => line.text)).toEqual(['a', '', 'b'])
  expect(linesOf('a\nb').map((line) => line.number)).toEqual([1, 2])
  expect(linesOf('')).toEqual([])
})

test('line and column count from 1', () => {
  const lines = linesOf('docker ps\n  -a\n')
  expect(placeAt(lines, 0)).toEqual({ line: 1, column: 1 })
  expect(placeAt(lines, 12)).toEqual({ line: 2, column: 3 })
  expect(placeAt([], 5)).toEqual({ line: 1, column: 1 })
})

test('every offset lies on the line whose text holds it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', 'b'), maxLength: 40 }), (text) => {
      const lines = linesOf(text)
      for (let offset = 0; offset < text.length; offset++) {
        const line = lineAt(lines, offset)
        expect(line && line.start <= offset && offset <= line.end).toBe(true)
      }
    }),
  )
})
