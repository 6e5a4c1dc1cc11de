import { describe, expect, test } from 'vitest'
import { addressesOf, partsOf, rangeOf, titleOf } from '../../../src/cheat-sheet/parts.ts'
import type { CommandEntry, CommandGroup } from '../../../src/schemas.ts'

/** A sheet of so many commands of each object. */
function sheetOf(counts: readonly (readonly [CommandGroup, number])[]): readonly CommandEntry[] {
  return counts.flatMap(([group, count]) =>
    Array.from({ length: count }, (_, at): CommandEntry => {
      const text = `docker ${group} ${'abcdefghij'[at]} <NAME>`
      return {
        id: `${group}-${at + 1}`,
        group,
        task: '',
        variants: [{ text, long: text, short: text }],
        flags: [],
        placeholders: [],
        taughtAt: [],
        notes: ['a'],
        essential: false,
      }
    }),
  )
}

const sheet = sheetOf([
  ['container', 7],
  ['image', 3],
  ['volume', 1],
])

describe('a sheet with more commands than a page has room for', () => {
  test.each([
    [11, []],
    [10, ['container: 7', 'image: 3', 'volume: 1']],
    [
      3,
      [
        'container, 1 of 3: 2',
        'container, 2 of 3: 3',
        'container, 3 of 3: 2',
        'image: 3',
        'volume: 1',
      ],
    ],
  ])('of %i', (most, pages) => {
    const parts = partsOf(sheet, most)
    expect(parts.map((part) => `${titleOf(part)}: ${part.entries.length}`)).toEqual(pages)
    const all = parts.length === 0 ? sheet : parts.flatMap(({ entries }) => entries)
    expect(all).toEqual(sheet)
  })

  test('has a page for each object, and says what stands on it', () => {
    expect(partsOf(sheet, 4).map((part) => [part.path, rangeOf(part)])).toEqual([
      ['cheat-sheet/container', 'docker container a … docker container d'],
      ['cheat-sheet/container/2', 'docker container e … docker container g'],
      ['cheat-sheet/image', 'docker image a … docker image c'],
      ['cheat-sheet/volume', 'docker volume a'],
    ])
  })
})

test.each([
  [11, 'container-6', 'cheat-sheet/#container-6'],
  [4, 'container-6', 'cheat-sheet/container/2/#container-6'],
  [4, 'volume-1', 'cheat-sheet/volume/#volume-1'],
])('with pages of %i, %s stands at %s', (most, id, address) => {
  expect(addressesOf(sheet, most).get(id)).toBe(address)
})
