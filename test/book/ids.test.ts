import { expect, test } from 'vitest'
import type { CommandEntry } from '../../src/schemas.ts'
import { withOwnIds } from '../../scripts/book/commands/ids.ts'

const entry: CommandEntry = {
  id: 'image-pull',
  task: 'Pull an image',
  group: 'image',
  variants: [],
  placeholders: [],
  flags: [],
  notes: [],
  taughtAt: [],
  essential: false,
}
const idsOf = (...keys: readonly string[]): readonly string[] =>
  withOwnIds(keys.map((key) => ({ entry, key, order: 0 }))).map((row) => row.entry.id)

test('an id that no other row has needs no mark', () => {
  expect(idsOf('docker pull nginx')).toEqual(['image-pull'])
})

test('a mark depends on no order', () => {
  const keys = ['docker pull nginx', 'docker pull redis', 'docker pull alpine']
  expect(idsOf(...keys.toReversed()).toReversed()).toEqual(idsOf(...keys))
})

// regression: two entries of a thousand had one address, and the site lost one of them
test('rows whose short marks are the same get longer ones', () => {
  const ids = idsOf('docker pull shop/orders:525', 'docker pull shop/orders:538')
  expect(new Set(ids)).toHaveProperty('size', 2)
  for (const id of ids) expect(id).toMatch(/^image-pull-5650-[\da-f]{12}$/)
})
