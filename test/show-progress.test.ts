import { describe, expect, test } from 'vitest'
import { showProgress } from '../scripts/build/show-progress.ts'
import { begin, did } from '../src/progress.ts'

/** What is shown of some work, of which each piece takes so many milliseconds. */
function shown(isTTY: boolean, pieces: number, each: number): readonly string[] {
  const said: string[] = []
  let time = 0
  const screen = { isTTY, write: (text: string) => said.push(text) }
  const line = showProgress(screen, () => time)
  begin('Reading notes', pieces)
  for (let piece = 0; piece < pieces; piece++) {
    time += each
    did('Reading notes')
  }
  line.clear()
  line.end()
  return said
}

describe('short work says nothing', () => {
  test('on a terminal', () => expect(shown(true, 9, 100)).toEqual([]))
  test('elsewhere', () => expect(shown(false, 29, 1000)).toEqual([]))
})

test('elsewhere long work says in plain lines what, how many of how many, and how long yet', () => {
  expect(shown(false, 1000, 100)).toEqual([
    'Reading notes: 300 of 1,000, about 70 seconds left\n',
    'Reading notes: 600 of 1,000, about 40 seconds left\n',
    'Reading notes: 900 of 1,000, about 10 seconds left\n',
  ])
})

test('on a terminal one line changes, and is gone in the end', () => {
  const said = shown(true, 3000, 100)
  expect(said[0]).toMatch(/^\r\x1b\[K.*Reading notes: 10 of 3,000, about 5 minutes left/)
  expect(said.at(-1)).toBe('\r\x1b[K')
  expect(said.join('')).not.toContain('\n')
})
