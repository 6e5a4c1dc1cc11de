import { expect, test } from 'vitest'
import { escaped } from '../../scripts/notes/escaped.ts'
import { parse } from '../../scripts/notes/markdown.ts'
import { plainText } from '../../scripts/notes/sections.ts'

test.each([
  'What Docker is, and what “it” does.',
  'Run an image (by name)? Yes.',
  '1. Install it.',
  '2) Run it.',
  '- no item',
  '---',
  '# no heading',
  'docker_run *and* `ls` of <IMAGE>',
  'See www.docker.com.',
])('%j comes out as one paragraph of these words', (text) => {
  const { children } = parse(escaped(text))
  expect(children.map(({ type }) => type)).toEqual(['paragraph'])
  expect(children.map(plainText)).toEqual([text])
})

test('regression: a text that begins with a hyphen begins no list', () => {
  expect(escaped('- no item')).toBe('\\- no item')
})
