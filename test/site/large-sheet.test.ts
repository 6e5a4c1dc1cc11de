/** A cheat sheet that is too large for one page. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { z } from 'astro/zod'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'
import { serveSite } from '../../scripts/serve-site.ts'
import { addressesOf, partsOf } from '../../src/cheat-sheet/parts.ts'
import { commandSchema, type CommandEntry } from '../../src/schemas.ts'
import { run } from './other-site.ts'

const FOLDER = '.cache/large-sheet'
const DIST = `${FOLDER}/dist`

let server: Awaited<ReturnType<typeof serveSite>>
let browser: Browser
let page: Page
let commands: readonly CommandEntry[]
let faults: string[]

beforeAll(async () => {
  const made = spawnSync(
    process.execPath,
    ['test/site/sheet-project.ts', '--commands', '1000', '--out', FOLDER],
    { encoding: 'utf8' },
  )
  expect(made.stderr).toBe('')
  run(FOLDER, 'scripts/build.ts')
  commands = z.array(commandSchema).parse(JSON.parse(readFileSync(`${DIST}/commands.json`, 'utf8')))
  server = await serveSite(DIST)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

beforeEach(async () => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  page = await context.newPage()
  faults = []
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
})

afterEach(async () => {
  await page.context().close()
  expect(faults).toEqual([])
})

test('each command stands on one page, which names it as the search does', async () => {
  const parts = partsOf(commands)
  expect(parts.length).toBeGreaterThan(10)
  for (const { path, entries } of parts) {
    const html = readFileSync(join(DIST, path, 'index.html'), 'utf8')
    const ids = [...html.matchAll(/<li id="([^"]*)" class="command"/g)].map(([, id]) => id)
    expect(ids).toEqual(entries.map(({ id }) => id))
    expect(gzipSync(html).length).toBeLessThanOrEqual(60_000)
  }
  const catalog = readFileSync(join(DIST, 'pagefind/catalog.json'), 'utf8')
  for (const address of addressesOf(commands).values()) expect(catalog).toContain(`"${address}"`)
})

test('without JavaScript all pages can be reached from the first', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(`${server.url}cheat-sheet/`)
  const links = await plain
    .locator('main a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(links).toEqual(expect.arrayContaining(partsOf(commands).map(({ path }) => `/${path}/`)))
  await plain.locator('.sheet-pages a').first().click()
  await plain.locator('.page-way [rel=next]').first().click()
  expect(new URL(plain.url()).pathname).toBe(`/${partsOf(commands)[1]?.path}/`)
  await context.close()
})

describe('one filter', () => {
  test.each(['cheat-sheet/', 'cheat-sheet/volume/'])('over all, at %s', async (path) => {
    await page.goto(server.url + path)
    await page.locator('#filter').fill('docker run --rm')
    await expect.poll(best).toMatch(/^docker run --rm /)
    const having = commands.filter(({ variants: [variant] }) =>
      ['run', '--rm'].every((word) => variant?.text.split(' ').includes(word)),
    )
    expect(await page.locator('.count').innerText()).toBe(
      `${having.length} of ${commands.length} commands`,
    )
    expect(await page.evaluate(() => CSS.highlights.get('found')?.size)).toBeGreaterThan(0)
    await page.locator('.results h3 a').first().click()
    await page.waitForURL(/#container-run-rm$/)
    await expect.poll(() => page.locator('#container-run-rm').isVisible()).toBe(true)
  })

  test('also for what the address asks, with chips, and until Escape', async () => {
    await page.goto(`${server.url}cheat-sheet/?object=volume`)
    const volumes = commands.filter(({ group }) => group === 'volume')
    await expect
      .poll(() => page.locator('.count').innerText())
      .toBe(`${volumes.length} of ${commands.length} commands`)
    await page.locator('#filter').focus()
    await page.keyboard.press('Escape')
    expect(await page.locator('.command').filter({ visible: true }).count()).toBe(0)
    expect(await page.locator('.sheet-pages').isVisible()).toBe(true)
  })

  test('what was filled in and how flags are shown holds for what comes from other pages', async () => {
    await page.goto(`${server.url}cheat-sheet/volume/`)
    await page.getByLabel('short', { exact: true }).check()
    await page.getByText('Fill in names').click()
    await page.getByRole('textbox', { name: 'VOLUME', exact: true }).fill('my data')
    await page.goto(`${server.url}cheat-sheet/?q=docker+volume+rm+--force`)
    await expect.poll(best).toBe("docker volume rm -f 'my data'")
  })

  test('copies what it found', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`${server.url}cheat-sheet/?q=docker+network+ls`)
    await expect.poll(best).toBe('docker network ls')
    await page.locator('#filter').press('Enter')
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('docker network ls')
  })

  const best = async (): Promise<string> => {
    const [row] = await page.locator('.results .command code:is(pre > *)').all()
    return (await row?.innerText()) ?? ''
  }
})

test('an entry is found wherever its page is', async () => {
  const entry = commands.findLast(({ group }) => group === 'compose')
  for (const path of ['', 'volume/']) {
    await page.goto(`${server.url}cheat-sheet/${path}#${entry?.id}`)
    await page.waitForURL(`${server.url}${addressesOf(commands).get(entry?.id ?? '')}`)
  }
})

test('it asks for no file to print that would have hundreds of pages', () => {
  const html = readFileSync(join(DIST, 'cheat-sheet/index.html'), 'utf8')
  expect(html).not.toContain('cheat-sheet-a4.pdf')
  expect(readdirSync(DIST).filter((name) => name.endsWith('.pdf'))).toEqual([])
})
