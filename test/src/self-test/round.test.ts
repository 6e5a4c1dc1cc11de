import { expect, test } from 'vitest'
import {
  afterAnswer,
  countOf,
  roundOf,
  type Answers,
  type Verdict,
} from '../../../src/self-test/round.ts'

const TASKS = ['a', 'b', 'c', 'd', 'e']

const answers = (given: Record<string, Verdict>): Answers =>
  new Map(
    Object.entries(given).map(([id, verdict]) => [id, { verdict, day: '2026-11-22' }] as const),
  )

test.each<[string, Record<string, Verdict>, string]>([
  ['nothing was answered', {}, 'a b c d e'],
  ['some were known: they are not asked', { b: 'knew it', d: 'knew it' }, 'a c e'],
  ['some were not: they come first', { c: 'not yet', a: 'knew it', e: 'not yet' }, 'c e b d'],
  ['a task was answered that is no more', { gone: 'not yet' }, 'a b c d e'],
])('%s', (_, given, round) => {
  expect(roundOf(TASKS, answers(given)).join(' ')).toBe(round)
})

test.each<[string, Verdict, string]>([
  ['a b c d e', 'knew it', 'b c d e'],
  ['a b c d e', 'not yet', 'b c d a e'],
  ['a b', 'not yet', 'b a'],
  ['a', 'not yet', 'a'],
  ['a', 'knew it', ''],
])('of %s, the first %s, %s are left', (round, verdict, left) => {
  expect(afterAnswer(round.split(' '), verdict).join(' ')).toBe(left)
})

test('who says at last of each task that they knew it has asked all of them', () => {
  let round = roundOf(TASKS, new Map())
  const asked: string[] = []
  while (round[0] !== undefined && asked.length < 100) {
    const isFirst = !asked.includes(round[0])
    asked.push(round[0])
    round = afterAnswer(round, isFirst ? 'not yet' : 'knew it')
  }
  expect(asked.toSorted().join('')).toBe('aabbccddee')
})

test('tasks are counted by their verdict', () => {
  const given = answers({ a: 'knew it', b: 'not yet', gone: 'knew it' })
  expect(countOf(TASKS, given, 'knew it')).toBe(1)
  expect(countOf(TASKS, given, 'not yet')).toBe(1)
})
