import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'

const siteUrl = inject('siteUrl')

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser?.close())

test('prose and code have their fonts, and both come from the site', async () => {
  const page = await browser.newPage()
  const fonts: string[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url())
  })
  await page.goto(`${siteUrl}chapters/storage/volumes/`, { waitUntil: 'networkidle' })
  const drawn = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  )
  await page.close()
  expect(fonts).toHaveLength(2)
  expect(fonts.filter((url) => !url.startsWith(siteUrl))).toEqual([])
  expect(drawn.join()).toMatch(/Hyperlegible Next.*Hyperlegible Mono/)
})

test.each(['', 'chapters/storage/volumes/', 'cheat-sheet/'])(
  'nothing jumps when the fonts come late to /%s',
  async (path) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } })
    await page.route('**/*.woff2', async (route) => {
      await pause(500)
      await route.continue()
    })
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if ('value' in entry) window.shift = (window.shift ?? 0) + Number(entry.value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(siteUrl + path, { waitUntil: 'networkidle' })
    const shift = await page.evaluate(() => window.shift ?? 0)
    await page.close()
    expect(shift).toBeLessThan(0.05)
  },
)

declare global {
  interface Window {
    shift?: number
  }
}
