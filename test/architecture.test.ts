import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exporters } from '../scripts/exporters/index.ts'
import { formats } from '../scripts/formats/index.ts'

/** What programs may import. */
const BELOW = [
  'scripts/exporters',
  'scripts/library',
  'scripts/book',
  'scripts/rules',
  'scripts/notes',
  'scripts/docker',
  'scripts/formats',
  'scripts/text',
]

/** Who may import whom, from the ground up: a folder may import itself and what is named here. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  'scripts/text': [],
  'scripts/formats': ['scripts/text'],
  'scripts/docker': ['scripts/text'],
  'scripts/notes': ['scripts/formats', 'scripts/text'],
  'scripts/rules': ['scripts/notes', 'scripts/docker', 'scripts/text'],
  'scripts/book': [
    'scripts/rules',
    'scripts/notes',
    'scripts/docker',
    'scripts/formats',
    'scripts/text',
    'src/schemas.ts',
  ],
  'scripts/exporters': ['scripts/book', 'scripts/notes', 'scripts/text', 'src/schemas.ts'],
  'scripts/library': [
    'scripts/book',
    'scripts/rules',
    'scripts/notes',
    'scripts/docker',
    'scripts/formats',
    'scripts/text',
    'src/schemas.ts',
  ],
  scripts: [...BELOW, 'scripts/bench', 'src/progress.ts'],
  // The benchmark of the search asks what a browser asks.
  'scripts/bench': [...BELOW, 'scripts', 'src'],
  src: [],
}

/** Packages that a floor must not know. */
const FOREIGN: Readonly<Record<string, readonly string[]>> = {
  'scripts/text': ['mdast', 'unified', 'remark-parse', 'vfile-message', 'astro', 'yaml', 'node:fs'],
  'scripts/formats': [
    'mdast',
    'unified',
    'remark-parse',
    'vfile-message',
    'astro',
    'yaml',
    'node:fs',
  ],
  'scripts/docker': [
    'mdast',
    'unified',
    'remark-parse',
    'vfile-message',
    'astro',
    'yaml',
    'node:fs',
  ],
  'scripts/notes': ['astro', 'yaml', 'node:fs'],
  'scripts/book': ['astro', 'yaml', 'node:fs'],
  'scripts/exporters': ['astro', 'node:fs'],
}

const files = ['scripts', 'src'].flatMap((folder) => sourceFiles(folder))

describe('imports go down only', () => {
  test.each(files.filter((file) => file !== 'src/schemas.ts'))('%s', (file) => {
    const floor = floorOf(file)
    const allowed = [floor, ...(FLOORS[floor] ?? [])]
    const own = importsOf(file).filter((name) => name.startsWith('.'))
    const targets = own.map((name) => relative('.', join(dirname(file), name)))
    expect(
      targets.filter((target) => !allowed.includes(floorOf(target)) && !allowed.includes(target)),
    ).toEqual([])
  })

  test.each(files)('%s knows no package that its floor must not know', (file) => {
    const packages = importsOf(file).filter((name) => !name.startsWith('.'))
    expect(packages.filter((name) => FOREIGN[floorOf(file)]?.includes(name))).toEqual([])
  })

  test('only the reader of the library, the programs and the integrations touch the disk', () => {
    const readers = files.filter(
      (file) =>
        importsOf(file).includes('node:fs') &&
        !['scripts', 'scripts/bench'].includes(floorOf(file)) &&
        !file.startsWith('src/integrations/'),
    )
    expect(readers).toEqual(['scripts/library/library.ts'])
  })
})

test.each([
  ['scripts/check/output.ts', './sarif-output.ts'],
  ['scripts/check.ts', './check/run.ts'],
  ['src/search/ui/site-search.ts', './panel.ts'],
  ['scripts/rules/files/compose-faults.ts', 'ajv'],
])('regression: what %s loads only when it is wanted is an import too', (file, name) => {
  expect(importsOf(file)).toContain(name)
})

describe('a registry lists every file of its folder, in alphabetical order', () => {
  test('formats', () => {
    const ids = formats.map((format) => format.id)
    expect(ids).toEqual(ids.toSorted())
    expect(registered('scripts/formats')).toEqual(ids)
  })

  test('exporters', () => {
    const ids = exporters.map((exporter) => exporter.id)
    expect(ids).toEqual(ids.toSorted())
    expect(registered('scripts/exporters')).toEqual(ids)
  })
})

/** Files of a folder that hold something to register: those that declare its type for their one export. */
function registered(folder: string): string[] {
  const type = folder.endsWith('formats') ? 'Format' : 'Exporter'
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .filter((name) =>
      new RegExp(`^export const \\w+: ${type} = `, 'm').test(
        readFileSync(join(folder, name), 'utf8'),
      ),
    )
    .map((name) => name.replace(/\.ts$/, ''))
    .toSorted()
}

function floorOf(file: string): string {
  const floors = Object.keys(FLOORS).filter((floor) => file.startsWith(`${floor}/`))
  return floors.toSorted((a, b) => b.length - a.length)[0] ?? file
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

/** Also of what is loaded only when it is wanted. */
const IMPORT =
  /^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\b(?:import|require)\(\s*'([^']+)'/gm

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.(?:ts|astro)$/.test(name) && !name.includes('content/generated'))
    .toSorted()
}
