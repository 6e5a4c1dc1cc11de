import { expect, test } from 'vitest'
import { nearest } from '../../scripts/text/nearest.ts'

test.each([
  [
    'gabriel-readme#docker-volume',
    ['gabriel-readme#docker-volumes', 'gabriel-readme#docker-images'],
    'gabriel-readme#docker-volumes',
  ],
  ['conatiner', ['container', 'config', 'context'], 'container'],
  ['blogpost', ['blog-post', 'markdown'], 'blog-post'],
  ['same', ['same'], 'same'],
  ['ls', ['rm', 'ps'], undefined], // nothing near
  ['logi', ['login', 'logs'], undefined], // a tie: nobody knows which was meant
  ['', ['a'], undefined],
])('nearest to %j among %j is %j', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected)
})
