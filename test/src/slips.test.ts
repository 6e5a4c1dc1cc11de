import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slipsOf } from '../../src/search/slips.ts'

const WORDS =
  'autolock network networks node volume image images rotate container stack stats key unlock rm rmi prune'.split(
    ' ',
  )

test.each([
  ['autolok', ['autolock']], // a letter missing
  ['netwrok', ['network', 'networks']], // two swapped; the whole word first
  ['netwr', ['network', 'networks']], // on the way to `netwrok`
  ['rotatte', ['rotate']], // one too many
  ['vulume', ['volume']], // another
  ['imgae', ['image', 'images']],
  ['contaienrs', ['container']], // two slips in a long word
  ['stak', ['stack', 'stats']], // equally near: both
  ['roate', ['rotate']],
  ['kye', []], // too short to say
  ['kubernetes', []],
  ['autlko', []], // two slips in a short word
])('%s was meant to be %j', (word, expected) => {
  expect(slipsOf(word, WORDS)).toEqual(expected)
})

test('any single slip in a word of four letters or more finds the word', () => {
  const word = fc.stringMatching(/^[a-z]{5,12}$/)
  fc.assert(
    fc.property(
      word,
      fc.nat(),
      fc.stringMatching(/^[a-z]$/),
      fc.nat(3),
      (right, where, letter, kind) => {
        const at = where % right.length
        const [before, here, next, after] = [
          right.slice(0, at),
          right.slice(at, at + 1),
          right.slice(at + 1, at + 2),
          right.slice(at + 2),
        ]
        const wrong = [
          before + next + after,
          before + letter + here + next + after,
          before + letter + next + after,
          before + next + here + after,
        ][kind]
        expect(slipsOf(wrong ?? '', [right])).toEqual([right])
      },
    ),
  )
})
