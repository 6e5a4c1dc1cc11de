/** A site of other people's notes: built by the same programs, without a trace of ours. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gunzipSync } from 'node:zlib'
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
let said = ''

beforeAll(async () => {
  otherProject(FOLDER, 'test/fixtures/notes')
  said = run(FOLDER, 'scripts/build.ts')
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
  return ['Drydock', 'Docker cheat sheet', 'study notes', ...names, ...chapters].filter(
    (name) => name === 'Drydock' || (/ /.test(name) && name !== 'Author unknown'),
  )
}

/** What a file says; the search keeps its index compressed. */
function textOf(path: string): string {
  const bytes = readFileSync(path)
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString()
}

test('nothing of it names us, our authors, our notes or our chapters', () => {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(DIST, join(entry.parentPath, entry.name)))
  expect(files.length).toBeGreaterThan(20)
  const ours = ourNames()
  const traces = files.flatMap((name) => {
    const text = textOf(join(DIST, name)).toLowerCase()
    return ours.flatMap((one) => (text.includes(one.toLowerCase()) ? [`${name}: ${one}`] : []))
  })
  expect(traces).toEqual([])
})

test('its build warns of nothing, though it has neither corrections nor keywords', () => {
  expect(said).not.toMatch(/warn|fatal/i)
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
  test('a note in another language says so, to readers and to programs', async () => {
    const page = await browser.newPage()
    const lead = { de: 'Diese Notizen beschreiben', fr: 'Le conteneur est une instance' }
    for (const [path, language, name] of [
      ['german', 'de', 'German'],
      ['french', 'fr', 'French'],
    ] as const) {
      const own = pathsIn(DIST).find(
        (one) => one.startsWith(`chapters/${path}/`) && /\/.*\/./.test(one),
      )
      await page.goto(`${server.url}${own ?? ''}`)
      expect(await page.getByText(`in ${name}, line`).count()).toBeGreaterThan(0)
      const langOf = (element: Element): string | null | undefined =>
        element.closest('[lang]')?.getAttribute('lang')
      expect(await page.getByText(lead[language]).first().evaluate(langOf)).toBe(language)
      expect(await page.locator('h1').evaluate(langOf)).toBe(language)
      expect(await page.getByText('Not yet reviewed').evaluate(langOf)).toBe('en')
    }
    await page.close()
  })

  test('regression: a note as found is in its own language', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.url}notes/german/`)
    expect(await page.locator('.note-lines').getAttribute('lang')).toBe('de')
    await page.goto(`${server.url}notes/git-basics/`)
    expect(await page.locator('.note-lines').getAttribute('lang')).toBe(null)
    await page.close()
  })

  test('regression: what is written from right to left stands so, and the code in it does not', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } })
    const own = pathsIn(DIST).find((one) => /^chapters\/arabic\/./.test(one))
    await page.goto(`${server.url}${own ?? ''}`)
    const words = page.locator('.sl-markdown-content')
    const directionOf = (element: Element): string => getComputedStyle(element).direction
    for (const place of [
      page.locator('h1'),
      words.getByText('الحاوية هي نسخة'),
      words.getByText('docker ps يعرض'),
      words.getByText('تبقى البيانات'),
      words.getByRole('heading', { name: 'وحدات التخزين' }),
    ])
      expect(await place.first().evaluate(directionOf), await place.first().innerText()).toBe('rtl')
    for (const place of [words.locator('code').first(), words.locator('pre').first()])
      expect(await place.evaluate(directionOf)).toBe('ltr')
    expect(await page.getByText('Not yet reviewed').evaluate(directionOf)).toBe('ltr')

    await page.goto(`${server.url}notes/arabic/`)
    const lines = page.locator('.note-lines li')
    expect(await lines.nth(2).locator('div').evaluate(directionOf)).toBe('rtl')
    expect(await lines.nth(13).locator('div').evaluate(directionOf)).toBe('ltr')
    const starts = await lines.evaluateAll((all) =>
      all.map((line) => line.getBoundingClientRect().x),
    )
    expect(new Set(starts).size).toBe(1)
    const { width } = page.viewportSize() ?? { width: 0 }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    await page.close()
  })

  test('regression: a link of the note that only leads somewhere is one on the page', async () => {
    const page = await browser.newPage()
    const own = pathsIn(DIST).find((one) => /^chapters\/arabic\/./.test(one))
    await page.goto(`${server.url}${own ?? ''}`)
    for (const address of ['ftp://ftp.example.org/docker/', 'tel:+15550100'])
      expect(await page.locator(`main a[href="${address}"]`).count()).toBe(1)
    await page.close()
  })

  test('a picture beside a note is shown, with its words, no larger than the page', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 600 } })
    const own = pathsIn(DIST).find((one) => /^chapters\/german\/./.test(one))
    await page.goto(`${server.url}${own ?? ''}`)
    const picture = page.getByRole('img', { name: 'Vom Image zum Container' })
    await picture.scrollIntoViewIfNeeded()
    const { width, loaded, lazy } = await picture.evaluate((element) => {
      const image = element instanceof HTMLImageElement ? element : new Image()
      return { width: image.width, loaded: image.naturalWidth > 0, lazy: image.loading }
    })
    expect({ loaded, lazy }).toEqual({ loaded: true, lazy: 'lazy' })
    expect(width).toBeGreaterThan(100)
    expect(width).toBeLessThan(320)
    await page.close()
  })

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
      const [path = '', id = ''] = decodeURI(to.slice(server.url.length)).split('#')
      const own = ids.get(path)
      return own === undefined ? !files.has(path) : id !== '' && !own.includes(id)
    })
    expect(faults).toEqual([])
    expect(broken.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
    await page.close()
  })

  test('each page of a note says that nobody reviewed it', async () => {
    const page = await browser.newPage()
    const paths = pathsIn(DIST).filter((path) => /^chapters\/[^/]+\/[^/]+\/$/.test(path))
    expect(paths).toHaveLength(8)
    for (const path of paths) {
      await page.goto(server.url + path)
      expect(await page.locator('main blockquote').first().innerText()).toMatch(
        /^Not yet reviewed\./,
      )
    }
    await page.close()
  })
})
