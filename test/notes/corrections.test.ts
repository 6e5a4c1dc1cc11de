import { expect, test } from 'vitest'
import { correctionEdits, type Correction } from '../../scripts/notes/corrections.ts'
import { applyEdits } from '../../scripts/text/edit.ts'
import { linesOf } from '../../scripts/text/lines.ts'

const NOTE =
  'Disable autolock:\n\ndocker swarm update --autolock=true\ndocker swarm unlock-key\n--roate\n'

const correction = (line: number, wrong: string, right: string): Correction => ({
  line,
  wrong,
  right,
  kind: 'flag',
  because: 'So.',
  place: { line: 1, column: 1 },
})

const apply = (...corrections: Correction[]): { text: string; problems: string[] } => {
  const note = { file: 'note', correctionsFile: 'corrections', text: NOTE }
  const { edits, problems } = correctionEdits(note, linesOf(NOTE), corrections)
  return {
    text: applyEdits(NOTE, edits).text,
    problems: problems.map((message) => message.ruleId ?? ''),
  }
}

test('a correction replaces what stands once on its line', () => {
  expect(apply(correction(3, 'true', 'false')).text).toContain('--autolock=false')
})

test('a correction may reach over the end of its line', () => {
  expect(apply(correction(4, 'unlock-key\n--roate', 'unlock-key --rotate')).text).toContain(
    'unlock-key --rotate\n',
  )
})

test('one that matches nowhere, twice, or outside the note changes nothing', () => {
  expect(apply(correction(1, 'true', 'false'))).toEqual({
    text: NOTE,
    problems: ['stale-correction'],
  })
  expect(apply(correction(3, 'a', 'b'))).toEqual({ text: NOTE, problems: ['stale-correction'] })
  expect(apply(correction(99, 'true', 'false'))).toEqual({
    text: NOTE,
    problems: ['stale-correction'],
  })
})

test('of two that overlap the first stands', () => {
  const result = apply(
    correction(3, '--autolock=true', '--autolock=false'),
    correction(3, 'true', 'maybe'),
  )
  expect(result.problems).toEqual(['overlapping-corrections'])
  expect(result.text).toContain('--autolock=false')
})
