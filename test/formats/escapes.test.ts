import { expect, test } from 'vitest'
import { proseEdits } from '../../scripts/formats/markup/prose.ts'
import { parse } from '../../scripts/notes/markdown.ts'
import { applyEdits } from '../../scripts/text/edit.ts'
import { linesOf } from '../../scripts/text/lines.ts'
import { plainText, vocabulary } from './restored.ts'

test.each([
  '# no heading',
  '#no heading either',
  '- no item',
  '+ no item',
  '> no quotation',
  '1. no number',
  '2024) no number',
  '===',
  '--- | ---',
  '---',
  '***',
  '* * *',
  '```',
  '~~~ no fence',
  'a * b * c and 2*3*4',
  '_not leaning_ and __not fat__, snake_case_word',
  '~~not struck~~ in ~/.docker',
  '[no](link), [no][link] and ![no](image)',
  '[no]: definition',
  '[^1]: no footnote[^1]',
  '[x] no task',
  'R&amp;D &lt; R&#68;D',
  'a \\* b \\ c \\',
  'docker run \\',
  'one ` of them and ``two',
  '<IMAGE> and <b>bold</b> and <!-- no comment -->',
  'USERNAME@HOST:DEST_PATH',
])('%s is the same text in Markdown', (text) => {
  const [line] = linesOf(text)
  const { text: markdown } = applyEdits(text, line ? proseEdits(line, vocabulary) : [])
  const [paragraph, ...more] = parse(markdown).children
  expect(more).toEqual([])
  expect(paragraph?.type).toBe('paragraph')
  expect(paragraph && plainText(paragraph)).toBe(text)
})
