import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quoted, quotesAt, type Quotes } from '../../../src/cheat-sheet/shell-quotes.ts'

describe('what surrounds a placeholder', () => {
  test.each<[string, Quotes]>([
    ['docker run <X>', 'none'],
    ['docker run -v <X>:/data nginx', 'none'],
    ["docker ps --format '<X>'", 'single'],
    ['docker ps --filter "name=<X>"', 'double'],
    ['docker rm $(docker ps --filter name=<X>)', 'none'],
    ['echo "$(docker inspect <X>)"', 'none'], // inside `$(` quotes begin anew
    ['echo "$(docker inspect "<X>")"', 'double'],
    ['echo "it\'s <X>"', 'double'],
    ['echo "a" <X>', 'none'],
    [String.raw`echo \" <X>`, 'none'],
    [String.raw`echo 'a\' <X>`, 'none'], // a backslash is a character in single quotes
  ])('%s', (command, expected) => expect(quotesAt(command, command.indexOf('<X>'))).toBe(expected))
})

describe('a value is quoted where it must be, and only there', () => {
  test.each<[string, Quotes, string]>([
    ['nginx:1.27-alpine', 'none', 'nginx:1.27-alpine'],
    ['registry.example.org:5000/a/b@sha256:0f', 'none', 'registry.example.org:5000/a/b@sha256:0f'],
    ['my app', 'none', "'my app'"],
    ["it's", 'none', String.raw`'it'\''s'`],
    ['$HOME', 'none', "'$HOME'"],
    ['a;rm -rf x', 'none', "'a;rm -rf x'"],
    ['{{.Names}}', 'none', "'{{.Names}}'"],
    ['über', 'none', "'über'"],
    ['~/data', 'none', '~/data'],
    ['~/my data', 'none', "~/'my data'"],
    ['~/', 'none', '~/'],
    ['my app', 'single', 'my app'],
    ["it's", 'single', String.raw`it'\''s`],
    ['my app', 'double', 'my app'],
    ['a "b" $c', 'double', String.raw`a \"b\" \$c`],
  ])('%s in %s quotes', (value, quotes, expected) => {
    expect(quoted(value, quotes)).toBe(expected)
  })
})

test.skipIf(process.platform === 'win32')('a shell gets what was typed, whatever it is', () => {
  const value = fc
    .string({ unit: 'binary-ascii', minLength: 1, maxLength: 20 })
    // A process cannot be given a NUL, and the home directory is meant.
    .filter((text) => !text.includes('\0') && !text.startsWith('~/'))
  fc.assert(
    fc.property(fc.array(value, { minLength: 20, maxLength: 20 }), (values) => {
      const script = values
        .map(
          (text) =>
            `printf '%s\\0' ${quoted(text, 'none')} '${quoted(text, 'single')}' "${quoted(text, 'double')}"`,
        )
        .join('\n')
      const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0')
      expect(words).toEqual([...values.flatMap((text) => [text, text, text]), ''])
    }),
    { numRuns: 20 },
  )
})
