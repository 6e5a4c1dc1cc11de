import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { serveSite } from '../serve-site.ts'
import { median, row, secondsOf } from './measure.ts'

const SITE = '.cache/bench-site'
const QUERIES = ['volume ls', 'docker run --rm', '-p 8080:80', 'autolok', 'rotate key', 'netwrok']

/** Entries that stand in no sheet yet: what it would be like if the notes grew. */
const MANY = 10_000

/** From a key to the painted frame with what it found, in a real browser: for the sheet as it is, and for one of 10,000 entries. */
export async function benchFilter(): Promise<void> {
  secondsOf('scripts/build.ts', '--out', SITE)
  const server = await serveSite(SITE)
  const browser = await launchBrowser()
  console.log('commands   key to paint   nine of ten')
  for (const many of [0, MANY]) {
    const { commands, times } = await measure(browser, `${server.url}cheat-sheet/`, many)
    const most = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.9)] ?? NaN
    console.log(
      row(
        [String(commands), 8],
        [`${median(times).toFixed(1)} ms`, 14],
        [`${most.toFixed(1)} ms`, 13],
      ),
    )
  }
  await browser.close()
  await server.stop()
}

async function measure(
  browser: Browser,
  url: string,
  many: number,
): Promise<{ commands: number; times: readonly number[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.route(url, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: multiplied(await response.text(), many) })
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.locator('#filter').focus()
  await page.evaluate(recordKeys)
  for (const query of QUERIES) {
    for (const key of query) await press(page, key === ' ' ? 'Space' : key)
    await press(page, 'Escape')
  }
  const times = await page.evaluate(
    (name) => performance.getEntriesByName(name).map((entry) => entry.duration),
    KEY,
  )
  const commands = await page.locator('.command').count()
  await page.close()
  return { commands, times }
}

const KEY = 'key to paint'

/** In the page: from a key, as the browser dates it, to the end of the frame that follows what it did. */
function recordKeys(): void {
  const record = ({ timeStamp }: KeyboardEvent): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => performance.measure('key to paint', { start: timeStamp })
      port2.postMessage('')
    })
  }
  addEventListener('keydown', record, { capture: true })
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  // What was put off until later is no part of the next key's time: nobody types faster than this.
  await page.waitForTimeout(120)
}

/** The page with its entries again and again, each under an address of its own. */
function multiplied(html: string, many: number): string {
  const entry = /<li id="([^"]*)" class="command"[\s\S]*?<\/li>/g
  const copies = Math.max(1, Math.ceil(many / [...html.matchAll(entry)].length))
  return html
    .replace('class="cheat-sheet', `class="${copies > 1 ? 'many ' : ''}cheat-sheet`)
    .replace(entry, (own, id: string) =>
      [own, ...Array.from({ length: copies - 1 }, (_, copy) => again(own, id, copy))].join(''),
    )
}

function again(entry: string, id: string, copy: number): string {
  return entry.replaceAll(`"${id}"`, `"${id}-${copy}"`).replaceAll(`"#${id}"`, `"#${id}-${copy}"`)
}
