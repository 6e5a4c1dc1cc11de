import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST_QUERY, queryTokens, tokensOf } from '../../../src/search/tokens.ts'

const textsOf = (query: string): string[] => queryTokens(query).map(({ text }) => text)

describe('what was typed, as words', () => {
  test.each([
    ['docker network ls', ['docker', 'network', 'ls']],
    ['$ docker ps', ['docker', 'ps']], // copied with its prompt
    ['sudo docker ps', ['docker', 'ps']],
    ['sudo systemctl stop docker', ['sudo', 'systemctl', 'stop', 'docker']],
    ['—rotate', ['--rotate']], // a phone made one dash of two
    ['how do I do this?', ['how', 'do', 'i', 'do', 'this']],
    ['“docker ps”', ['docker', 'ps']],
    [':ro', [':ro']],
    ['{{.Node.Hostname}}', ['.node.hostname']],
    ['--autolock=false', ['--autolock=false']],
    ['run -P', ['run', '-P']], // not -p
    ['what’s up', ['what', 'up']],
    ['?! … |', []],
    ['<script>alert(1)</script>', ['script>alert(1)</script']],
    ['   ', []],
  ])('%s', (query, words) => {
    expect(textsOf(query)).toEqual(words)
  })

  test('nobody’s query is longer than this', () => {
    expect(textsOf('a '.repeat(10_000)).length).toBeLessThan(50)
    expect(textsOf('x'.repeat(10_000))).toEqual(['x'.repeat(LONGEST_QUERY)])
  })

  test('any text is read without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void textsOf(text)),
    )
  })
})

test('a name is also the words that it is made of; what is to be filled in is known', () => {
  expect(tokensOf('docker swarm unlock-key <KEY>')).toMatchObject([
    { text: 'docker', parts: [] },
    { text: 'swarm' },
    { text: 'unlock-key', parts: ['unlock', 'key'], isPlaceholder: false },
    { text: 'key', isPlaceholder: true },
  ])
})
