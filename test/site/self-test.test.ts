import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { z } from 'astro/zod'
import { launchBrowser } from '../../scripts/browser.ts'
import { chapterSchema, commandSchema } from '../../src/schemas.ts'
import { pathsIn } from './paths-in.ts'

const folder = inject('siteFolder')
const siteUrl = inject('siteUrl')
const chapters = z.array(chapterSchema).parse(generated('chapters'))
const all = new Map(
  z
    .array(commandSchema)
    .parse(generated('commands'))
    .map((command) => [command.id, command]),
)
const PAGE = 'self-test/swarm/'
const ids = chapters.find(({ id }) => id === 'swarm')?.commands ?? []
const tasks = ids.map((id) => all.get(id)?.task ?? '')
const written = ids.map((id) => all.get(id)?.variants[0]?.text ?? '')

let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})

beforeEach(async () => {
  context = await browser.newContext({ serviceWorkers: 'block' })
  page = await context.newPage()
  await page.goto(siteUrl + PAGE)
})

afterEach(() => context?.close())
afterAll(() => browser?.close())

test('each chapter with commands has a page, which its end and the first page of them lead to', () => {
  const withCommands = chapters.filter(({ commands }) => commands.length > 0)
  const pages = pathsIn(folder).filter((path) => path.startsWith('self-test/'))
  expect(pages).toEqual(
    ['self-test/', ...withCommands.map(({ id }) => `self-test/${id}/`)].toSorted(),
  )
  const home = readFileSync(join(folder, 'index.html'), 'utf8')
  expect(home).toContain('/self-test/"')
  for (const { id, pages: own } of withCommands)
    for (const path of [own.at(-1)?.path ?? '', 'self-test'])
      expect(readFileSync(join(folder, path, 'index.html'), 'utf8')).toContain(`/self-test/${id}/"`)
})

test('by keyboard: recall, reveal, answer; what was not known comes again after three others', async () => {
  await page.locator('.asked').focus()
  await page.keyboard.type(written[0]?.replace('<IP>', '10.0.0.1') ?? '')
  await page.keyboard.press('Enter')
  expect(await focused()).toContain(written[0])
  expect(await focused()).toContain('That is what you wrote.')
  await page.keyboard.press('k')

  const asked: (string | undefined)[] = []
  for (const key of ['n', 'K', 'k', 'N', 'k']) {
    asked.push(await focused())
    await page.keyboard.press('Enter')
    await page.keyboard.press(key)
  }
  expect(asked).toEqual([tasks[1], tasks[2], tasks[3], tasks[4], tasks[1]])
  expect(await page.locator('.progress').innerText()).toBe(`4 of ${tasks.length} known, 1 not yet`)
})

test('with the tab key alone one comes to everything, and a key held down answers nothing', async () => {
  await page.getByRole('textbox', { name: `${tasks[0]} Your command` }).focus()
  await page.keyboard.type('docker something else')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Show the command')
  await page.keyboard.press('Enter')
  expect(await focused()).toContain('You wrote: docker something else')
  for (const _ of 'held') await page.keyboard.down('k')
  await page.keyboard.up('k')
  expect(await focused()).toBe(tasks[1])
  expect(await page.locator('input#typed').inputValue()).toBe('')
  await page.keyboard.press('Enter')
  for (const name of ['Knew it', 'Not yet']) {
    while ((await focused())?.trim() !== name) await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  expect(await focused()).toBe(tasks[2])
  expect(await kept()).toEqual([
    [ids[0], 'knew it'],
    [ids[1], 'not yet'],
  ])
})

test('answers are kept: what was not known is asked first, what was known is not asked', async () => {
  await answer('Knew it')
  await answer('Knew it')
  await answer('Not yet')
  await page.reload()
  expect(await page.locator('.asked').innerText()).toBe(tasks[2])
  expect(await page.locator('.verdict:not(:empty)').allInnerTexts()).toEqual([
    'knew it',
    'knew it',
    'not yet',
  ])
  await page.goto(`${siteUrl}self-test/`)
  const items = await page.locator('[data-chapter]').allInnerTexts()
  expect(items.filter((text) => text.includes('known'))).toEqual([
    `Swarm clusters: ${tasks.length} tasks, 2 known`,
  ])
})

test('when all are known it says so, and asks all again', async () => {
  for (const _ of tasks) await answer('Knew it')
  expect(await focused()).toContain(`You knew all ${tasks.length}.`)
  await page.getByRole('button', { name: 'Ask all again' }).click()
  expect(await focused()).toBe(tasks[0])
})

test('answers can be saved as a file, and forgotten at the second press', async () => {
  await answer('Not yet')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save them as a file' }).press('Enter'),
  ])
  expect(download.suggestedFilename()).toBe('self-test-swarm.tsv')
  const file = readFileSync(await download.path(), 'utf8')
  expect(file.split('\n')[1]).toMatch(
    new RegExp(`^${ids[0]}\t${tasks[0]}\tdocker .*\tnot yet\t\\d{4}-\\d\\d-\\d\\d$`),
  )
  const forget = page.locator('.forget')
  await forget.press('Enter')
  expect(await forget.innerText()).toBe('Press again to forget them all')
  expect(await kept()).toHaveLength(1)
  await forget.press('Enter')
  expect(await kept()).toHaveLength(0)
  expect(await focused()).toBe(tasks[0])
  expect(await page.locator('.keeping').isVisible()).toBe(false)
})

