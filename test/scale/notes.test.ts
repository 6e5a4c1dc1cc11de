import { expect, test } from 'vitest'
import { generatedNotes } from './notes.ts'

const notes = [...generatedNotes(100, 1)]
const sections = notes.flatMap(({ text }) => text.split(/^(?=## )/m).slice(1))

test('a seed gives the same notes each time, another seed others', () => {
  expect([...generatedNotes(100, 1)]).toEqual(notes)
  expect([...generatedNotes(100, 2)]).not.toEqual(notes)
})

test.each([1, 3, 100, 1000])('%i pages are as many headings that open one', (pages) => {
  const text = [...generatedNotes(pages, 1)].map((note) => note.text).join('\n')
  expect(text.match(/^## /gm)).toHaveLength(pages)
})

test('a page has about 600 words and five code blocks', () => {
  const words = sections.map((text) => text.split(/\s+/).length)
  const mean = words.reduce((sum, count) => sum + count, 0) / words.length
  expect(mean).toBeGreaterThan(550)
  expect(mean).toBeLessThan(700)
  for (const text of sections) expect(text.match(/^```/gm)).toHaveLength(10)
})

test('no note is much shorter than the others', () => {
  const counts = notes.map(({ text }) => text.match(/^## /gm)?.length ?? 0)
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(4)
})
