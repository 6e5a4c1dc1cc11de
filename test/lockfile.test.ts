import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'astro/zod'

const names = z.record(z.string(), z.string()).optional()
const lockfile = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        optionalDependencies: names,
        integrity: z.string().optional(),
        link: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))

const manifest = z
  .object({ dependencies: names, devDependencies: names, optionalDependencies: names })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

// npm drops an optional package without a word when the registry does not have that version, and then `npm ci` fails on
// the lockfile that it wrote itself.
test('the lockfile has an entry for every platform package', () => {
  const locked = Object.keys(lockfile.packages).map((path) => path.replace(/^.*node_modules\//, ''))
  const wanted = Object.values(lockfile.packages).flatMap((entry) =>
    Object.keys(entry.optionalDependencies ?? {}),
  )
  expect(wanted.filter((name) => !locked.includes(name))).toEqual([])
})

test('every package is locked to its contents', () => {
  const open = Object.entries(lockfile.packages).filter(
    ([path, entry]) => path !== '' && !entry.integrity,
  )
  expect(open.map(([path]) => path)).toEqual([])
})

test('versions are exact', () => {
  const versions = {
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  }
  expect(
    Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
  ).toEqual([])
})

/** What runs where only `dependencies` are installed, with all that it imports. */
const PROGRAMS = [
  'astro.config.mjs',
  ...['build', 'add', 'check'].map((name) => `scripts/${name}.ts`),
  ...readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro)$/.test(name))
    .map((name) => join('src', name)),
]

// regression: `workbox-precaching`, which is built into the service worker, was there for development only.
test('a site can be built without the packages for development', () => {
  const files = new Set(PROGRAMS)
  const packages = new Set<string>()
  // A set grows while one walks it: what is imported is read in its turn.
  for (const file of files)
    for (const name of importsOf(file))
      if (name.startsWith('.')) files.add(fileOf(join(file, '..', name)))
      else if (!/^(?:node|astro):/.test(name)) packages.add(packageOf(name))
  expect([...packages]).toContain('workbox-precaching')
  expect([...packages].filter((name) => !(name in (manifest.dependencies ?? {})))).toEqual([])
})

/** Of a program at any place, types apart: they are taken away before it runs. */
function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, from, only, later]) =>
    String(from ?? only ?? later),
  )
}

const IMPORT =
  /^(?:import|export)\b(?! type\b)[^'"]*?from '([^']+)'|^\s*import '([^']+)'|\bimport\('([^']+)'\)/gm

/** Pages name a script without its ending, and a file whose text they want with a question mark. */
function fileOf(name: string): string {
  const path = name.replace(/\?.*/, '')
  return /\.\w+$/.test(path) ? path : `${path}.ts`
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}
