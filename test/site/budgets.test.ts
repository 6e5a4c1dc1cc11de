import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import filePlugin from '@size-limit/file'
import { z } from 'astro/zod'
import sizeLimit from 'size-limit'
import { expect, inject, test } from 'vitest'
import { pathsIn } from './paths-in.ts'

const folder = inject('siteFolder')
const pages = pathsIn(folder).filter((path) => !path.endsWith('.html'))

const KB = 1000

test.each(pages.filter((path) => path.startsWith('chapters/')))(
  'a reader of /%s loads at most 60 kB without fonts',
  async (path) => {
    const html = join(folder, path, 'index.html')
    const { styles, scripts } = partsOf(html)
    expect(await sizeOf([html, ...styles, ...scripts])).toBeLessThanOrEqual(60 * KB)
  },
)

test.each(pages)('at most 15 kB of JavaScript run when /%s is opened', async (path) => {
  const html = join(folder, path, 'index.html')
  const { scripts, inline } = partsOf(html)
  const copy = join('.cache/budgets', `${path.replaceAll('/', '-')}.js`)
  mkdirSync('.cache/budgets', { recursive: true })
  writeFileSync(copy, inline)
  expect(await sizeOf([copy, ...scripts])).toBeLessThanOrEqual(15 * KB)
})

test('the fonts are at most 60 kB', async () => {
  const fonts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:woff2?|[ot]tf)$/.test(name))
    .map((name) => join(folder, name))
  expect(fonts).toHaveLength(2)
  expect(await sizeOf(fonts)).toBeLessThanOrEqual(60 * KB)
})

interface Parts {
  readonly styles: readonly string[]
  /** With what they import at once. */
  readonly scripts: readonly string[]
  readonly inline: string
}

function partsOf(page: string): Parts {
  const html = readFileSync(page, 'utf8')
  const scripts = new Set(found(html, /<script[^>]*\ssrc="[^"]*?(_astro\/[^"]+)"/g).map(inFolder))
  expect(scripts.size).toBeGreaterThan(1)
  // A set grows while one walks it: what is imported is read in its turn.
  for (const script of scripts)
    for (const name of found(readFileSync(script, 'utf8'), /(?:import|from)\s*[`"']\.\/([^`"']+)/g))
      scripts.add(inFolder(`_astro/${name}`))
  return {
    styles: found(html, /<link rel="stylesheet" href="[^"]*?(_astro\/[^"]+)"/g).map(inFolder),
    scripts: [...scripts],
    inline: found(html, /<script(?:(?!\ssrc=)[^>])*>([\s\S]*?)<\/script>/g).join('\n'),
  }
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}

function inFolder(name: string): string {
  return join(folder, name)
}

/** Sent with gzip, as GitHub Pages does. */
async function sizeOf(files: readonly string[]): Promise<number> {
  const results = await sizeLimit([filePlugin], { checks: [{ files, gzip: true }] })
  return z.tuple([z.object({ size: z.number() })]).parse(results)[0].size
}
