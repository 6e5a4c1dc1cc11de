import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readVocabulary } from '../../scripts/library/vocabulary-files.ts'

const written = readFileSync('content/vocabulary.yml', 'utf8')

const read = (text: string) =>
  readVocabulary(
    { read: () => new TextEncoder().encode(text), list: () => [] },
    { versions: {}, commands: [] },
  )

test('each verb of the tasks stands once, in the order of the alphabet', () => {
  const { value, problems } = read(written)
  expect(problems).toEqual([])
  const listed = written.slice(written.indexOf('verbs: >') + 8).match(/[a-z]+/g) ?? []
  expect(listed).toEqual([...value.verbs])
  expect(listed).toEqual(listed.toSorted())
})

test('a verb in capitals is a problem', () => {
  const { problems } = read(written.replace('  accept access', '  accept Access'))
  expect(problems.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('expected a word in lower case'),
  ])
})
