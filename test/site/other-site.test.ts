/** A site of other people's notes: built by the same programs, without a trace of ours. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'astro/zod'
import { launchBrowser } from '../../scripts/browser.ts'
import { serveSite } from '../../scripts/serve-site.ts'
import { chapterSchema } from '../../src/schemas.ts'
import { otherProject, run } from './other-site.ts'
import { pathsIn } from './paths-in.ts'

const FOLDER = '.cache/other-project'
const DIST = `${FOLDER}/dist`

let server: Awaited<ReturnType<typeof serveSite>>
let browser: Browser

beforeAll(async () => {
  otherProject(FOLDER, 'test/fixtures/notes')
  run(FOLDER, 'scripts/build.ts')
  server = await serveSite(DIST)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Names of our notes, their authors and our chapters. */
function ourNames(): string[] {
  const about = z.object({ title: z.string(), author: z.string() })
  const sidecars = readdirSync('content/notes')
    .filter((name) => name.endsWith('.yml'))
    .map((name) => about.parse(parse(readFileSync(join('content/notes', name), 'utf8'))))
  const chapters = readdirSync('content/chapters').map(
    (name) =>
      /^title: (.*)$/m.exec(readFileSync(join('content/chapters', name), 'utf8'))?.[1] ?? '',
  )
  const names = sidecars.flatMap(({ title, author }) => [title, author])
  // A single common word may stand in anybody's notes, and an unknown author is nobody.
  return ['Drydock', ...names, ...chapters].filter(
    (name) => name === 'Drydock' || (/ /.test(name) && name !== 'Author unknown'),
  )
}

test('nothing of it names us, our authors, our notes or our chapters', () => {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:html|md|json|txt|xml|svg|tsv|cheat|patch|webmanifest)$/.test(name),
  )
  expect(files.length).toBeGreaterThan(20)
  const traces = files.flatMap((name) => {
    const text = readFileSync(join(DIST, name), 'utf8')
    return ourNames().flatMap((ours) => (text.includes(ours) ? [`${name}: ${ours}`] : []))
  })
  expect(traces).toEqual([])
})

test('it has its own name and colour', () => {
  const home = readFileSync(join(DIST, 'index.html'), 'utf8')
  expect(home).toMatch(/<title>What the harbour crew knows \| Harbour log<\/title>/)
  expect(readFileSync(join(DIST, 'llms.txt'), 'utf8')).toMatch(/^# Harbour log\n/)
})

test('a chapter closes with its commands and has a self-test, if it has commands', () => {
  const chapters = z
    .array(chapterSchema)
    .parse(JSON.parse(readFileSync(join(FOLDER, 'src/content/generated/chapters.json'), 'utf8')))
  const taught = chapters.filter(({ commands }) => commands.length > 0)
  expect(taught.length).toBeGreaterThan(1)
  expect(taught.length).toBeLessThan(chapters.length)
  const ends = taught.map(({ pages }) => `${pages.at(-1)?.path}/`)
  expect(
    pathsIn(DIST).filter((path) =>
      readFileSync(
        join(DIST, path.endsWith('.html') ? path : `${path}index.html`),
        'utf8',
      ).includes('class="chapter-sheet'),
    ),
  ).toEqual(ends.toSorted())
  expect(pathsIn(DIST).filter((path) => /^self-test\/./.test(path))).toEqual(
    taught.map(({ id }) => `self-test/${id}/`).toSorted(),
  )
})

describe('in a browser', () => {
  test('no page writes to the console, and no link of ours is broken', async () => {
    const page = await browser.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text())
    })
    const ids = new Map<string, readonly string[]>()
    const links: { readonly from: string; readonly to: string }[] = []
    for (const path of pathsIn(DIST)) {
      await page.goto(server.url + path, { waitUntil: 'load' })
      ids.set(
        path,
        await page.locator('[id]').evaluateAll((all) => all.map((element) => element.id)),
      )
      const found = await page
        .locator('a[href]')
        .evaluateAll((all) =>
          all.flatMap((one) => (one instanceof HTMLAnchorElement ? [one.href] : [])),
        )
      links.push(...found.map((to) => ({ from: path, to })))
    }
    const files = new Set(readdirSync(DIST, { recursive: true, encoding: 'utf8' }))
    const broken = links.filter(({ to }) => {
      if (!to.startsWith(server.url)) return false
      const [path = '', id = ''] = to.slice(server.url.length).split('#')
      const own = ids.get(path)
      return own === undefined
        ? !files.has(path)
        : id !== '' && !own.includes(decodeURIComponent(id))
    })
    expect(faults).toEqual([])
    expect(broken.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
    await page.close()
  })

  test('each page of a note says that nobody reviewed it', async () => {
    const page = await browser.newPage()
    const paths = pathsIn(DIST).filter((path) => /^chapters\/[^/]+\/[^/]+\/$/.test(path))
    expect(paths).toHaveLength(5)
    for (const path of paths) {
      await page.goto(server.url + path)
      expect(await page.locator('main blockquote').first().innerText()).toMatch(
        /^Not yet reviewed\./,
      )
    }
    await page.close()
  })
})
