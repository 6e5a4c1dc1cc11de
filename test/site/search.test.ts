import axe from 'axe-core'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { openIndex } from '../../scripts/bench/search/open-index.ts'
import { meanReciprocalRank, rankIn, readCases } from '../../scripts/bench/search/queries.ts'
import { launchBrowser } from '../../scripts/browser.ts'
import { readFragment } from '../../src/integrations/fragment.ts'
import type { Catalog } from '../../src/search/catalog.ts'
import { makeEngine, type Engine } from '../../src/search/engine.ts'

const index = join(inject('siteFolder'), 'pagefind')
const siteUrl = inject('siteUrl')
const PAGE = 'chapters/swarm/autolock-and-backup/'
const catalog: Catalog = JSON.parse(readFileSync(join(index, 'catalog.json'), 'utf8'))

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser?.close())

describe('what is found', () => {
  let engine: Engine

  beforeAll(async () => {
    engine = makeEngine(await openIndex(index), catalog)
  })

  test('what is wanted comes first, nearly always, and never after the fifth', async () => {
    const cases = [...readCases().values()].flat()
    const ranks: number[] = []
    for (const one of cases) ranks.push(await rankIn(engine, one))
    const lost = cases.filter((_, at) => ranks[at] === 0 || (ranks[at] ?? 0) > 5)
    expect(lost.map(({ query }) => query)).toEqual([])
    expect(cases.length).toBeGreaterThanOrEqual(120)
    expect(meanReciprocalRank(ranks)).toBeGreaterThanOrEqual(0.95)
  })

  test('every command of the sheet is found by its task and by itself', async () => {
    const hidden: string[] = []
    // Not the lines of files: `image: <IMAGE>` says as much as any of them.
    const commands = Object.values(catalog.commands).filter(({ kind }) => kind === undefined)
    expect(commands.length).toBeGreaterThanOrEqual(150)
    for (const { task, forms, url } of commands) {
      for (const query of [task, forms[0] ?? '']) {
        const { hits } = await engine.search(query)
        if (!hits.slice(0, 5).some((hit) => hit.kind === 'command' && hit.command.url === url))
          hidden.push(query)
      }
    }
    expect(hidden).toEqual([])
  })

  test('every section is found by its heading, if need be with the title of its page', async () => {
    const hidden: string[] = []
    for (const { url, title, sections } of Object.values(catalog.pages))
      for (const [, anchor, heading] of sections) {
        if (anchor === '') continue
        const own = `${url}#${anchor}`
        const found = await Promise.all(
          [heading, `${title} ${heading}`].map((query) => engine.search(query)),
        )
        const isFound = found.some(({ hits }) =>
          hits.slice(0, 5).some((hit) => hit.kind === 'section' && hit.url === own),
        )
        if (!isFound) hidden.push(own)
      }
    expect(hidden).toEqual([])
  })
})

