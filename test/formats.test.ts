import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formats } from '../scripts/formats/index.ts'
import { hintsFrom, restored } from './formats/restored.ts'

// Each case is a real excerpt: <case>.txt as found, <case>.md as it must come out, <case>.yml with hints where it needs some.
describe.each(formats.map((format) => ({ id: format.id, format })))('$id', ({ id, format }) => {
  const folder = `test/fixtures/formats/${id}`
  const cases = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.replace(/\.txt$/, ''))

  test('has cases', () => expect(cases).not.toEqual([]))

  test.each(cases)('%s', (name) => {
    const hintsFile = `${folder}/${name}.yml`
    const hints = existsSync(hintsFile) ? hintsFrom(readFileSync(hintsFile, 'utf8')) : {}
    const uses = new Set<string>(format.hints)
    expect(Object.keys(hints).filter((hint) => !uses.has(hint))).toEqual([])
    const found = readFileSync(`${folder}/${name}.txt`, 'utf8')
    expect(restored(format, found, hints).text).toBe(readFileSync(`${folder}/${name}.md`, 'utf8'))
  })
})
