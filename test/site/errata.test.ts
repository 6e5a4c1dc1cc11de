import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { z } from 'astro/zod'
import { launchBrowser } from '../../scripts/browser.ts'
import { erratumSchema, type ErratumEntry } from '../../src/schemas.ts'

const siteUrl = inject('siteUrl')
const folder = inject('siteFolder')
const errata = z
  .array(erratumSchema)
  .parse(JSON.parse(readFileSync(join(folder, 'errata.json'), 'utf8')))
const NOTE = 'gabriel-source'
const own = errata.filter(({ note }) => note === NOTE)

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser?.close())

async function open(path: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(siteUrl + path)
  return page
}

/** Ids of the errata that one sees. */
async function shown(page: Page): Promise<string[]> {
  const items = await page.locator('[data-kind]:visible').all()
  return Promise.all(items.map(async (item) => (await item.getAttribute('id')) ?? ''))
}

const idsOf = (wanted: (erratum: ErratumEntry) => boolean): string[] =>
  own
    .filter(wanted)
    .map(({ id }) => id)
    .toSorted()

describe('the errata of a note', () => {
  test('can all be read without JavaScript, and then nothing is there to filter with', async () => {
    const page = await open(`errata/${NOTE}/`, false)
    expect((await shown(page)).toSorted()).toEqual(idsOf(() => true))
    expect(await page.locator('errata-filter form').isVisible()).toBe(false)
  })

  test('are filtered by kind, and counted', async () => {
    const page = await open(`errata/${NOTE}/`)
    await page.getByLabel('Kind').selectOption('fact')
    const facts = idsOf(({ kind }) => kind === 'fact')
    expect((await shown(page)).toSorted()).toEqual(facts)
    await page.getByText(`${facts.length} of ${own.length} repairs`).waitFor()
    expect(await page.getByRole('heading', { name: /^Spelling/ }).isVisible()).toBe(false)
  })

  test('are filtered by who mended them', async () => {
    const page = await open(`errata/${NOTE}/`)
    await page.getByLabel('Mended by').selectOption('rule')
    expect((await shown(page)).toSorted()).toEqual(idsOf(({ rule }) => rule !== undefined))
  })

  test('are filtered by their words, and Escape shows all again', async () => {
    const page = await open(`errata/${NOTE}/`)
    const words = page.getByLabel('Words')
    await words.fill('AUTOLOCK')
    const found = await shown(page)
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(own.length)
    await words.press('Escape')
    expect(await shown(page)).toHaveLength(own.length)
    expect(await words.inputValue()).toBe('')
  })

  test('are filtered by an address too', async () => {
    const page = await open(`errata/${NOTE}/?kind=grammar`)
    expect((await shown(page)).toSorted()).toEqual(idsOf(({ kind }) => kind === 'grammar'))
  })

  test('show the one whose address somebody follows, whatever was filtered', async () => {
    const page = await open(`errata/${NOTE}/?kind=grammar`)
    const [fact] = idsOf(({ kind }) => kind === 'fact')
    await page.evaluate((id) => {
      location.hash = id ?? ''
    }, fact)
    await page.locator(`#${fact}`).waitFor({ state: 'visible' })
    expect(await page.locator(`#${fact}`).isVisible()).toBe(true)
  })

  test('mark what differs as deleted and inserted, not by colour alone', async () => {
    const page = await open(`errata/${NOTE}/`)
    const line = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationLine)
    expect(await line('[data-kind] del')).toBe('line-through')
    expect(await line('[data-kind] ins')).toBe('underline')
  })

  test('weigh less than 100 kB on the wire', () => {
    const heavy = readdirSync(join(folder, 'errata'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, 'errata', name, 'index.html'))
      .filter((file) => gzipSync(readFileSync(file)).length > 100_000)
    expect(heavy).toEqual([])
  })
})

describe('a repaired place in a chapter', () => {
  const [erratum] = own.filter(({ fate }) => fate === 'printed')

  test('leads to its erratum by a ring with a name', async () => {
    const page = await open(erratum?.to ?? '')
    const ring = page.locator(`a.repair[href$="#${erratum?.id}"]`)
    expect(await ring.textContent()).toMatch(/^repaired: [a-z ]+$/)
    await ring.click()
    await page.waitForURL(`**/errata/${NOTE}/#${erratum?.id}`)
    expect(await page.locator(':target').getAttribute('id')).toBe(erratum?.id)
  })

  test('is not marked on paper, and the search does not find the marks', async () => {
    const page = await open(erratum?.to ?? '')
    const rings = page.locator('a.repair')
    expect(await rings.count()).toBeGreaterThan(0)
    expect(await page.locator('a.repair:not([data-pagefind-ignore])').count()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('a.repair:visible').count()).toBe(0)
  })
})