describe('what is shipped', () => {
  test('nothing of Pagefind that is not used', () => {
    expect(readdirSync(index).filter((name) => name.startsWith('pagefind-'))).toEqual([
      'pagefind-entry.json',
    ])
    expect(readdirSync(index).filter((name) => name.startsWith('wasm'))).toEqual([
      'wasm.en.pagefind',
    ])
  })

  test('no record but of pages and of the sheet: no note, no errata', () => {
    const urls = Object.values(catalog.pages).map(({ url }) => url)
    expect(urls.filter((url) => !/^chapters\//.test(url))).toEqual([])
    expect(Object.keys(catalog.commands).length).toBeGreaterThan(150)
  })

  test('every record leads to a place on a page', () => {
    const { commands, pages } = catalog
    const urls = Object.values(pages).flatMap(({ url, sections }) =>
      sections.flatMap(([, anchor]) => (anchor === '' ? [] : [`${url}#${anchor}`])),
    )
    urls.push(...Object.values(commands).map(({ url }) => url))
    const lost = urls.filter((url) => {
      const [page = '', anchor = ''] = url.split('#')
      const html = readFileSync(join(inject('siteFolder'), page, 'index.html'), 'utf8')
      return !html.includes(` id="${anchor}"`)
    })
    expect(lost).toEqual([])
  })

  test('no line of origin, no word for screen readers and no hidden letter is part of a text', () => {
    const files = readdirSync(join(index, 'fragment')).map((name) => ({
      path: `fragment/${name}`,
      content: readFileSync(join(index, 'fragment', name)),
    }))
    const texts = files.flatMap(readFragment).map(({ content }) => content)
    expect(texts).toHaveLength(Object.keys(catalog.pages).length)
    expect(
      texts.filter((text) =>
        /er revision”|Terminal window|in our own words|[\u{100000}-\u{10FFFF}]/u.test(text),
      ),
    ).toEqual([])
  })
})

describe('in a browser', () => {
  let page: Page
  let input: Locator
  let results: Locator
  let faults: string[]

  beforeEach(async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    page = await context.newPage()
    faults = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(error.message))
    input = page.getByRole('searchbox')
    results = page.locator('.search-results .search-hit')
    await page.goto(siteUrl + PAGE, { waitUntil: 'networkidle' })
    return async () => {
      expect(faults).toEqual([])
      await context.close()
    }
  })

  async function search(query: string): Promise<void> {
    await page.keyboard.press('/')
    await input.fill(query)
    await page
      .locator(`.search-results[data-query=${JSON.stringify(query)}]`)
      .waitFor({ state: 'attached' })
  }

  test('nothing is loaded before somebody wants to search, and little then', async () => {
    const loaded: string[] = []
    let bytes = 0
    page.on('response', (response) => {
      loaded.push(response.url())
      void response.body().then((body) => {
        // What is compressed already does not become smaller.
        bytes += Math.min(body.length, gzipSync(body).length)
      })
    })
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(300)
    expect(loaded).toEqual([])

    await page.getByRole('button', { name: 'Search' }).first().hover()
    await expect.poll(() => loaded.some((url) => url.endsWith('catalog.json'))).toBe(true)
    await search('docker network ls')
    await page.waitForLoadState('networkidle')
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThan(200_000)
  })

  test.each(['/', 'Control+k', 'Meta+k'])('%s opens the box, Escape closes it', async (key) => {
    await page.keyboard.press(key)
    await expect.poll(() => input.evaluate((own) => own === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').isVisible()).toBe(false)
  })

  test('a slash that somebody types is a slash', async () => {
    await search('/var/lib/docker/swarm')
    expect(await input.inputValue()).toBe('/var/lib/docker/swarm')
    await expect.poll(() => results.first().getAttribute('href')).toContain(PAGE)
  })

  test('where a page has a filter of its own, / is for that', async () => {
    await page.goto(`${siteUrl}cheat-sheet/`)
    await page.keyboard.press('/')
    expect(await page.getByRole('dialog').isVisible()).toBe(false)
    await page.keyboard.press('Control+k')
    expect(await page.getByRole('dialog').isVisible()).toBe(true)
  })

  test('a command looks like one, says where it is taught, and is copied', async () => {
    await search('--rotate')
    const first = page.locator('.search-result').first()
    expect(await first.locator('code').innerText()).toBe('docker swarm unlock-key --rotate')
    expect(await first.locator('code .flag mark').innerText()).toBe('--rotate')
    expect(await first.locator('.search-taught a').getAttribute('href')).toContain(
      `/some-repo/${PAGE}#`,
    )

    await first.getByRole('button').click()
    expect(await clipboard()).toBe('docker swarm unlock-key --rotate')
    await expect
      .poll(() => page.locator('site-search [role=status]').innerText())
      .toContain('Copied')
  })

  test('by keyboard: arrows, Tab to the button, letters back to the query, Enter', async () => {
    await search('docker network ls')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toContain('docker network ls')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await clipboard()).toBe('docker network ls')

    await page.keyboard.press('ArrowDown') // from the button to the next result
    expect(await focused()).toBe(await results.nth(1).innerText())
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await focusedTag()).toBe('INPUT')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('x')
    expect(await input.inputValue()).toContain('x')

    await input.fill('network ls')
    await page.keyboard.press('Enter') // before the results are there
    await page.waitForURL(`${siteUrl}cheat-sheet/#network-ls`)
  })

  test('a link to a place on the same page closes the box', async () => {
    await search('what autolock does')
    await results.first().click()
    expect(new URL(page.url()).hash).toBe('#what-autolock-does')
    expect(await page.getByRole('dialog').isVisible()).toBe(false)
  })

  test('a correction is announced, and can be refused', async () => {
    await search('autolok')
    const notice = page.locator('.search-notice')
    expect(await notice.innerText()).toBe(
      'Showing results for autolock; search for autolok instead',
    )
    await expect
      .poll(() => page.locator('site-search [role=status]').innerText())
      .toMatch(/^\d+ results for autolock$/)
    await page.getByRole('button', { name: 'search for autolok instead' }).click()
    await expect.poll(() => notice.innerText()).toContain('Nothing found for “autolok”')
  })

  test('results are announced when somebody stops typing', async () => {
    await search('--rotate')
    await expect
      .poll(() => page.locator('site-search [role=status]').innerText())
      .toMatch(/^\d results?$/)
  })

  test('a section shows the text around what was found, also when a title alone was found', async () => {
    const excerpt = page.locator('.search-excerpt').first()
    await search('daemon.json')
    await expect.poll(() => excerpt.locator('mark').first().innerText()).toContain('daemon.json')
    await search('docker')
    await expect.poll(async () => (await excerpt.innerText()).split(' ').length).toBeGreaterThan(10)
  })

  test('nothing found says what to try', async () => {
    await search('zzqqxx')
    const notice = page.locator('.search-notice')
    expect(await notice.innerText()).toMatch(/Nothing found .* Try fewer words/)
    await notice.getByRole('link').click()
    await page.waitForURL(`${siteUrl}cheat-sheet/`)
  })

  test('what is lost for good is copied at the second press', async () => {
    await search('docker image prune')
    const button = page.locator('[data-destroys]').first()
    await button.click()
    await expect
      .poll(() => page.locator('site-search [role=status]').innerText())
      .toContain('Press again')
    await button.click()
    expect(await clipboard()).toContain('prune')
  })

  test('regression: it says how far it is where one sees it and where one hears it, and asks anew later', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('before'))
    await search('docker image prune')
    const button = page.locator('[data-destroys]').first()
    const command = (await button.getAttribute('data-copy')) ?? ''
    const named = (words: string) =>
      page.getByRole('button', { name: `${words}: ${command}`, exact: true })
    expect(await named('Copy').innerText()).toBe('Copy')
    await button.click()
    expect(await named('Copy anyway').innerText()).toBe('Copy anyway')
    await input.focus()
    expect(await named('Copy').innerText()).toBe('Copy')
    await button.click()
    expect(await clipboard()).toBe('before')
    await button.click()
    await expect.poll(() => named('Copied').innerText()).toBe('Copied')
    expect(await clipboard()).toBe(command)
    await button.click()
    expect(await named('Copy anyway').innerText()).toBe('Copy anyway')
  })

  test.each([
    ['ten thousand letters', 'docker '.repeat(1500)],
    ['one long word', 'x'.repeat(10_000)],
    ['marks only', '!"#$%&\'()*+,./:;<=>?@[\\]^_`{|}~'],
    ['hyphens', '-- - ---'],
    ['markup', '<script>window.hurt = 1</script>'],
    ['markup with a handler', '"><img src=x onerror="window.hurt = 1">'],
    ['a name of an object', '__proto__ constructor toString'],
    ['quotes', '"docker" \'run\' “rm”'],
    ['an open quote', '"docker run'],
    ['emoji', '🐳 docker 🚢👩‍💻'],
    ['right to left', 'دوكر شبكة docker'],
    ['an override of direction', '\u202Edocker\u202C'],
    ['a lone surrogate', 'docker \uD800'],
    ['a null', 'docker\u0000run'],
    ['percent signs', '%00%zz%E0%A4%A'],
    ['a pattern', '(a+)+$ .*['],
  ])('harmless: %s', async (_, query) => {
    await page.keyboard.press('/')
    await input.fill(query)
    const shown = await input.inputValue()
    await expect
      .poll(() => page.locator('.search-results').evaluate((list) => list.dataset['query']))
      .toBe(shown)
    await expect
      .poll(() => page.locator('site-search [role=status]').innerText())
      .toMatch(/result|Nothing found|^$/)
    expect(await page.locator('dialog script, dialog img').count()).toBe(0)
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
    const { width } = page.viewportSize() ?? { width: 0 }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    )
  })

  async function clipboard(): Promise<string> {
    return page.evaluate(() => navigator.clipboard.readText())
  }

  async function focused(): Promise<string> {
    return page.evaluate(() => {
      const own = document.activeElement
      return own instanceof HTMLElement ? own.innerText : ''
    })
  }

  async function focusedTag(): Promise<string | undefined> {
    return page.evaluate(() => document.activeElement?.tagName)
  }
})

