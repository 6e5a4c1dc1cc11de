import { expect, test } from 'vitest'
import { readSearchWords } from '../../scripts/library/search-words.ts'

const read = (text: string) =>
  readSearchWords({ read: () => new TextEncoder().encode(text), list: () => [] })

const WORDS = 'ignored: >-\n  how do\n  must the\nexplained: what why\n'

test('fillers stand as running text, synonyms as lists', () => {
  const { value, problems } = read(`${WORDS}synonyms:\n  - [delete, rm]\n  - [log in, login]\n`)
  expect(problems).toEqual([])
  expect(value.ignored).toEqual(['how', 'do', 'must', 'the'])
  expect(value.synonyms).toEqual([
    ['delete', 'rm'],
    ['log in', 'login'],
  ])
})

test.each([
  ['a word on two lines', '[a, b]\n  - [c, a]', '7:9 repeated-synonym'],
  ['a word twice on a line', '[a, b, a]', '6:12 repeated-synonym'],
  ['a word alone', '[a]', '6:5 content-shape'],
  ['capitals', '[Docker, moby]', '6:6 content-shape'],
])('%s has its place', (_, synonyms, place) => {
  const [problem] = read(`${WORDS}synonyms:\n  - ${synonyms}\n`).problems
  expect(`${problem?.line}:${problem?.column} ${problem?.ruleId}`).toBe(place)
})
