import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, through, type Edit } from '../../scripts/text/edit.ts'

describe('applyEdits', () => {
  test.each<[string, Edit[], string]>([
    [
      'docker swarm unlock-key --roate',
      [{ start: 24, end: 31, text: '--rotate' }],
      'docker swarm unlock-key --rotate',
    ],
    ['  • pid: Process isolation', [{ start: 2, end: 3, text: '-' }], '  - pid: Process isolation'],
    [
      'docker ps',
      [
        { start: 0, end: 0, text: '`' },
        { start: 9, end: 9, text: '`' },
      ],
      '`docker ps`',
    ],
    [
      'ab',
      [
        { start: 1, end: 1, text: 'x' },
        { start: 1, end: 1, text: 'y' },
      ],
      'axyb',
    ],
    [
      'one two',
      [
        { start: 4, end: 7, text: 'three' },
        { start: 0, end: 4, text: '' },
      ],
      'three',
    ],
    ['', [], ''],
  ])('%j with %j is %j', (text, edits, expected) => {
    expect(applyEdits(text, edits).text).toBe(expected)
  })

  test('two edits of the same words are refused', () => {
    const edits = [
      { start: 0, end: 4, text: 'a' },
      { start: 3, end: 5, text: 'b' },
    ]
    expect(() => applyEdits('docker', edits)).toThrow(RangeError)
  })

  test('an offset goes to the replacement of what it pointed at, and to nowhere when that was removed', () => {
    const edited = applyEdits('keep wrong gone end', [
      { start: 5, end: 10, text: 'right!' },
      { start: 10, end: 15, text: '' },
    ])
    expect(edited.text).toBe('keep right! end')
    expect(edited.target(0)).toBe(0)
    expect(edited.target(7)).toBe(5)
    expect(edited.target(12)).toBeUndefined()
    expect(edited.text.slice(edited.target(16))).toBe('end')
  })
})

/** A text and edits of it that do not overlap. */
const edited = fc
  .tuple(
    fc.string({ maxLength: 60 }),
    fc.array(fc.tuple(fc.nat(60), fc.string({ maxLength: 5 })), { maxLength: 8 }),
  )
  .map(([text, cuts]) => {
    const places = cuts.map(([place]) => Math.min(place, text.length)).toSorted((a, b) => a - b)
    const edits = cuts.flatMap(([, insertion], index) => {
      const start = places[index]
      const end = places[index + 1] ?? text.length
      return index % 2 === 0 && start !== undefined ? [{ start, end, text: insertion }] : []
    })
    return { text, edits }
  })

describe('the way back', () => {
  test('every kept character comes from where it stood', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const result = applyEdits(text, edits)
        for (let offset = 0; offset < text.length; offset++) {
          if (edits.some((edit) => edit.start <= offset && offset < edit.end)) continue
          const target = result.target(offset)
          expect(target).toBeDefined()
          expect(result.text[target ?? -1]).toBe(text[offset])
          expect(result.origin(target ?? -1)).toBe(offset)
        }
      }),
    )
  })

  test('leads through two edits in a row', () => {
    const first = applyEdits('docker swarm unlock-key --roate', [
      { start: 24, end: 31, text: '--rotate' },
    ])
    const second = applyEdits(first.text, [{ start: 0, end: 0, text: '```bash\n' }])
    const both = through(first, second)
    expect(second.text).toBe('```bash\ndocker swarm unlock-key --rotate')
    expect(both.origin(second.text.indexOf('swarm'))).toBe(7)
    expect(both.origin(second.text.indexOf('--rotate'))).toBe(24)
    expect(both.target(7)).toBe(second.text.indexOf('swarm'))
  })
})