describe.each<[string, BrowserContextOptions]>([
  ['in the light', { colorScheme: 'light', viewport: { width: 1280, height: 800 } }],
  ['in the dark', { colorScheme: 'dark', viewport: { width: 1280, height: 800 } }],
  ['on the narrowest phone', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
])('%s', (_, options) => {
  test.each(['', 'remove contaner', 'zzqqxx'])(
    'axe finds nothing in the box with “%s”',
    async (query) => {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      await page.addInitScript(axe.source)
      await page.goto(siteUrl + PAGE)
      await page.keyboard.press('/')
      await page.getByRole('searchbox').fill(query)
      await page.locator(`.search-results[data-query="${query}"]`).waitFor({ state: 'attached' })
      await page.waitForLoadState('networkidle')
      const { violations } = await page.evaluate(() =>
        window.axe.run('site-search', {
          rules: { 'color-contrast-enhanced': { enabled: true } },
          resultTypes: ['violations'],
        }),
      )
      const wide = await page.evaluate(() => {
        const box = document.querySelector('.search-box')
        return box !== null && box.scrollWidth > box.clientWidth
      })
      await context.close()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      expect(wide).toBe(false)
    },
  )
})

test('regression: when what answers does not come the box says so', async () => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.route(/\/_astro\/panel\./, (route) => route.abort())
  await page.goto(siteUrl + PAGE)
  await page.keyboard.press('/')
  const words =
    'The search could not be loaded. Reload the page to try again, or look on the cheat sheet.'
  await expect.poll(() => page.locator('.search-failed').innerText()).toBe(words)
  expect(await page.locator('site-search [role=status]').innerText()).toBe(words)
  await page.locator('.search-failed').getByRole('link').click()
  await page.waitForURL(`${siteUrl}cheat-sheet/`)
  await context.close()
})

test('without JavaScript the box is a link to the cheat sheet', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(siteUrl + PAGE)
  expect(await page.getByRole('button', { name: 'Search' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Search the cheat sheet' }).click()
  expect(page.url()).toBe(`${siteUrl}cheat-sheet/`)
  await context.close()
})

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
