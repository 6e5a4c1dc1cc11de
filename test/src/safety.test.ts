import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { withGuardedLinks } from '../../src/safety/links-out.ts'
import { withPolicy } from '../../src/safety/policy.ts'

const OWN = 'customElements.define("own-element", class extends HTMLElement {})'

describe('a page says what may run on it', () => {
  test('the policy stands before all but the encoding', () => {
    expect(policed('<p>text</p>')).toMatch(
      /^<html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]+"\/>/,
    )
  })

  test('a script of our own is named by its hash', () => {
    expect(scriptSources(`<script type="module">${OWN}</script>`)).toContain(hashOf(OWN))
  })

  test('a script of our own that is not on the page is not named', () => {
    expect(scriptSources('<p>text</p>')).not.toContain('sha256')
  })

  test.each([
    ['a script of nobody', '<script>alert(1)</script>', 'alert(1)'],
    ['more than a script of our own', `<script>${OWN};alert(1)</script>`, `${OWN};alert(1)`],
    ['a script in an attribute', '<p data-code="<script>alert(1)</script>"></p>', 'alert(1)'],
  ])('%s is not named', (_, body, script) => {
    expect(scriptSources(body)).not.toContain(hashOf(script))
  })

  test.each(["'unsafe-inline'", "'unsafe-eval'", '*', 'https:', 'data:', 'blob:'])(
    'no script may come from %s',
    (source) => {
      expect(scriptSources(`<script>${OWN}</script>`).split(' ')).not.toContain(source)
    },
  )
})

test.each([
  ['<a href="https://docs.docker.com/">', '<a rel="noopener" href="https://docs.docker.com/">'],
  [
    '<a class="x" href="http://a.example/?b&amp;c" >',
    '<a rel="noopener" class="x" href="http://a.example/?b&amp;c" >',
  ],
  [
    '<a rel="external" href="https://a.example/">',
    '<a rel="noopener external" href="https://a.example/">',
  ],
  ['<a rel="noopener" href="https://a.example/">', '<a rel="noopener" href="https://a.example/">'],
  ['<a href="/chapters/">', '<a href="/chapters/">'],
  ['<a href="#id" title="https://a.example/">', '<a href="#id" title="https://a.example/">'],
  ['<abbr title="a">', '<abbr title="a">'],
])('%s becomes %s', (link, guarded) => {
  expect(withGuardedLinks(link)).toBe(guarded)
})

function policed(body: string): string {
  return withPolicy(`<html><head><meta charset="utf-8"></head>${body}</html>`, new Set([OWN]))
}

function scriptSources(body: string): string {
  return /script-src ([^;"]*)/.exec(policed(body))?.[1] ?? ''
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}
