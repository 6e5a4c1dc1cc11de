import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { z } from 'astro/zod'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'
import { commandSchema, keywordSchema } from '../../src/schemas.ts'

const folder = inject('siteFolder')
const sheetUrl = `${inject('siteUrl')}cheat-sheet/`
const commands = z.array(commandSchema).parse(generated('commands'))
const keywords = z.array(keywordSchema).parse(generated('keywords'))

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

beforeEach(async () => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  page = await context.newPage()
  await page.goto(sheetUrl)
})
afterEach(() => page.context().close())

describe('without JavaScript', () => {
  test('every task, command, flag and keyword is there, and no control that does nothing', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(sheetUrl)
    const text = flat(await plain.locator('.cheat-sheet').innerText())
    for (const { task, variants, flags } of commands) {
      expect(text).toContain(flat(task))
      for (const variant of variants) expect(text).toContain(flat(variant.text))
      for (const { gloss } of flags) expect(text).toContain(flat(gloss))
    }
    for (const { usage } of keywords) expect(text).toContain(flat(usage))
    expect(
      await plain
        .locator('.cheat-sheet')
        .locator('input, button')
        .filter({ visible: true })
        .count(),
    ).toBe(0)
    await context.close()
  })
})

describe('every entry', () => {
  test('has its own address, and none twice', async () => {
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
    expect(ids).toEqual([...new Set(ids)])
    expect(ids).toEqual(expect.arrayContaining(commands.map(({ id }) => id)))
  })

  test('stands in view when it is addressed', async () => {
    await page.setViewportSize({ width: 390, height: 800 })
    for (const { id } of [commands.at(3), commands.at(-1)].flatMap((one) => one ?? [])) {
      await page.goto(`${sheetUrl}?${id}#${id}`)
      const row = await page.locator(`#${id}`).boundingBox()
      const line = await page.locator('.filter-line').boundingBox()
      expect(row?.y).toBeGreaterThanOrEqual((line?.y ?? 0) + (line?.height ?? 0) - 1)
      expect(row?.y).toBeLessThan(700)
    }
  })

  test('links to where it is taught, to the reference and to its notes', async () => {
    const entry = commands.find(({ id }) => id === 'swarm-unlock-key-rotate')
    const links = await page
      .locator('#swarm-unlock-key-rotate .about a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(links).toEqual([
      `/some-repo/${entry?.taughtAt[0]?.url}`,
      entry?.reference?.url,
      ...(entry?.notes ?? []).map((note) => `/some-repo/notes/${note}/`),
    ])
  })

  test('says what is for managers, what is retired and what destroys', async () => {
    for (const [selector, wanted] of [
      ['.manager', commands.filter(({ reference }) => reference?.managerOnly)],
      ['.retired', commands.filter(({ retired }) => retired !== undefined)],
      ['.destroys', commands.filter(({ destroys }) => destroys !== undefined)],
    ] as const)
      expect(await page.locator(`.command ${selector}`).count()).toBe(wanted.length)
  })
})

