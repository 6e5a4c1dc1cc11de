import { describe, expect, test } from 'vitest'
import { formats } from '../../scripts/formats/index.ts'
import { restored, silentLosses } from './restored.ts'

// What a careless pattern would read again and again. No clock: it would measure the machine. Of so many characters, a
// pattern that goes back for each of them (`/[ ]+\n/` in a text of blanks) takes a minute and a half, and vitest fails what
// takes longer than a minute; what is read once takes about a second, which leaves room for a busy machine.
const LONG = 500_000
const HEAVY = [
  '-', '[', '(', '`', '*', '<', '{', ' ', '\n', '#', '|', '~', '_', '\\', '&', '"', "'", '.', '/', 'a', '•', '0',
  '- ', '[]', '` ', '`` ` ', './', 'a/', '-a=', '--a ', '<a', '{a', '[a', 'a.', 'a_', 'a:', 'a-', '"a', '\'a', '=\'', '(a ',
  '-a b/', 'docker ', 'docker run ', 'docker run --a=\' ', 'docker ps "', 'Ex: docker ', 'https://', '$A', 'A_', ', ', ' or ',
  '\n- ', '\n - x', '\n • ', '\n{', '\n[', '\na:', '\n  a:', '\n# a', '\nRUN \\', '\ndocker \\', '\nAbout', '\n```', '\n a',
  '\n1. ', '\nA b\n', '\n\n- a', '<img ', '<img src=a>', '<img src="', '<b>', '<p>x</p>', '<p>', '<li>', '<div><b>x</b></div>', '<table><tr><td>', '<!-- ', '<!--x-->', '<br>', '<html><style>', '<html>\n  a', '<h2 id="x">', '</b>', '{% hint %}\n', '\n{% hint %}\n<b>x</b>\n{% endhint %}', '<summary>a\n</summary>', '<br>\n',
  '<a href="x">y</a>', '\ndocker a # b', ' # docker ps', '\n| a |', '[[a]] ==b== <b>c</b>', '\n# docker rm -f a', '\n1 A', '"a" b\n', '. -', ' - ', ': ',
] // prettier-ignore

describe.each(formats.map((format) => ({ id: format.id, format })))('$id', ({ format }) => {
  test.each(HEAVY)('loses no word of a text of %j only, however long', (piece) => {
    const found = piece.repeat(Math.ceil(LONG / piece.length))
    expect(silentLosses(restored(format, found), found)).toEqual([])
  })

  test.each(['-', '[', '`'])('takes a megabyte of %s', (sign) => {
    expect(() => restored(format, sign.repeat(1_000_000))).not.toThrow()
  })
})
