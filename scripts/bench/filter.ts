import { spawnSync } from 'node:child_process'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { serveSite } from '../serve-site.ts'
import { median, row, secondsOf } from './measure.ts'

const SITE = '.cache/bench-site'
const QUERIES = ['volume ls', 'docker run --rm', '-p 8080:80', 'autolok', 'rotate key', 'netwrok']

/** A project whose only note is commands, of which more than 10,000 are no two alike. */
const MANY = '.cache/bench-sheet'
const WRITTEN = 14_000

/**
 * From a key to the painted frame with what it found, in a real browser, and how much of that is work of ours: for the sheet as
 * it is, and for one of 10,000 commands, which is split into pages.
 */
export async function benchFilter(): Promise<void> {
  secondsOf('scripts/build.ts', '--out', SITE)
  secondsOf('test/site/sheet-project.ts', '--commands', String(WRITTEN), '--out', MANY)
  build(MANY)
  const browser = await launchBrowser()
  console.log('commands   key to paint   nine of ten   of it ours   nine of ten')
  for (const site of [SITE, `${MANY}/dist`]) {
    const server = await serveSite(site)
    const { commands, paints, works } = await measure(browser, `${server.url}cheat-sheet/`)
    const cells = [paints, works].flatMap((all) => [median(all), nineOfTen(all)])
    console.log(row([commands, 8], ...cells.map((time) => [`${time.toFixed(1)} ms`, 13] as const)))
    await server.stop()
  }
  await browser.close()
}

interface Measured {
  readonly commands: string
  readonly paints: readonly number[]
  readonly works: readonly number[]
}

async function measure(browser: Browser, url: string): Promise<Measured> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.locator('#filter').focus()
  // A sheet of several pages reads them now, and its first answer says that it has.
  await page.keyboard.press('v')
  await page.waitForFunction(() =>
    / of .* commands/.test(document.querySelector('.count')?.textContent ?? ''),
  )
  await page.waitForTimeout(SETTLED)
  await page.keyboard.press('Escape')

  await page.evaluate(recordKeys)
  for (const query of QUERIES) {
    for (const key of [...query.replaceAll(' ', '␣'), 'Escape']) {
      await page.keyboard.press(key === '␣' ? 'Space' : key)
      // What was put off until later is no part of the next key's time: nobody types faster than this.
      await page.waitForTimeout(120)
    }
  }
  const taken = (name: string): Promise<number[]> =>
    page.evaluate((of) => performance.getEntriesByName(of).map(({ duration }) => duration), name)
  const paints = await taken('key to paint')
  const works = await taken('work')
  const [, commands = ''] = /([\d,]+) commands/.exec(await page.locator('.count').innerText()) ?? []
  await page.close()
  return { commands, paints, works }
}

/** Until a browser has put away what it needed to read so many pages. */
const SETTLED = 3000

/**
 * In the page: from a key, as the browser dates it, to the end of the frame that follows what it did; and from when the page
 * hears of it until the filter has answered, with the layout for which it asks.
 */
function recordKeys(): void {
  const record = ({ timeStamp }: KeyboardEvent): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => performance.measure('key to paint', { start: timeStamp })
      port2.postMessage('')
    })
  }
  addEventListener('keydown', record, { capture: true })
  addEventListener('input', () => performance.mark('heard'), { capture: true })
  addEventListener('found', () => {
    if (performance.getEntriesByName('heard').length > 0) performance.measure('work', 'heard')
    performance.clearMarks('heard')
  })
}

function nineOfTen(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.9)] ?? NaN
}

/** As a user of that project would. */
function build(folder: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The site of ${folder} could not be built:\n${stderr}`)
}