describe('the filter', () => {
  test.each([
    ['--rm', '--rm'],
    ['-v', '-v'],
    ['autolock=false', '--autolock=false'],
    ['{{.Node.Hostname}}', '{{.Node.Hostname}}'],
    ['-p 5000:5000', '-p 5000:5000'],
    ['netwrok ls', 'docker network ls'], // a slip
    ['autolok', '--autolock'],
    ['key rotate', 'docker swarm unlock-key --rotate'],
    ['docker rmi', 'docker rmi'],
    ['docker container ls', 'docker ps'], // regression: the full name where the notes have the short one
  ])('%s finds commands with %s', async (query, expected) => {
    await page.locator('#filter').fill(query)
    const [best] = await page.locator('.cheat-sheet .results .command').all()
    expect(flat((await best?.locator('.how').innerText()) ?? '')).toContain(expected)
    expect(await page.evaluate(() => CSS.highlights.get('found')?.size)).toBeGreaterThan(0)
  })

  test('a flag finds the commands that have it in one of its forms, and no other', async () => {
    for (const flag of ['--rm', '-v', '-d', '--detach']) {
      await page.locator('#filter').fill(flag)
      const having = commands.filter(
        ({ variants, flags }) =>
          [...variants.flatMap(({ text, long, short }) => [text, long, short])].some((text) =>
            text.split(/[\s=]/).includes(flag),
          ) || flags.some(({ name, shorthand }) => name === flag || shorthand === flag),
      )
      await page.keyboard.press('End')
      expect(new Set(await shownIds())).toEqual(new Set(having.map(({ id }) => id)))
    }
  })

  test('on a phone the best match is in view as soon as somebody types', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.locator('#filter').pressSequentially('service')
    const row = await page.locator('.results .command').first().boundingBox()
    expect(row?.y).toBeLessThan(200)
    expect(await page.locator('#filter').isVisible()).toBe(true)
  })

  test('a keyword is found in its table', async () => {
    await page.locator('#filter').fill('HEALTHCHECK')
    expect(await page.locator('.keyword').filter({ visible: true }).allInnerTexts()).toEqual([
      expect.stringContaining('HEALTHCHECK'),
    ])
  })

  test('“/” goes to it, also where the search of the site would listen; Escape clears it', async () => {
    await page.locator('h1').click()
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('filter')
    expect(await page.locator('dialog[open]').count()).toBe(0)
    await page.keyboard.type('a/b')
    expect(await page.locator('#filter').inputValue()).toBe('a/b')
    await page.keyboard.press('Escape')
    expect(await page.locator('#filter').inputValue()).toBe('')
    expect(await shownIds()).toEqual(commands.map(({ id }) => id))
  })

  test('the count is read out when the typing pauses', async () => {
    const status = page.locator('.cheat-sheet [role=status]')
    await page.locator('#filter').pressSequentially('autolok')
    expect(await status.textContent()).toBe('')
    await expect
      .poll(() => status.textContent())
      .toMatch(/^\d+ of \d+ commands\. Nothing has “autolok”; these have “autolock”$/)
  })

  test('a search is in the address, and comes back from there', async () => {
    await page.locator('#filter').fill('ls')
    await page.getByRole('checkbox', { name: 'volume' }).check()
    await expect.poll(() => new URL(page.url()).search).toBe('?q=ls&object=volume')
    const found = await shownIds()
    await page.goto(sheetUrl)
    await page.goto(`${sheetUrl}?q=ls&object=volume`)
    expect(await shownIds()).toEqual(found)
    expect(found).toContain('volume-ls')
  })

  test('chips narrow, in the order of the sheet, and take away what has nothing left', async () => {
    await page.getByLabel('manager only').check()
    const managers = commands.filter(({ reference }) => reference?.managerOnly)
    expect(await shownIds()).toEqual(managers.map(({ id }) => id))
    await page.getByRole('checkbox', { name: 'swarm' }).check()
    expect(await page.locator('h2').filter({ visible: true }).allInnerTexts()).toContain('Swarm')
    expect(await page.locator('h2').filter({ visible: true }).allInnerTexts()).not.toContain(
      'Volume',
    )
    await page.locator('#filter').press('Escape')
    await page.getByLabel('hide retired').check()
    expect(await shownIds()).toEqual(
      commands.filter(({ retired }) => retired === undefined).map(({ id }) => id),
    )
  })

  test('a high screen is filled', async () => {
    await page.setViewportSize({ width: 1280, height: 4000 })
    await page.locator('#filter').fill('docker')
    await expect
      .poll(async () => (await shownIds()).length, { timeout: 20_000 })
      .toBeGreaterThan(72)
  })

  test('results that do not fit a screen come when one scrolls to them', async () => {
    await page.locator('#filter').fill('docker')
    const all = Number(/^(\d+) of|^(\d+)/.exec(await page.locator('.count').innerText())?.[1])
    expect((await shownIds()).length).toBeLessThan(all)
    await expect
      .poll(
        async () => {
          await page.mouse.wheel(0, 5000)
          return (await shownIds()).length
        },
        { timeout: 20_000 },
      )
      .toBe(all)
    await page.locator('#filter').press('Escape')
    expect(await shownIds()).toEqual(commands.map(({ id }) => id))
  })
})

