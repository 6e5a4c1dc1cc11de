import { describe, expect, test } from 'vitest'
import { frontMatterOf, withoutFrontMatter } from '../../scripts/formats/markup/front-matter.ts'

describe('front matter', () => {
  test.each([
    ['YAML', '---\ntitle: Pods\n---\n\ntext\n', 'yaml', 'title: Pods\n'],
    ['regression: of Hugo', '+++\ntitle = "Pods"\n+++\n\ntext\n', 'toml', 'title = "Pods"\n'],
    ['regression: with blanks behind its marks', '--- \na: b\n---  \ntext\n', 'yaml', 'a: b\n'],
    ['regression: at the end of the file', '---\na: b\n---', 'yaml', 'a: b\n'],
  ])('%s is blanked as it stands, line by line', (_, text, language, body) => {
    expect(frontMatterOf(text)).toMatchObject({ language, body })
    const blank = withoutFrontMatter(text)
    expect(blank.trim()).toBe(text.endsWith('text\n') ? 'text' : '')
    expect([blank.length, blank.split('\n').length]).toEqual([text.length, text.split('\n').length])
  })

  test.each([
    'text\n---\na: b\n---\n',
    '---\n\nA line above, and one below.\n\n---\n',
    '---\n---\n',
    '+++\na: b\n+++\n',
    '+++\na = "b"\n---\n',
  ])('%j has none', (text) => {
    expect(frontMatterOf(text)).toBeUndefined()
    expect(withoutFrontMatter(text)).toBe(text)
  })
})
