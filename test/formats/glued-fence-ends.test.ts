import { describe, expect, test } from 'vitest'
import { gluedFenceEnds } from '../../scripts/formats/markup/glued-fence-ends.ts'
import { linesOf } from '../../scripts/text/lines.ts'

const found = (lines: readonly string[]): readonly [boolean, readonly number[]] => {
  const { ends, isSure } = gluedFenceEnds(linesOf(lines.join('\n')))
  return [isSure, ends.map(({ line }) => line.number)]
}

const TEXT = ['', 'This is said.', '']

describe('the end of a fence stands behind code', () => {
  test.each([
    ['and nothing closes the last', ['```', '}```', ...TEXT, '```', 'docker ps', '```'], [2]],
    ['and a language stands within', ['```', '}```', ...TEXT, '```sh', 'a', '```'], [2]],
    ['and a second does as well', ['```', 'a```', ...TEXT, '```', 'b```', ...TEXT], [2, 7]],
    ['behind a blank', ['```', 'docker ps ```', ...TEXT], [2]],
    ['by more marks', ['````', '}````', ...TEXT], [2]],
  ])('%s', (_, lines, numbers) => {
    expect(found(lines)).toEqual([true, numbers])
  })

  test('and something else is wrong too', () => {
    const lines = ['```', '}```', ...TEXT, '```sh', 'a', '```', ...TEXT, '```', 'b']
    expect(found([...lines, '```sh', 'c', '```'])).toEqual([false, [2]])
  })
})

test.each([
  ['all fences fit', ['```', 'a```', '```', ...TEXT, '```sh', 'a', '```']],
  ['the marks are too short', ['````', 'a```']],
  ['they are a pair', ['```', 'Use ```docker ps```']],
  ['they stand behind the mark of a diff', ['```', '+```']],
  ['they stand behind tildes', ['~~~', 'a```']],
  ['nothing else closes it', ['```', 'docker ps']],
  ['no fence is open', ['a```', '', 'b']],
])('none where %s', (_, lines) => {
  expect(found(lines)).toEqual([false, []])
})