describe('copying', () => {
  test('arrows go from one command to the next, Enter copies the bare command', async () => {
    await page.locator('#filter').fill('swarm unlock-key')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    const [first] = await shownIds()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(first)
    await page.keyboard.press('Enter')
    await expect.poll(copied).toBe(commands.find(({ id }) => id === first)?.variants[0]?.text)
    await expect
      .poll(() => page.locator('.cheat-sheet [role=status]').textContent())
      .toBe('Copied.')
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('filter')
  })

  test('Enter in the filter copies the best match; typing in a row goes on with the query', async () => {
    await page.locator('#filter').fill('list networks')
    await page.keyboard.press('Enter')
    await expect.poll(copied).toBe('docker network ls')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('x')
    expect(await page.locator('#filter').inputValue()).toBe('list networksx')
  })

  test('a command with holes says which', async () => {
    const row = page.locator('#container-run-name')
    await row.locator('.copy').click()
    await expect.poll(copied).toBe('docker run --name <CONTAINER> <IMAGE>')
    expect(await row.locator('.copy-note').innerText()).toBe(
      'Copied. Still to fill in: CONTAINER, IMAGE.',
    )
  })

  test('what destroys is copied at the second press, after it said so', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('before'))
    const row = page.locator('#image-prune')
    await row.locator('.copy').click()
    expect(await row.locator('.copy-note').innerText()).toMatch(/[^.]\. Press again to copy\.$/)
    expect(await copied()).toBe('before')
    await row.locator('.copy').click()
    await expect.poll(copied).toBe('docker image prune')
  })

  test.each([
    ['the next command', (): Promise<void> => page.keyboard.press('ArrowDown')],
    ['the filter', (): Promise<void> => page.locator('#filter').focus()],
    ['a place on the page', (): Promise<void> => page.locator('h1').click()],
  ])('regression: whoever turned to %s is asked again before it is copied', async (_, turn) => {
    await page.evaluate(() => navigator.clipboard.writeText('before'))
    const row = page.locator('#image-prune')
    await row.evaluate((own) => {
      own.tabIndex = -1
      own.focus()
    })
    await page.keyboard.press('Enter')
    expect(await row.locator('.copy-note').innerText()).toContain('Press again')
    await turn()
    expect(await row.locator('.copy-note').count()).toBe(0)
    await row.locator('.copy').click()
    expect(await row.locator('.copy-note').innerText()).toContain('Press again')
    expect(await copied()).toBe('before')
  })

  test('Enter twice in the filter copies what destroys, but not after another key', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('before'))
    await page.locator('#filter').fill('docker image prune')
    for (const key of ['Enter', 'Space', 'Enter']) await page.keyboard.press(key)
    expect(await copied()).toBe('before')
    await page.keyboard.press('Enter')
    await expect.poll(copied).toContain('docker image prune')
  })

  test('regression: a blank on a row is none in the filter', async () => {
    await page.locator('#filter').fill('list networks')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    expect(await page.locator('#filter').inputValue()).toBe('list networks')
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('filter')
  })

  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
})

describe('filling in', () => {
  test('what is typed stands in every command, quoted, also in the copy, and after a reload', async () => {
    await page.getByText('Fill in names').click()
    await page.getByRole('textbox', { name: 'IMAGE', exact: true }).fill('my app')
    await page.getByRole('textbox', { name: 'CONTAINER', exact: true }).fill('web')
    const line = page.locator('#container-run-name code')
    expect(await line.innerText()).toBe("docker run --name web 'my app'")
    await page.locator('#container-run-name .copy').click()
    expect(await page.locator('#container-run-name .copy-note').innerText()).toBe('Copied.')
    expect(new URL(page.url()).search).toBe('')
    await page.reload()
    expect(await line.innerText()).toBe("docker run --name web 'my app'")
    // Filled in or not, it is found by the name of what is to be filled in.
    await page.locator('#filter').fill('--name <CONTAINER>')
    expect(await shownIds()).toContain('container-run-name')
  })

  test('regression: it is kept for this site alone, though others share its host', async () => {
    await page.getByText('Fill in names').click()
    await page.getByRole('textbox', { name: 'IMAGE', exact: true }).fill('nginx')
    const keys = await page.evaluate(() => Object.keys(sessionStorage))
    expect(keys.filter((key) => key.includes('cheat-sheet'))).toEqual([
      '/some-repo/cheat-sheet:values',
    ])
  })

  test('in the address, if one wishes', async () => {
    await page.getByText('Fill in names').click()
    await page.getByRole('textbox', { name: 'IMAGE', exact: true }).fill('a&b')
    await page.getByLabel('Keep them in the address').check()
    await expect.poll(() => new URL(page.url()).search).toBe('?IMAGE=a%26b')
    const other = await browser.newPage()
    await other.goto(`${page.url()}&q=--rm`)
    expect(await other.locator('#container-run-rm code').innerText()).toBe("docker run --rm 'a&b'")
    await other.close()
  })

  test('by a click on a name in a command', async () => {
    const place = page.locator('#container-run-name var').first()
    await place.click()
    await page.keyboard.type('web')
    expect(await page.locator('#container-rename code').innerText()).toContain('docker rename web ')
    await page.keyboard.press('Tab')
    await page.keyboard.type('nginx')
    await page.keyboard.press('Enter')
    expect(await page.locator('#container-run-name code').innerText()).toBe(
      'docker run --name web nginx',
    )
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('container-run-name')
    await place.click()
    await page.keyboard.type('x')
    await page.keyboard.press('Escape')
    expect(await place.innerText()).toBe('web')
  })

  test('fields are those of the commands that are shown', async () => {
    const fields = page.locator('.fields label').filter({ visible: true })
    await page.locator('#filter').fill('rotate key')
    await page.getByText('Fill in names').click()
    await expect.poll(() => fields.count()).toBe(0)
    await page.locator('#filter').fill('docker service scale')
    await expect.poll(() => fields.allInnerTexts()).toContain('SERVICE')
  })
})

