import { expect, test } from 'vitest'
import { nearest, nearestOnes } from '../../scripts/text/nearest.ts'

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

test.each([
  ['logi', ['logs', 'login', 'load'], ['login', 'logs']], // a tie: the same beginning is better
  ['rnu', ['run', 'rm', 'ps'], ['run']],
  ['--nme', ['--name', '--no-trunc'], ['--name']],
])('nearest ones to %j among %j are %j', (word, candidates, expected) => {
  expect(nearestOnes(word, candidates)).toEqual(expected)
})
