/** What is mended where several words decide together, and what is left as it is. */
import { describe, expect, test } from 'vitest'
import { readerOfTexts } from '../../scripts/check/desk.ts'
import { fenceLanguage } from '../../scripts/rules/fence-language.ts'
import { headingLevel } from '../../scripts/rules/heading-level.ts'
import { rules } from '../../scripts/rules/index.ts'
import { mountPath } from '../../scripts/rules/mount-path.ts'
import { proofread } from '../../scripts/rules/proofread.ts'
import { repeatedWord } from '../../scripts/rules/repeated-word.ts'
import { shellDamage } from '../../scripts/rules/shell-damage.ts'

const read = readerOfTexts()
const mended = (text: string): string => proofread(text, rules, { read }).text

describe('regression: a dash that is proven on a line is a hyphen before each flag of the line', () => {
  test.each([
    ['(-m, –memory and –memory-swap) is it.', '(-m, --memory and --memory-swap) is it.'],
    [
      'Use –name and **now** –rm, and also –volume-driver – all – of them.',
      'Use --name and **now** --rm, and also --volume-driver – all – of them.',
    ],
    [
      'docker build –no-cache -t x . && docker run -it –rm –name y x',
      'docker build --no-cache -t x . && docker run -it --rm --name y x',
    ],
    // Behind a name that is mended, too.
    ['```sh\ndocker–compose –version\n```', '```sh\ndocker-compose --version\n```'],
  ])('%s', (wrong, right) => {
    expect(mended(wrong)).toBe(right)
  })

  test.each([
    [
      'on another line',
      'Set –name here\nand –volume-driver.',
      'Set –name here\nand --volume-driver.',
    ],
    ['another dash', 'Set —name and –volume-driver.', 'Set —name and --volume-driver.'],
    ['no flag', 'Set –limits and –volume-driver.', 'Set –limits and --volume-driver.'],
    ['between words', 'Run fast–rm and –volume-driver.', 'Run fast–rm and --volume-driver.'],
  ])('but not %s', (_, wrong, right) => {
    expect(mended(wrong)).toBe(right)
  })
})

describe('regression: a value that was torn from its sentence is no name of a product', () => {
  test.each([
    'If you create a\ndocker-container\nor\nkubernetes\nbuilder with Buildx, you can go on.',
    'Set\n--driver\nkubernetes',
    '> Set\n> --driver\n> kubernetes\n> and go on.',
    'kubernetes\nis a driver.',
  ])('%j stands', (text) => {
    expect(mended(text)).toBe(text)
  })

  test.each([
    ['- kubernetes\n- docker hub', '- Kubernetes\n- Docker Hub'],
    ['# kubernetes', '# Kubernetes'],
    ['It runs on\n**Linux** kubernetes\nand more.', 'It runs on\n**Linux** Kubernetes\nand more.'],
    ['It runs on\ndocker hub\nand more.', 'It runs on\nDocker Hub\nand more.'],
  ])('but %j is mended', (wrong, right) => {
    expect(mended(wrong)).toBe(right)
  })
})

test('regression: of two articles the one inside “another” is left', () => {
  expect(mended('Look in an another container, then create a\nanother one.')).toBe(
    'Look in another container, then create another one.',
  )
})

test('regression: a second word that may be right has no empty proposal', () => {
  const [finding] = repeatedWord.check(read('Then check check the log files of the container.'))
  expect(finding?.reason).toBe('Unexpected second `check`, expected one')
  expect(finding?.expected).toBeUndefined()
})

test('regression: a level that is left out is a warning, as most READMEs have one', () => {
  const [finding] = headingLevel.check(read('# Docker\n\n### Images'))
  expect(finding?.severity).toBe('warning')
})

test.each([
  ['```YAML\nservices:\n```', 'warning'],
  ['```yalm\nservices:\n```', undefined],
])('regression: a language in capitals is a warning, %j', (text, severity) => {
  expect([...fenceLanguage.check(read(text))].map((finding) => finding.severity)).toEqual([
    severity,
  ])
})

