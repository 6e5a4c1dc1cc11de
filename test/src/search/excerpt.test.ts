import { expect, test } from 'vitest'
import { excerptOf } from '../../../src/search/excerpt.ts'
import { commandPieces, titlePieces, type Piece } from '../../../src/search/pieces.ts'
import { tokensOf } from '../../../src/search/tokens.ts'

const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map(
      ({ text, isWanted, kind }) =>
        `${kind ? `{${kind}:` : ''}${isWanted ? `[${text}]` : text}${kind ? '}' : ''}`,
    )
    .join('')

const words = Array.from({ length: 100 }, (_, index) => `w${index}`)

test('an excerpt stands where most was found, and marks it', () => {
  const text = shown(excerptOf(words, { from: 10, to: 90, words: [20, 60, 62] }))
  expect(text).toMatch(/^… w55 w56 w57 w58 w59 \[w60\] w61 \[w62\] .* w82 …$/)
})

test('a short section is shown whole', () => {
  expect(shown(excerptOf(words, { from: 10, to: 14, words: [12] }))).toBe('w10 w11 [w12] w13')
})

test('what was found in the heading alone leads to the beginning of the text', () => {
  expect(shown(excerptOf(words, { from: 10, to: 13, words: [8] }))).toBe('w10 w11 w12')
})

const terms = (...texts: string[]) =>
  texts.map((text) => ({
    alternatives: [
      { text, tokens: tokensOf(text), strength: 1, isBeginning: false, isSynonym: false },
    ],
  }))

test('a command shows its flags, what is to be filled in, and what was looked for', () => {
  expect(shown(commandPieces('docker run --rm <IMAGE>', terms('--rm', 'run')))).toBe(
    'docker [run] {flag:[--rm]} {placeholder:<IMAGE>}',
  )
})

test('a title marks other forms of a word, too', () => {
  expect(shown(titlePieces('Rotating the unlock key', terms('rotate', 'key')))).toBe(
    '[Rotating] the unlock [key]',
  )
})
