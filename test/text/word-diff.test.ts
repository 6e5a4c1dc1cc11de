import { expect, test } from 'vitest'
import { wordDiff, type DiffPiece } from '../../scripts/text/word-diff.ts'

const shown = (pieces: readonly DiffPiece[]): string =>
  pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')

test.each([
  ['--roate', '--rotate', '--[roate]', '--[rotate]'],
  ['images. you', 'images, you', 'images[.] you', 'images[,] you'],
  ['the requests number of', 'the requested number of', 'the [requests] number of', 'the [requested] number of'],
  ['of of resolving', 'of resolving', 'of [of ]resolving', 'of resolving'],
  ['two words gone', 'one thing new', '[two words gone]', '[one thing new]'],
  ['', 'new', '', '[new]'],
  ['gone', '', '[gone]', ''],
  ['a\nb', 'a b', 'a[\n]b', 'a[ ]b'],
])('%j and %j', (before, after, shownBefore, shownAfter) => {
  const diff = wordDiff(before, after)
  expect([shown(diff.before), shown(diff.after)]).toEqual([shownBefore, shownAfter])
}) // prettier-ignore
