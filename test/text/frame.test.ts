import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { frame } from '../../scripts/text/frame.ts'
import { linesOf } from '../../scripts/text/lines.ts'

const show = (text: string, line: number, column: number, length?: number): string =>
  stripVTControlCharacters(frame(linesOf(text), { line, column }, length))

test('shows the line between its neighbours, with marks below the place', () => {
  expect(show('\ndocker swarm unlock-key --roate\n', 2, 25, 7)).toBe(
    [
      '  1 │',
      '> 2 │ docker swarm unlock-key --roate',
      '    ╵                         ^^^^^^^',
    ].join('\n'),
  )
})

test('a long line is cut around the place', () => {
  const shown = show(`${'x'.repeat(500)}HERE${'y'.repeat(500)}`, 1, 501, 4)
  const [code = '', marks = ''] = shown.split('\n')
  expect(code.length).toBeLessThan(120)
  expect(code.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('HERE')
})

test('a place behind the end of the text does not throw', () => {
  expect(show('one', 7, 9)).toBe('')
  expect(show('', 1, 1)).toBe('')
})
