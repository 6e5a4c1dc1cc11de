import { expect, test } from 'vitest'
import { answersFile } from '../../../src/self-test/answers-file.ts'

const TASKS = [
  { id: 'node-ls', task: 'List the nodes', command: 'docker node ls' },
  { id: 'two', task: 'Run\ttwo', command: 'docker ps\ndocker ps' },
  { id: 'never', task: 'Never asked', command: 'docker' },
]

test('the file has a line for each answer, in the order of the chapter', () => {
  const answers = new Map([
    ['two', { verdict: 'not yet' as const, day: '2026-11-22' }],
    ['gone', { verdict: 'not yet' as const, day: '2026-11-21' }],
    ['node-ls', { verdict: 'knew it' as const, day: '2026-11-21' }],
  ])
  expect(answersFile(TASKS, answers)).toBe(
    [
      'id\ttask\tcommand\tanswer\tday',
      'node-ls\tList the nodes\tdocker node ls\tknew it\t2026-11-21',
      'two\tRun two\tdocker ps docker ps\tnot yet\t2026-11-22',
      '',
    ].join('\n'),
  )
})
