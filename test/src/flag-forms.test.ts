import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flagFormsOf, type Forms } from '../../src/code/flag-forms.ts'

test.each<[string, string, string, [string, string, string][]]>([
  ['docker ps', 'docker ps', 'docker ps', []],
  [
    'docker run -d <IMAGE>',
    'docker run --detach <IMAGE>',
    'docker run -d <IMAGE>',
    [['-d', '--detach', '-d']],
  ],
  // Switches are bundled in the short form.
  [
    'docker run -i -t --rm <IMAGE>',
    'docker run --interactive --tty --rm <IMAGE>',
    'docker run -it --rm <IMAGE>',
    [['-i -t', '--interactive --tty', '-it']],
  ],
  // The value stays a part of its own: a placeholder in it can still be filled in.
  [
    'docker run --restart=<POLICY> <IMAGE>',
    'docker run --restart <POLICY> <IMAGE>',
    'docker run --restart <POLICY> <IMAGE>',
    [['--restart=', '--restart ', '--restart ']],
  ],
  // The same flag twice, at the end of a line, in a script.
  [
    'docker run -v a:/a -v b:/b <IMAGE>\ndocker-compose up -d',
    'docker run --volume a:/a --volume b:/b <IMAGE>\ndocker-compose up --detach',
    'docker run -v a:/a -v b:/b <IMAGE>\ndocker-compose up -d',
    [
      ['-v', '--volume', '-v'],
      ['-v', '--volume', '-v'],
      ['-d', '--detach', '-d'],
    ],
  ],
  [
    'docker network create --opt encrypted --driver overlay <NETWORK>',
    'docker network create --opt encrypted --driver overlay <NETWORK>',
    'docker network create -o encrypted -d overlay <NETWORK>',
    [
      ['--opt', '--opt', '-o'],
      ['--driver', '--driver', '-d'],
    ],
  ],
])('%s', (text, long, short, expected) => {
  const found = flagFormsOf({ text, long, short })
  expect(found.map((forms) => [forms.text, forms.long, forms.short])).toEqual(expected)
  for (const forms of found) expect(text.slice(forms.start, forms.end)).toBe(forms.text)
})

describe('the parts make the whole', () => {
  const command = fc
    .array(
      fc.constantFrom('docker', 'run', '-d', '--detach', '-it', '--a=b', '--a b', '<X>', 'x'),
      {
        maxLength: 8,
      },
    )
    .map((words) => words.join(' '))

  test('whatever the forms are', () => {
    fc.assert(
      fc.property(command, command, command, (text, long, short) => {
        const forms: Forms = { text, long, short }
        for (const form of ['text', 'long', 'short'] as const) {
          expect(rewritten(forms, form)).toBe(forms[form])
        }
      }),
    )
  })
})

function rewritten(forms: Forms, form: keyof Forms): string {
  let made = ''
  let last = 0
  for (const part of flagFormsOf(forms)) {
    made += forms.text.slice(last, part.start) + part[form]
    last = part.end
  }
  return made + forms.text.slice(last)
}