test('flags are long, short or as taught, in the copy too', async () => {
  const lines = (style: 'text' | 'long' | 'short') =>
    commands.flatMap(({ variants }) => variants.map((variant) => flat(variant[style])))
  const shown = async (): Promise<string[]> =>
    (await page.locator('.command code:is(pre > *)').allInnerTexts()).map(flat)
  for (const [label, style] of [
    ['long', 'long'],
    ['short', 'short'],
    ['as taught', 'text'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).check()
    expect(await shown()).toEqual(lines(style))
  }
  await page.getByLabel('long', { exact: true }).check()
  await page.reload()
  expect(await shown()).toEqual(lines('long'))
})

describe('axe finds nothing', () => {
  const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

  test.each([
    ['light', 'screen', 1280],
    ['dark', 'screen', 1280],
    ['light', 'screen', 390],
    ['dark', 'print', 1280],
  ] as const)('%s %s %i', async (colorScheme, media, width) => {
    await page.emulateMedia({ colorScheme, media })
    await page.setViewportSize({ width, height: 900 })
    await page.reload()
    if (media === 'screen') {
      await page.getByText('Fill in names').click()
      await page.locator('#image-prune .copy').click()
    }
    expect(await violations()).toEqual([])
    await page.locator('#filter').evaluate((field) => field.focus())
    if (media === 'screen') await page.locator('#filter').fill('volume')
    expect(await violations()).toEqual([])
  })

  /** Contrast of 7 where our own text is, and all else that axe knows, on the whole page. */
  async function violations(): Promise<unknown> {
    await page.evaluate(source)
    await page.evaluate(() => scrollTo(0, 0)) // Else the line of the filter lies over what it was scrolled to.
    return page.evaluate(AXE)
  }

  const AXE = `(async () => {
    const isScreen = matchMedia('screen').matches // Nobody taps on paper.
    const strict = { rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: isScreen } } }
    // Starlight's button says “Search Ctrl K” and is called “Search”.
    const whole = await axe.run({ exclude: ['site-search'] })
    const own = await axe.run('.cheat-sheet', strict)
    return [...whole.violations, ...own.violations].map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)])
  })()`
})

describe('it is light', () => {
  test('at most 90 kB over the wire, of it at most 12.5 kB JavaScript', () => {
    const html = readFileSync(join(folder, 'cheat-sheet/index.html'))
    const text = html.toString()
    const files = (pattern: RegExp): string[] =>
      [...text.matchAll(pattern)].map((match) => match[1]?.replace('/some-repo/', '') ?? '')
    const scripts = withImports(files(/<script[^>]+src="([^"]+\.js)"/g))
    const styles = files(/<link[^>]+href="([^"]+\.css)"/g)
    const inline = [...text.matchAll(/<script(?![^>]+src=)[^>]*>([\s\S]*?)<\/script>/g)]
      .map((match) => match[1] ?? '')
      .join('')
    const size = (names: readonly string[]): number =>
      names.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0)
    const javascript = size(scripts)
    expect(javascript + gzipSync(inline).length).toBeLessThanOrEqual(12_500)
    expect(gzipSync(html).length + javascript + size(styles)).toBeLessThanOrEqual(90_000)
  })

  test('nothing jumps while it loads', async () => {
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += Number('value' in entry ? entry.value : 0)
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 500)
        }),
    )
    expect(shift).toBeLessThan(0.05)
  })

  test.each([320, 390, 768, 1280])('nothing is wider than a window of %i', async (width) => {
    await page.setViewportSize({ width, height: 800 })
    const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(spill).toBeLessThanOrEqual(0)
  })
})

function shownIds(): Promise<string[]> {
  return page
    .locator('.command')
    .filter({ visible: true })
    .evaluateAll((rows) => rows.map(({ id }) => id))
}

/** Scripts with all that they import at once. */
function withImports(names: readonly string[]): string[] {
  const all = new Set(names)
  for (const name of all)
    for (const [, other] of readFileSync(join(folder, name), 'utf8').matchAll(
      /(?:from|import)\s*["`]\.\/([^"`]+\.js)["`]/g,
    ))
      all.add(`_astro/${other}`)
  return [...all]
}

function flat(text: string): string {
  return text.replaceAll('`', '').replace(/\s+/g, ' ').trim()
}

function generated(name: string): unknown {
  return JSON.parse(readFileSync(`src/content/generated/${name}.json`, 'utf8'))
}
