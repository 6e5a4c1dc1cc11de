/** Faults put into right commands are found, and the first suggestion is the right one. */
import { expect, test } from 'vitest'
import { mutationTable } from '../../scripts/bench/mutations.ts'
import { readerOfTexts } from '../../scripts/check/desk.ts'
import { rules } from '../../scripts/rules/index.ts'

const rows = mutationTable(readerOfTexts(), rules)
const sum = (count: (row: (typeof rows)[number]) => number): number =>
  rows.reduce((total, row) => total + count(row), 0)

test('five hundred faults of more than twenty kinds are made', () => {
  expect(rows.length).toBeGreaterThan(20)
  expect(sum((row) => row.made)).toBeGreaterThanOrEqual(500)
})

test('of a hundred, 97 are found', () => {
  const missed = rows.flatMap((row) => row.missed.map((text) => `${row.kind}: ${text}`))
  const share = sum((row) => row.found) / sum((row) => row.made)
  expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.97)
})

test('of a hundred found, the first suggestion of 90 is right', () => {
  const misled = rows.flatMap((row) => row.misled.map((text) => `${row.kind}: ${text}`))
  const share = sum((row) => row.right) / sum((row) => row.found)
  expect(share, misled.join('\n')).toBeGreaterThanOrEqual(0.9)
})

test.each(rows)('$kind: of $made at least four in five are found', ({ made, found }) => {
  expect(found / made).toBeGreaterThanOrEqual(0.8)
})
