import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { z } from 'astro/zod'
import { launchBrowser } from '../../scripts/browser.ts'
import { ICONS } from '../../scripts/book/site-icons.ts'

const folder = inject('siteFolder')
const siteUrl = inject('siteUrl')
const manifest = z
  .object({
    name: z.string(),
    theme_color: z.string(),
    background_color: z.string(),
    icons: z.array(z.object({ src: z.string(), sizes: z.string() })),
  })
  .parse(JSON.parse(readFileSync(join(folder, 'manifest.webmanifest'), 'utf8')))

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({ colorScheme: 'light', serviceWorkers: 'block' })
  await page.goto(siteUrl)
})

afterAll(() => browser?.close())

test.each(ICONS)('$name is a picture of $size pixels', ({ name, size }) => {
  const file = readFileSync(join(folder, name))
  expect(file.subarray(1, 4).toString()).toBe('PNG')
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([size, size])
  expect(file.length).toBeLessThan(10_000)
})

test('a browser finds nothing wrong with the manifest, and each of its icons is there', async () => {
  const session = await page.context().newCDPSession(page)
  const { errors, url } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(url).toBe(`${siteUrl}manifest.webmanifest`)
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512', '512x512', 'any'])
  for (const { src } of manifest.icons)
    expect((await page.request.get(siteUrl + src)).status()).toBe(200)
})

test('the icon for Apple’s systems is named on every page that one may begin with', async () => {
  const href = await page.locator('link[rel="apple-touch-icon"]').getAttribute('href')
  expect((await page.request.get(new URL(href ?? '', siteUrl).href)).status()).toBe(200)
})

test('its colours are those of the pages', async () => {
  const background = (selector: string): Promise<string> =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(hexOf(await background('body > .page > header'))).toBe(manifest.theme_color)
  expect(hexOf(await background('body'))).toBe(manifest.background_color)
})

function hexOf(color: string): string {
  const channels = color.match(/\d+/g)?.slice(0, 3) ?? []
  return `#${channels.map((value) => Number(value).toString(16).padStart(2, '0')).join('')}`
}
