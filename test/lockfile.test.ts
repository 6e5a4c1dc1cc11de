import { readFileSync } from 'node:fs'
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