describe('regression: a `$(` that nothing closes is told, and mended where its bracket has one place', () => {
  test.each([
    ['a flag that may be of either command', 'Run `docker rm -f $(docker ps -q -f status=exited`.'],
    ['a bracket behind the code', 'Run (`docker rm $(docker ps -aq`) now.'],
    ['a pipe', '```bash\ndocker stop $(docker ps -q | head\n```'],
    ['words behind', '```bash\ndocker exec $(docker ps -q sh\n```'],
    ['a flag without its value', 'Run `docker rmi $(docker images -q -f`.'],
    ['another program', '`docker kill $(cat pids`'],
  ])('not with %s', (_, text) => {
    expect([...shellDamage.check(read(text))].map(({ fix }) => fix)).toEqual([undefined])
  })

  test('one after the other', () => {
    const code = (...lines: string[]): string => ['```bash', ...lines, '```'].join('\n')
    expect(mended(code('docker rm $(docker ps -aq', 'docker rmi $(docker images -q'))).toBe(
      code('docker rm $(docker ps -aq)', 'docker rmi $(docker images -q)'),
    )
  })

  test.each([
    'Prices in $( and `$(` and `cost $(5`.',
    '```bash\necho "a $(hostname)" \'$(\' \\$( # $(\ndocker rm $(\n  docker ps -q\n)\n```',
    '```bash\ncat <<END\n$(\nEND\n```',
    '```powershell\ndocker run `\n  nginx\n```',
    '```bash\ndocker run `\n  nginx\n```',
  ])('%j is whole', (text) => {
    expect([...shellDamage.check(read(text))]).toEqual([])
  })
})

test('regression: commands between tags of HTML are mended, and stay HTML', () => {
  const page = (first: string, second: string): string =>
    `<tr>\n  <td><code>${first}</code></td>\n</tr>\n\n<pre><code>${second}\ndocker ps</code></pre>\n`
  const wrong = page('docker network conect &lt;NET&gt; web', 'docker run --nmae x nginx')
  const right = page('docker network connect &lt;NET&gt; web', 'docker run --name x nginx')
  expect(mended(wrong)).toBe(right)

  const escaped = '<code>docker rmi &lt;container&gt;</code>'
  const { text, left } = proofread(escaped, rules, { read })
  expect(text).toBe(escaped)
  expect(left.map(({ start, end, expected }) => [escaped.slice(start, end), expected])).toEqual([
    ['&lt;container&gt;', ['<image>']],
  ])

  const inside = '<code>docker service scale &lt;service&gt;=&lt;container&gt;</code>'
  const { left: found, text: same } = proofread(inside, rules, { read })
  expect(same).toBe(inside)
  expect(found.map(({ start, end }) => inside.slice(start, end))).toEqual([
    '&lt;service&gt;=&lt;container&gt;',
  ])
})

test('regression: of two equal paths the one at fault is told, at its own place', () => {
  const text = 'Run `docker run -v /usr/src/app:usr/src/app node` and `docker run -v a/b:a/b x`.'
  const places = [...mountPath.check(read(text))].map(({ start, end }) => [
    text.slice(start, end),
    text.slice(0, start).slice(-5),
  ])
  expect(places).toEqual([
    ['usr/src/app', '/app:'],
    ['a/b', 'n -v '],
    ['a/b', ' a/b:'],
  ])
})

test('regression: behind a fence that ended behind code, prose is prose again, and code code', () => {
  const behind = ['', 'That is teh file.', '', '```', 'docker imgaes', '```', '']
  const wrong = ['```json', '{}```', ...behind].join('\n')
  const right = ['```json', '{}', '```', ...behind].join('\n')
  expect(mended(wrong)).toBe(
    right.replace('teh', 'the').replace('```\ndocker imgaes', '```bash\ndocker images'),
  )
})
