import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'
import { pathsIn } from './paths-in.ts'

const folder = inject('siteFolder')
const siteUrl = inject('siteUrl')

const pages = pathsIn(folder).map((path) => ({
  path,
  html: readFileSync(join(folder, path.endsWith('.html') ? path : `${path}index.html`), 'utf8'),
}))

let browser: Browser
let page: Page
const faults: string[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(siteUrl) && !request.url().startsWith('data:'))
      faults.push(`asks for ${request.url()}`)
  })
})

afterAll(() => browser?.close())

test('every page has the policy before anything that it governs', () => {
  const bare = pages.filter(
    ({ html }) => !/<head><meta charset="utf-8"\/?><meta http-equiv="content-sec/.test(html),
  )
  expect(bare.map(({ path }) => path)).toEqual([])
})

test('no page has an event handler', () => {
  const handlers = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<[a-z][^<>]*\son[a-z]+="[^"]*"/g)].map(([tag]) => `${path}: ${tag}`),
  )
  expect(handlers).toEqual([])
})

test('links to other sites keep them from the page that one came from', () => {
  const open = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<a\b[^>]*href="https?:[^>]*>/g)]
      .map(([tag]) => `${path}: ${tag}`)
      .filter((tag) => !tag.includes('noopener')),
  )
  expect(open).toEqual([])
})

test('on no page does the policy stop anything, and none asks another site', async () => {
  const stopped: string[] = []
  for (const { path } of pages) {
    faults.length = 0
    await page.goto(siteUrl + path)
    stopped.push(...faults.map((fault) => `${path}: ${fault}`))
  }
  expect(stopped).toEqual([])
})

test('what one can do works under the policy: the search, the theme, the sheet, copying', async () => {
  faults.length = 0
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${siteUrl}chapters/swarm/autolock-and-backup/`)
  await page.getByText('Copy page as Markdown').click()
  await page.getByText('Copied', { exact: true }).waitFor()
  await page.locator('starlight-theme-select select').first().selectOption('dark')
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('rotate unlock key')
  await page.locator('site-search li').first().waitFor()
  await page.goto(`${siteUrl}cheat-sheet/?q=unlock`)
  await page
    .getByText(/^\d of \d+ commands$/)
    .first()
    .waitFor()
  expect(faults).toEqual([])
})

test('the policy is in force: what it forbids is stopped', async () => {
  await page.goto(siteUrl)
  faults.length = 0
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    try {
      script.textContent = 'window.shift = 1'
      document.body.append(script)
    } catch {
      // Trusted Types stop it even before the policy would.
    }
    return 'shift' in window
  })
  expect(ran).toBe(false)
  expect(faults).not.toEqual([])
})
