import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'
import { pathsIn } from './paths-in.ts'

const folder = inject('siteFolder')
const siteUrl = inject('siteUrl')
const PAGE = 'chapters/networking/overlay/'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser?.close())

test('every page of the book has its Markdown beside it', () => {
  const pages = pathsIn(folder).filter((path) => path.startsWith('chapters/'))
  expect(pages.length).toBeGreaterThan(40)
  expect(pages.filter((path) => !existsSync(join(folder, path, 'index.md')))).toEqual([])
})

test('llms.txt leads to files that are there', () => {
  const text = readFileSync(join(folder, 'llms.txt'), 'utf8')
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to)
  expect(links.length).toBeGreaterThan(40)
  expect(links.filter((to) => !existsSync(join(folder, to)))).toEqual([])
})

test('a page is copied as Markdown by mouse or key, and says so', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await page.goto(siteUrl + PAGE)
  await page.getByRole('button', { name: 'Copy page as Markdown' }).press('Enter')
  await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  await context.close()
  expect(copied).toBe(readFileSync(join(folder, PAGE, 'index.md'), 'utf8'))
})

test('a copy that fails says so', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await page.goto(siteUrl + PAGE)
  await page.route('**/index.md', (route) => route.abort())
  await page.getByRole('button', { name: 'Copy page as Markdown' }).click()
  await page.getByRole('status').filter({ hasText: 'Not copied' }).waitFor()
  await context.close()
})

test('without JavaScript there is no button, and the Markdown can be read', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(siteUrl + PAGE)
  expect(await page.getByRole('button', { name: 'Copy page as Markdown' }).count()).toBe(0)
  expect(await page.getByRole('link', { name: 'As Markdown' }).getAttribute('href')).toBe(
    'index.md',
  )
  await context.close()
})

test('a page names the files that one edits to mend it', () => {
  const html = readFileSync(join(folder, PAGE, 'index.html'), 'utf8')
  expect(html).toContain('chapters/networking.md')
  expect(html).toContain('corrections/gabriel-source.yml')
})