test.each([
  ['nonsense', '{"a": [1], "swarm-init": "x", '],
  ['of another shape', '[1, {"verdict": "knew it"}]'],
  ['null', 'null'],
])('what lies in its place and is %s is as good as nothing', async (_, text) => {
  await page.evaluate((value) => {
    localStorage.setItem('/some-repo/self-test/swarm', value)
  }, text)
  await page.reload()
  expect(await page.locator('.progress').innerText()).toBe(`0 of ${tasks.length} known`)
})

test('regression: an answer to a task that is no more counts nowhere', async () => {
  await page.evaluate((own) => {
    const known = { verdict: 'knew it', day: '2026-01-01' }
    const answers = { gone: known, 'gone-too': known, ...(own && { [own]: known }) }
    localStorage.setItem('/some-repo/self-test/swarm', JSON.stringify(answers))
    localStorage.setItem('/some-repo/self-test/storage', JSON.stringify({ gone: known }))
  }, ids[0])
  await page.goto(`${siteUrl}self-test/`)
  const items = await page.locator('[data-chapter]').allInnerTexts()
  expect(items.filter((text) => text.includes('known'))).toEqual([
    `Swarm clusters: ${tasks.length} tasks, 1 known`,
  ])
})

test('a browser that keeps nothing says so', async () => {
  await page.evaluate(() => {
    Object.defineProperty(Storage.prototype, 'setItem', {
      value() {
        throw new Error('full')
      },
    })
  })
  await answer('Not yet')
  expect(await page.locator('.where').innerText()).toContain('keeps nothing')
})

test('axe finds nothing on a card that shows a command', async () => {
  await context.close()
  context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' })
  page = await context.newPage()
  await page.addInitScript(axe.source)
  await page.goto(siteUrl + PAGE)
  await answer('Not yet')
  await page.getByRole('button', { name: 'Show the command' }).click()
  const { violations } = await page.evaluate(() =>
    window.axe.run('main', { rules: { 'color-contrast-enhanced': { enabled: true } } }),
  )
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('without JavaScript each task opens to its command, and nothing promises more', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false })
  page = await plain.newPage()
  await page.goto(siteUrl + PAGE)
  expect(await page.getByRole('button', { name: /command|forget|file|knew/i }).count()).toBe(0)
  expect(await page.locator('[data-task] .task').allInnerTexts()).toEqual(tasks)
  const [second] = (await page.locator('[data-task]').all()).slice(1)
  await second?.locator('summary').click()
  expect(await second?.locator('code').first().innerText()).toBe(written[1])
  await plain.close()
})

test('on paper the commands stand on the other half, whatever is open', async () => {
  await page.locator('summary').first().click()
  await page.emulateMedia({ media: 'print' })
  const middle = await page.locator('[data-task]').first().evaluate(middleOf)
  const halves = await page.locator('[data-task]').evaluateAll((items) =>
    items.map((item) => {
      const [task, command] = ['.task', 'code'].map((part) => item.querySelector(part))
      return {
        seen: command?.checkVisibility(),
        right: task?.getBoundingClientRect().right ?? Infinity,
        left: command?.getBoundingClientRect().left ?? -Infinity,
      }
    }),
  )
  expect(halves).toHaveLength(tasks.length)
  expect(halves.filter(({ seen }) => !seen)).toEqual([])
  expect(halves.filter(({ left, right }) => right > middle || left < middle)).toEqual([])
})

test('no other page loads it', () => {
  const scripts = readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.js'))
  const own = scripts.filter((name) =>
    /define\([`'"]self-test/.test(readFileSync(join(folder, '_astro', name), 'utf8')),
  )
  expect(own.length).toBeGreaterThan(0)
  const loading = pathsIn(folder).filter((path) => {
    const file = join(folder, path.endsWith('.html') ? path : `${path}index.html`)
    const html = readFileSync(file, 'utf8')
    return own.some((name) => html.includes(name))
  })
  expect(loading).toEqual(pathsIn(folder).filter((path) => path.startsWith('self-test/')))
})

async function answer(verdict: 'Knew it' | 'Not yet'): Promise<void> {
  await page.getByRole('button', { name: 'Show the command' }).click()
  await page.getByRole('button', { name: verdict, exact: true }).click()
}

/** The text of what has the focus. */
function focused(): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent.trim())
}

function middleOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect()
  return left + width / 2
}

async function kept(): Promise<[string, string][]> {
  const text = await page.evaluate(() => localStorage.getItem('/some-repo/self-test/swarm'))
  const entries = z
    .record(z.string(), z.object({ verdict: z.string() }))
    .parse(JSON.parse(text ?? '{}'))
  return Object.entries(entries).map(([id, { verdict }]) => [id, verdict])
}

function generated(name: string): unknown {
  return JSON.parse(readFileSync(`src/content/generated/${name}.json`, 'utf8'))
}
