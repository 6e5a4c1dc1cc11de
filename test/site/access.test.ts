import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'
import { pathsIn } from './paths-in.ts'

const siteUrl = inject('siteUrl')
const paths = pathsIn(inject('siteFolder'))

/** One page of each kind. */
const KINDS = [
  '',
  'chapters/storage/',
  'chapters/swarm/managers-workers-quorum/',
  'self-test/storage/',
  'sources/',
]

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser?.close())

describe.each<[string, BrowserContextOptions]>([
  ['in the light', { colorScheme: 'light', viewport: { width: 1280, height: 800 } }],
  ['in the dark', { colorScheme: 'dark', viewport: { width: 1280, height: 800 } }],
  ['on the narrowest phone', { colorScheme: 'light', viewport: { width: 320, height: 640 } }],
])('%s', (_, options) => {
  let page: Page

  beforeAll(async () => {
    page = await pageWith(options)
    await page.addInitScript(axe.source)
  })

  afterAll(() => page?.context().close())

  test.each(paths)('axe finds nothing on /%s', async (path) => {
    await page.goto(siteUrl + path)
    expect(await findings(page)).toEqual([])
  })
})

describe.each<[string, BrowserContextOptions, string]>([
  ['on the narrowest phone', { viewport: { width: 320, height: 640 } }, ''],
  [
    'with letters twice as large',
    { viewport: { width: 640, height: 800 } },
    'html { font-size: 200% }',
  ],
])('%s', (_, options, style) => {
  test('no page scrolls sideways', async () => {
    const page = await pageWith(options)
    const wide: string[] = []
    for (const path of paths) {
      await page.goto(siteUrl + path)
      if (style !== '') await page.addStyleTag({ content: style })
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > (options.viewport?.width ?? 0)) wide.push(`${path}: ${width}`)
    }
    await page.context().close()
    expect(wide).toEqual([])
  })
})

test('on paper nothing is cut off', async () => {
  // The text area of an A4 sheet.
  const page = await pageWith({ colorScheme: 'dark', viewport: { width: 673, height: 980 } })
  await page.emulateMedia({ media: 'print' })
  const cut: string[] = []
  for (const path of paths) {
    await page.goto(siteUrl + path)
    const wide = await page.locator('html, main *').evaluateAll((elements) =>
      elements
        .filter((element) => element instanceof HTMLElement && element.offsetParent !== null)
        // Words for screen readers are one pixel wide.
        .filter(({ clientWidth }) => clientWidth > 1)
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .filter((element) => getComputedStyle(element).overflowX !== 'visible')
        .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 60)}`),
    )
    cut.push(...wide.map((what) => `${path}: ${what}`))
  }
  await page.context().close()
  expect(cut).toEqual([])
})

describe.each(KINDS)('by keyboard on /%s', (path) => {
  test('the first step leads past the frame, and every step shows where one is', async () => {
    const page = await pageWith({ viewport: { width: 1280, height: 800 } })
    await page.goto(siteUrl + path)
    await page.keyboard.press('Tab')
    const first = await page.evaluate(() => document.activeElement?.getAttribute('href'))
    expect(first).toBe('#_top')

    const unmarked: string[] = []
    for (let step = 0; step < 80; step++) {
      await page.keyboard.press('Tab')
      const where = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return undefined
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        const shown = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
        return { shown, name: `${element.tagName} ${element.textContent.trim().slice(0, 40)}` }
      })
      if (!where) break
      if (!where.shown) unmarked.push(where.name)
    }
    await page.context().close()
    expect(unmarked).toEqual([])
  })
})

test('nothing moves for those who do not want it', async () => {
  const page = await pageWith({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } })
  await page.goto(`${siteUrl}chapters/storage/volumes/`)
  const moving = await page.locator('body *').evaluateAll((elements) =>
    elements
      .filter((element) => {
        const style = getComputedStyle(element)
        return style.animationName !== 'none' || /[1-9]/.test(style.transitionDuration)
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  )
  await page.context().close()
  expect(moving).toEqual([])
})

async function pageWith(options: BrowserContextOptions): Promise<Page> {
  // The policy of the pages would forbid styles that a test adds.
  const context = await browser.newContext({ bypassCSP: true, ...options })
  return context.newPage()
}

/** What axe finds by all its rules that are not experimental, best practice and the contrast of AAA included. */
async function findings(page: Page): Promise<string[]> {
  // The search box is tested with the search.
  const { violations } = await page.evaluate(() =>
    window.axe.run(
      { exclude: [['site-search']] },
      { rules: { 'color-contrast-enhanced': { enabled: true } }, resultTypes: ['violations'] },
    ),
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  )
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
