import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { makeBook } from '../../scripts/book/make-book.ts'
import { launchBrowser } from '../../scripts/browser.ts'
import { loadLibrary } from '../../scripts/library/library.ts'

const siteUrl = inject('siteUrl')
const { book } = makeBook(loadLibrary('.').library)

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.goto(siteUrl)
})

afterAll(() => browser?.close())

test('home maps every chapter, with what it is about', async () => {
  const cards = await page.locator('.chapter-map li').allInnerTexts()
  expect(cards).toHaveLength(book.chapters.length)
  for (const [index, { title, description }] of book.chapters.entries()) {
    expect(cards[index]).toContain(title)
    expect(cards[index]).toContain(description)
  }
})

test('its three numbers are those of the book', async () => {
  const numbers = await page.locator('.figures .number').allInnerTexts()
  const repairs = [...book.errata].filter(({ fate }) => fate !== 'left out').length
  const counts = [book.proof.commands, repairs, book.notes.length]
  expect(numbers).toEqual(counts.map((value) => value.toLocaleString('en')))
})

test('its button opens the search', async () => {
  await page.getByRole('button', { name: 'Search the book' }).click()
  await page.getByRole('dialog').waitFor()
})

test('without JavaScript nothing promises a search', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(siteUrl)
  expect(await plain.getByRole('button', { name: 'Search the book' }).count()).toBe(0)
  await context.close()
})
