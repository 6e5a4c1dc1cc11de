import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { z } from 'astro/zod'
import { launchBrowser } from '../../scripts/browser.ts'
import { LEFT_OUT, REMOVED } from '../../scripts/book/ledger.ts'
import { ledgerRowSchema } from '../../src/schemas.ts'
import { pathsIn } from './paths-in.ts'

const folder = inject('siteFolder')
const siteUrl = inject('siteUrl')

interface Visit {
  /** Below the base path: `chapters/storage/`, empty for home. */
  readonly path: string
  readonly ids: readonly string[]
  /** Addresses of links, as the browser resolved them. */
  readonly links: readonly string[]
  /** What went wrong: failed requests and messages on the console. */
  readonly faults: readonly string[]
  readonly html: string
}

let browser: Browser
let visits: readonly Visit[]

beforeAll(async () => {
  browser = await launchBrowser()
  const page = await browser.newPage()
  visits = await visitAll(page, pathsIn(folder))
})

afterAll(() => browser?.close())

test('there is a home, a chapter page and a page for each note', () => {
  const paths = visits.map((visit) => visit.path)
  expect(paths).toContain('')
  expect(paths.filter((path) => /^chapters\/[\w-]+\/[\w-]+\/$/.test(path)).length).toBeGreaterThan(
    20,
  )
  expect(paths.filter((path) => /^notes\/[\w-]+\/$/.test(path))).toHaveLength(4)
})

test('no page misses an asset or writes to the console', () => {
  expect(visits.flatMap(({ path, faults }) => faults.map((fault) => `${path} ${fault}`))).toEqual(
    [],
  )
})

test('no link is broken, no anchor missing, and none leaves the base path', () => {
  const broken = visits.flatMap(({ path, links }) =>
    links.filter(isBroken).map((link) => `${path} → ${link}`),
  )
  expect(broken).toEqual([])
})

test('every page can be reached from home', () => {
  const reached = new Set([''])
  for (const path of reached) {
    const visit = visits.find((candidate) => candidate.path === path)
    for (const link of visit?.links ?? []) {
      const target = pathOf(link)
      if (target !== undefined && visits.some((candidate) => candidate.path === target))
        reached.add(target)
    }
  }
  const lost = visits
    .map((visit) => visit.path)
    .filter((path) => !reached.has(path) && path !== '404.html')
  expect(lost).toEqual([])
})

test('every address of the ledger is a place on a page', () => {
  const rows = z
    .array(ledgerRowSchema)
    .parse(JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8')))
  const ids = new Map(visits.map((visit) => [visit.path, new Set(visit.ids)]))
  const wrong = rows.filter(({ to }) => {
    if (to === LEFT_OUT || to === REMOVED) return false
    const [path = '', id = ''] = to.split('#')
    return !ids.get(path)?.has(id)
  })
  expect(wrong.map((row) => `${row.note}:${row.line} → ${row.to}`)).toEqual([])
})

test('a page lists its own chapter, not every page of the book', () => {
  const pages = visits.filter((visit) => visit.path.startsWith('chapters/'))
  for (const { path, html } of pages) {
    const sidebar = /<nav[^>]*aria-label="Main"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? ''
    const listed = [...sidebar.matchAll(/href="[^"]*\/chapters\/([\w-]+)\/([\w-]+)\/"/g)].map(
      (match) => match[1],
    )
    expect(listed.length, path).toBeGreaterThan(0)
    expect([...new Set(listed)], path).toEqual([path.split('/')[1]])
  }
})

test('every table says what it is about', () => {
  const tables = visits.flatMap(({ path, html }) =>
    [...html.matchAll(/<table[^>]*>\s*(<caption[^>]*>\s*\w)?/g)].map(([, caption]) => ({
      path,
      caption,
    })),
  )
  expect(tables.length).toBeGreaterThan(5)
  expect(tables.filter(({ caption }) => caption === undefined)).toEqual([])
})

function isBroken(link: string): boolean {
  const url = new URL(link)
  if (!/^https?:$/.test(url.protocol) || url.origin !== new URL(siteUrl).origin) return false
  const path = pathOf(link)
  if (path === undefined) return true
  const visit = visits.find((candidate) => candidate.path === path)
  if (!visit) return !fileExists(path)
  return url.hash !== '' && !visit.ids.includes(decodeURIComponent(url.hash.slice(1)))
}

/** A link's path below the base, or nothing when it leads out of it. */
function pathOf(link: string): string | undefined {
  const base = new URL(siteUrl)
  const url = new URL(link)
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined
  return url.pathname.slice(base.pathname.length)
}

function fileExists(path: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).includes(path)
}

async function visitAll(page: Page, paths: readonly string[]): Promise<Visit[]> {
  const faults: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('requestfailed', (request) => {
    // Going on to the next page ends what the one before still fetches (its icon, say): that is no fault of a page.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return
    faults.push(`failed: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`)
  })

  const done: Visit[] = []
  for (const path of paths) {
    faults.length = 0
    await page.goto(siteUrl + path, { waitUntil: 'load' })
    const ids = await page
      .locator('[id]')
      .evaluateAll((elements) => elements.map((element) => element.id))
    const links = await page
      .locator('a[href]')
      .evaluateAll((anchors) =>
        anchors.flatMap((anchor) => (anchor instanceof HTMLAnchorElement ? [anchor.href] : [])),
      )
    done.push({
      path,
      ids,
      links: [...new Set(links)],
      faults: [...faults],
      html: await page.content(),
    })
  }
  return done
}
