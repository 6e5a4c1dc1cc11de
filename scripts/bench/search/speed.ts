import { preview } from 'astro'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { launchBrowser } from '../../browser.ts'
import { median } from '../measure.ts'

/** Ten queries as people type them, each in a browser that knows nothing of the site yet. */
const QUERIES = [
  '--rotate',
  'docker network ls',
  'unlock key',
  'quorum',
  'remove image',
  '--rm',
  'overlay',
  'volume',
  'healthcheck',
  'swarm init',
]

/** From a key to its results, and what is loaded for them, in a real browser on this machine. */
export async function benchSpeed(site: string): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  const server = await preview({
    root: '.',
    outDir: `./${site}`,
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1' },
  })
  const browser = await launchBrowser()
  try {
    const runs: Run[] = []
    for (const query of QUERIES)
      runs.push(await typed(browser, `http://127.0.0.1:${server.port}/chapters/swarm/`, query))
    const cold = median(runs.flatMap(({ times }) => times.slice(0, 1)))
    const later = median(runs.flatMap(({ times }) => times.slice(1)))
    const bytes = runs.map((run) => run.bytes)
    const kb = (count: number): string => (count / 1000).toFixed(0)
    console.log(
      `\nfirst key to results ${cold.toFixed(0)} ms, later keys ${later.toFixed(0)} ms (medians); ` +
        `loaded for a search ${kb(median(bytes))} kB, at most ${kb(Math.max(...bytes))} kB`,
    )
  } finally {
    await browser.close()
    await server.stop()
  }
}

interface Run {
  /** Milliseconds from each key to its results on the screen. */
  readonly times: readonly number[]
  /** As they came over the line, from the opening of the box on. */
  readonly bytes: number
}

async function typed(browser: Browser, url: string, query: string): Promise<Run> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'networkidle' })
  const bytes = await countBytes(await context.newCDPSession(page))
  await watch(page)

  await page.keyboard.press('/')
  for (const [index, key] of [...query].entries()) {
    await page.keyboard.type(key)
    await page.waitForFunction((count) => window.searchTimes.length > count, index)
  }
  await page.waitForLoadState('networkidle')
  const times = await page.evaluate(() => window.searchTimes)
  await context.close()
  return { times, bytes: bytes() }
}

declare global {
  interface Window {
    /** Milliseconds from each key to its results, as long as the bench watches. */
    searchTimes: number[]
  }
}

/** In the page: note when the results of what was typed have been painted. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.searchTimes = []
    const input = document.querySelector<HTMLInputElement>('site-search input')
    const results = document.querySelector<HTMLElement>('site-search ol')
    if (!input || !results) throw new Error('The page has no search.')
    input.addEventListener('input', () => {
      const query = input.value
      const start = performance.now()
      const observer = new MutationObserver(() => {
        if (results.dataset['query'] !== query) return
        observer.disconnect()
        requestAnimationFrame(() =>
          setTimeout(() => window.searchTimes.push(performance.now() - start)),
        )
      })
      observer.observe(results, { attributes: true })
    })
  })
}

async function countBytes(session: CDPSession): Promise<() => number> {
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await session.send('Network.enable')
  return () => bytes
}
