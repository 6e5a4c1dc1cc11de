import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ICONS } from '../../scripts/book/site-icons.ts'
import { makeBook } from '../../scripts/book/make-book.ts'
import { exporters } from '../../scripts/exporters/index.ts'
import { loadLibrary, loadSite } from '../../scripts/library/library.ts'
import { tinyContent } from './tiny-content.ts'

const SVG = '<svg viewBox="0 0 1 1"><path d="M0 0h1"/></svg>'

test('what the site says of itself reaches its files, and nothing else names it', () => {
  const root = tinyContent({
    'site.yml': 'title: Harbour\ndescription: Ships and more.\nhue: 20\nlogo: sign.svg\n',
    'sign.svg': `${SVG}\n`,
  })
  const { library, problems } = loadLibrary(root)
  expect(problems).toEqual([])
  const files = new Map(
    exporters.flatMap((exporter) =>
      [...exporter.export(makeBook(library).book)].map(({ path, contents }) => [
        path,
        [...contents].join(''),
      ]),
    ),
  )
  expect(files.get('public/llms.txt')).toMatch(/^# Harbour\n\n> Ships and more\.\n/)
  expect(files.get('src/content/generated/site.css')).toContain('--accent-hue: 20;')
  expect(JSON.parse(files.get('src/content/generated/site.json') ?? '')).toEqual([
    {
      id: 'site',
      title: 'Harbour',
      headline: 'Harbour',
      description: 'Ships and more.',
      lead: 'Ships and more.',
      hasIcons: false,
      hue: 20,
      markHue: 18,
      cheatSheet: 'Cheat sheet',
      logo: SVG,
    },
  ])
  expect(files.get('public/favicon.svg')).toContain('>H</text>')
  expect([...files].filter(([, text]) => /drydock/i.test(text)).map(([path]) => path)).toEqual([])
})

test('a project that says nothing of itself has a site all the same', () => {
  expect(loadSite(tinyContent()).title).toBe('Notes')
})

test.each([
  ['titel: Harbour\n', 'content/site.yml:1:8 content-shape', 'Did you mean `title`?'],
  ['title: Harbour\nhue: 400\n', 'content/site.yml:2:6 content-shape', 'CONTRIBUTING.md shows'],
  ['title: Harbour\nlogo: sing.svg\n', 'content/site.yml:2:7 missing-logo', 'mean `sign.svg`'],
  ['title: Harbour\nfavicon: evil.svg\n', 'content/evil.svg:1:1 favicon-shape', 'no scripts'],
  ['title: Harbour\nlogo: evil.svg\n', 'content/evil.svg:1:1 logo-shape', 'no scripts'],
])('%j is told with its place', (text, place, advice) => {
  const root = tinyContent({
    'site.yml': text,
    'sign.svg': SVG,
    'evil.svg': '<svg onload="alert(1)"></svg>',
  })
  const { problems } = loadLibrary(root)
  const told = problems.map(
    ({ file, line, column, ruleId, note }) => `${file}:${line}:${column} ${ruleId} ${note}`,
  )
  expect(
    told.some((one) => one.startsWith(place) && one.includes(advice)),
    told.join('\n'),
  ).toBe(true)
})

test('regression: the colours that our logo asks for are colours of the theme', () => {
  const asked = readFileSync('content/logo.svg', 'utf8').matchAll(/var\((--[\w-]+)\)/g)
  const theme = readFileSync('src/styles/theme.css', 'utf8')
  const missing = [...asked].filter(([, name = '']) => !theme.includes(`${name}:`))
  expect(missing.map(([, name]) => name)).toEqual([])
})

test.each([
  ['none of them', {}, false, []],
  ['another file', { 'icons/read.me': 'x' }, false, []],
  [
    'one of them',
    { 'icons/192.png': 'x' },
    false,
    ['icons/512.png', 'icons/maskable-512.png', 'icons/touch-180.png'],
  ],
  ['all of them', Object.fromEntries(ICONS.map(({ name }) => [name, 'x'])), true, []],
])('regression: a site has icons where all are there; here %s', (_, icons, hasIcons, missing) => {
  const root = tinyContent({
    'site.yml': 'title: Harbour\nfavicon: ship.svg\n',
    'ship.svg': SVG,
    ...icons,
  })
  const { library, problems } = loadLibrary(root)
  expect(library.site.hasIcons).toBe(hasIcons)
  expect(problems.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual(
    missing.map((name) => `content/${name} missing-icon`),
  )
})
