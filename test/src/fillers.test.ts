import { describe, expect, test } from 'vitest'
import {
  fillersOf,
  hideFillers,
  hideFillersOfPage,
  showFillers,
} from '../../src/integrations/fillers.ts'

const FILLERS = new Set(['the', 'of', 'on', 'is', 'a', "isn't"])

/** What Pagefind would take for words: what has a letter or a digit that is one to it. */
const seen = (text: string): readonly string[] => text.match(/[\p{L}\p{N}<>/="-]+/gu) ?? []

describe('of a text', () => {
  test.each([
    ['Rotate the unlock key of a swarm', ['Rotate', 'unlock', 'key', 'swarm']],
    ['The --rm flag (of a run), on.', ['--rm', 'flag', 'run']],
    ["This isn't it", ['This', 'it']],
    ['theory office', ['theory', 'office']],
  ])('%j is to be found by %j', (text, words) => {
    const hidden = hideFillers(text, FILLERS)
    expect(seen(hidden)).toEqual(words)
    expect(hidden.split(' ')).toHaveLength(text.split(' ').length)
    expect(showFillers(hidden)).toBe(text)
  })
})

describe('of a page', () => {
  test.each([
    ['<p>The key of a swarm</p>', '<p>··· key ·· · swarm</p>'],
    ['<p>Rotate <em>the</em> key</p>', '<p>Rotate <em>the</em> key</p>'],
    ['<p><em>on</em>ly, <b>bef</b>a <i>o</i>f</p>', '<p><em>on</em>ly, <b>bef</b>a <i>o</i>f</p>'],
    // Pagefind adds a full stop to the last word of a block, where it sees one.
    ['<h2>What a key is</h2><p>A key</p>', '<h2>What · key is</h2><p>· key</p>'],
    ['<p title="the > of a">a > of</p>', '<p title="the > of a">· > of</p>'],
    ['<a href="/the of/"> the </a>', '<a href="/the of/"> ··· </a>'],
    ['<code>a &lt;IMAGE&gt;</code>', '<code>a &lt;IMAGE&gt;</code>'],
  ])('%s', (page, expected) => {
    const hidden = hideFillersOfPage(page, FILLERS)
    expect(hidden.replace(/[\u{100000}-\u{10007F}]/gu, '·')).toBe(expected)
    expect(showFillers(hidden)).toBe(page)
  })
})

test('a word that belongs to a phrase is no filler', () => {
  const words = { ignored: ['in', 'the'], explained: [], synonyms: [['log in', 'login']] }
  expect([...fillersOf(words)]).toEqual(['the'])
})
