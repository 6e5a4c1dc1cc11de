import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'
import { writePrecache } from '../../scripts/precache.ts'

const BASE = '/some-repo/'
const FOLDER = '.cache/offline'

let browser: Browser
let server: Server
let home = ''
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '', 'http://localhost').pathname)
    const file = join(FOLDER, path.slice(BASE.length).replace(/(^|\/)$/, '$1index.html'))
    try {
      const content = readFileSync(file)
      response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
      response.end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  home = `http://localhost:${typeof address === 'object' ? address?.port : ''}${BASE}`
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

beforeEach(async () => {
  rmSync(FOLDER, { recursive: true, force: true })
  cpSync(inject('siteFolder'), FOLDER, { recursive: true })
  context = await browser.newContext()
  page = await context.newPage()
})

afterEach(() => context?.close())

describe('after one visit, without a network', () => {
  beforeEach(async () => {
    await visit()
    await context.setOffline(true)
  })

  test('another chapter can be read, as it looks', async () => {
    await page.goto(`${home}chapters/storage/volumes/`)
    expect(await page.locator('h1').innerText()).toBe('Volumes and bind mounts')
    expect(await fontsLoaded(page)).toBe(2)
    expect(await page.locator('offline-notice').innerText()).toContain('You are offline')
  })

  test('the search finds', async () => {
    await page.goto(`${home}chapters/networking/`)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('rotate the unlock key')
    await page
      .locator('site-search')
      .getByText('docker swarm unlock-key --rotate')
      .first()
      .waitFor()
  })

  test('the sheet filters, by its address too', async () => {
    await page.goto(`${home}cheat-sheet/?q=unlock`)
    await page
      .getByText(/^\d of \d+ commands$/)
      .first()
      .waitFor()
  })

  test('an address that is no page is told so', async () => {
    await page.goto(`${home}chapters/nowhere/`)
    expect(await page.locator('h1').innerText()).toBe('Page not found')
  })

  test('a file to take away is there when it was opened before; another says that it is not', async () => {
    await context.setOffline(false)
    await page.goto(`${home}ledger.json`)
    await context.setOffline(true)
    expect((await page.goto(`${home}ledger.json`))?.status()).toBe(200)
    expect((await page.goto(`${home}errata.json`))?.status()).toBe(503)
    expect(await page.locator('body').innerText()).toContain('not kept on this device')
  })

  test('a self-test can be done', async () => {
    await page.goto(`${home}self-test/storage/`)
    await page.getByRole('button', { name: 'Show the command' }).click()
    await page.getByRole('button', { name: 'Knew it' }).click()
    expect(await page.locator('.progress').innerText()).toMatch(/^1 of /)
  })

  test('back in the network the notice goes', async () => {
    await page.goto(`${home}sources/`)
    await context.setOffline(false)
    await page.locator('offline-notice:not([data-shown])').waitFor({ state: 'attached' })
  })
})

describe('when a new version is there', () => {
  test('the old one stays whole until the reader wants the new one, on every page', async () => {
    await visit()
    const other = await context.newPage()
    await other.goto(`${home}sources/`)
    publish('Sources', 'Sources, once more')

    await page.goto(`${home}chapters/storage/`)
    await page.getByText('There is a new version').waitFor()
    await other.reload()
    expect(await other.locator('h1').innerText()).toBe('Sources')

    await page.getByRole('button', { name: 'Reload' }).click()
    await other.getByRole('heading', { name: 'Sources, once more' }).first().waitFor()
    await context.setOffline(true)
    await page.goto(`${home}sources/`)
    expect(await page.locator('h1').innerText()).toBe('Sources, once more')
  })

  test('regression: without a network and back it is still offered, in words', async () => {
    await visit()
    publish('Sources', 'Sources, once more')
    await page.goto(`${home}chapters/storage/`)
    await page.getByText('There is a new version').waitFor()
    await context.setOffline(true)
    const notice = page.locator('offline-notice')
    await expect.poll(() => notice.innerText()).toContain('You are offline')
    expect(await notice.innerText()).toMatch(/There is a new version of this site\.\s+Reload$/)
    await context.setOffline(false)
    await expect
      .poll(() => notice.innerText())
      .toMatch(/^There is a new version of this site\.\s+Reload$/)
    expect(await notice.getByRole('button').isVisible()).toBe(true)
  })

  test('a file of another version is not taken: the old version stays', async () => {
    await visit()
    publish('Sources', 'Sources, once more')
    writeFileSync(join(FOLDER, 'sources/index.html'), 'half of a third version')
    await page.goto(`${home}sources/`)
    await page.waitForTimeout(1500)
    expect(await page.locator('h1').innerText()).toBe('Sources')
    expect(await page.locator('offline-notice').innerText()).toBe('')
  })
})

test('regression: sites of one host leave each other what they keep; of its own versions a site forgets the older', async () => {
  await page.goto(`${home}ledger.json`)
  const host = new URL(home).origin
  const others = ['visited https://localhost/ 1', `visited ${host}/ 1`, `visited ${host}/other/ 1`]
  await keep([...others, 'visited-of-another', `visited ${home} 0`], `${host}/other/ledger.json`)
  await keep(['visited-of-ours'], `${home}ledger.json`)
  await visit()
  await page.goto(`${home}errata.json`)
  const left = async (): Promise<string[]> => (await cacheNames()).filter((name) => isVisited(name))
  await expect.poll(left).toHaveLength(others.length + 2)
  expect(await left()).toEqual(expect.arrayContaining([...others, 'visited-of-another']))
  expect(await left()).not.toContain(`visited ${home} 0`)
})

test('a site that is too large is kept as far as one has read it', async () => {
  writePrecache(FOLDER, 800_000)
  await visit()
  await page.goto(`${home}chapters/swarm/autolock-and-backup/`)
  await context.setOffline(true)
  await page.goto(`${home}chapters/swarm/autolock-and-backup/`)
  expect(await page.locator('h1').innerText()).toBe('Autolock, backup and restore')
  await page.goto(`${home}chapters/storage/volumes/`)
  expect(await page.locator('h1').innerText()).toBe('Page not found')
})

/** As a worker does: a cache under each of some names, with one address in it. */
function keep(names: readonly string[], address: string): Promise<void> {
  return page.evaluate(
    async ([all, url]) => {
      for (const name of all) await (await caches.open(name)).put(url, new Response('kept'))
    },
    [names, address] as const,
  )
}

const cacheNames = (): Promise<string[]> => page.evaluate(() => caches.keys())
const isVisited = (name: string): boolean => name.startsWith('visited')

/** Open the first page and wait until the site is kept. */
async function visit(): Promise<void> {
  await page.goto(home)
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), {
      timeout: 30_000,
    })
    .toBe(true)
}

/** As if the site had been built again, with other words on one page. */
function publish(old: string, title: string): void {
  const file = join(FOLDER, 'sources/index.html')
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(`>${old}</h1>`, `>${title}</h1>`))
  writePrecache(FOLDER)
}

function fontsLoaded(on: Page): Promise<number> {
  return on.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts].filter(({ status }) => status === 'loaded').length
  })
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
