import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'astro/zod'
import type { Browser, Page } from 'playwright-core'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'
import { commandSchema, keywordSchema } from '../../src/schemas.ts'

/** As the style sheet has them, in points: 9 mm beside the text, 4 mm between columns. */
const MARGIN = 25.5
const GAP = 11.3

const PRINTED = '.cache/printed-site'
const sheetUrl = `${inject('siteUrl')}cheat-sheet/`
const commands = z.array(commandSchema).parse(generated('commands'))
const keywords = z.array(keywordSchema).parse(generated('keywords'))

/** A run of letters on paper, in points from the lower left corner. */
interface Run {
  readonly text: string
  readonly page: number
  readonly x: number
  readonly width: number
  readonly size: number
}

interface Paper {
  readonly pages: number
  readonly width: number
  readonly height: number
  readonly title: unknown
  readonly outline: readonly string[]
  readonly isTagged: boolean
  readonly links: readonly string[]
  readonly runs: readonly Run[]
}

let browser: Browser
const papers = new Map<string, Paper>()

beforeAll(async () => {
  rmSync(PRINTED, { recursive: true, force: true })
  cpSync(inject('siteFolder'), PRINTED, { recursive: true })
  const { status, stderr } = spawnSync(process.execPath, ['scripts/print.ts', '--site', PRINTED], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  for (const name of ['a4', 'letter', 'essentials'])
    papers.set(name, await read(readFileSync(join(PRINTED, `cheat-sheet-${name}.pdf`))))
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each(['a4', 'letter', 'essentials'])('%s', (name) => {
  const paper = (): Paper => papers.get(name) ?? expect.fail(`${name} was not printed`)
  const own = commands.filter(({ essential }) => essential || name !== 'essentials')

  test('has as many pages as it may have', () => {
    expect(paper().pages).toBeLessThanOrEqual(name === 'essentials' ? 1 : 4)
    const [width, height] = name === 'letter' ? [612, 792] : [595, 842]
    expect(Math.abs(paper().width - width)).toBeLessThan(2)
    expect(Math.abs(paper().height - height)).toBeLessThan(2)
  })

  test('has every task and command whole, in one column each', () => {
    const letters = lettersOf(paper())
    const text = letters.map(({ letter }) => letter).join('')
    const faults: string[] = []
    for (const { task, variants } of own) {
      const manager = '(?:–manageronly)?'
      const lines = variants.map((variant) => escaped(bare(variant.text))).join('or')
      const found = new RegExp(escaped(bare(task.replaceAll('`', ''))) + manager + lines).exec(text)
      const places = letters.slice(found?.index, (found?.index ?? 0) + (found?.[0].length ?? 0))
      if (!found) faults.push(`not there: ${task}`)
      else if (new Set(places.map(({ column }) => column)).size !== 1) faults.push(`split: ${task}`)
    }
    expect(faults).toEqual([])
  })

  test('breaks no flag at a hyphen', () => {
    const broken = paper().runs.filter(({ text }) => /(?:^|\s)--?(?:[\w-]*-)?$/.test(text))
    // `docker import -` reads from a pipe.
    expect(broken.filter(({ text }) => !/\s-$|^-$/.test(text))).toEqual([])
  })

  test('has letters of 7.5 pt at least, and none outside its columns', () => {
    const { runs, width } = paper()
    expect(runs.filter(({ size }) => size < 7.49)).toEqual([])
    const outside = runs.filter(
      ({ x, width: own }) => x < MARGIN - 1 || x + own > width - MARGIN + 1,
    )
    expect(outside).toEqual([])
    const column = (width - 2 * MARGIN - 2 * GAP) / 3
    const wide = runs.filter(
      (run) => run.width > column + 1 && !run.text.includes('proved against'),
    )
    expect(wide).toEqual([])
  })

  test('has its address, its date and the number of the page at the foot of each', () => {
    const date = execFileSync('git', ['log', '-1', '--format=%cs'], { encoding: 'utf8' }).trim()
    const { runs, pages } = paper()
    for (let page = 1; page <= pages; page++) {
      const texts = runs.filter((run) => run.page === page).map(({ text }) => text)
      expect(texts).toContain('someone.github.io/some-repo/cheat-sheet/')
      expect(texts).toContain(date)
      expect(texts).toContain(`${page} / ${pages}`)
    }
  })

  test('has a title, an outline, tags, and links to where the site will be', () => {
    const { title, outline, isTagged, links } = paper()
    expect(title).toContain('Docker cheat sheet')
    expect(outline).toContain('Docker cheat sheet')
    expect(isTagged).toBe(true)
    expect(links).toContain('https://someone.github.io/some-repo/chapters/swarm/')
    expect(links.filter((link) => link.includes('127.0.0.1'))).toEqual([])
  })
})

test('the tables of keywords are on paper, too', () => {
  const text = lettersOf(papers.get('a4') ?? expect.fail())
    .map(({ letter }) => letter)
    .join('')
  expect(keywords.map(({ usage }) => bare(usage)).filter((usage) => !text.includes(usage))).toEqual(
    [],
  )
})

test('the page names the files once they are there, and not before', () => {
  const link = 'href="/some-repo/cheat-sheet-a4.pdf"'
  const page = (folder: string): string =>
    readFileSync(join(folder, 'cheat-sheet/index.html'), 'utf8').replace(
      /<template[\s\S]*?<\/template>/g,
      '',
    )
  expect(page(inject('siteFolder'))).not.toContain(link)
  expect(page(PRINTED)).toContain(link)
})

test('printing twice gives the same bytes', () => {
  const before = readFileSync(join(PRINTED, 'cheat-sheet-essentials.pdf'))
  spawnSync(process.execPath, ['scripts/print.ts', '--site', PRINTED])
  expect(readFileSync(join(PRINTED, 'cheat-sheet-essentials.pdf')).equals(before)).toBe(true)
})

test('what is filtered and filled in goes to paper', async () => {
  const page = await visit(`${sheetUrl}?q=docker+run+--name&IMAGE=my+app`)
  const text = (await read(await page.pdf({ format: 'A4' }))).runs.map((run) => run.text).join(' ')
  expect(text.replace(/\s/g, '')).toContain("dockerrun--name<CONTAINER>'myapp'")
  expect(text).toMatch(/Shown: \d+ of \d+ commands/)
  expect(text).not.toContain('List networks')
  await page.close()
})

test('all results go to paper, not only those that one has scrolled to', async () => {
  const page = await visit(`${sheetUrl}?q=docker`)
  const count = Number.parseInt(await page.locator('.count').innerText())
  const paper = await read(await page.pdf({ format: 'A4' }))
  const rows = page.locator('.results .command')
  expect(await rows.count()).toBe(count)
  const text = lettersOf(paper).map(({ letter }) => letter)
  expect(text.join('')).toContain(bare(await rows.last().locator('pre').first().innerText()))
  await page.close()
})

test('it is black on white from the dark theme', async () => {
  const page = await visit(sheetUrl)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const colours = await page.locator('.cheat-sheet, .cheat-sheet *').evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility())
      .map((one) => {
        const { color, backgroundColor } = getComputedStyle(one)
        return `${color} on ${backgroundColor}`
      }),
  )
  expect([...new Set(colours)]).toEqual(['rgb(0, 0, 0) on rgba(0, 0, 0, 0)'])
  await page.close()
})

async function visit(url: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(url)
  if (url.includes('q=')) await page.locator('.results .command').first().waitFor()
  return page
}

async function read(bytes: Uint8Array): Promise<Paper> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const runs: Run[] = []
  const links: string[] = []
  let size: readonly number[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    size = page.view
    for (const annotation of await page.getAnnotations())
      if (typeof annotation.url === 'string') links.push(annotation.url)
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , , height = 0, x = 0] = item.transform
      runs.push({ text: item.str, page: number, x, width: item.width, size: height })
    }
  }
  const { info } = await pdf.getMetadata()
  return {
    pages: pdf.numPages,
    width: size[2] ?? 0,
    height: size[3] ?? 0,
    title: 'Title' in info ? info.Title : undefined,
    outline: ((await pdf.getOutline()) ?? []).map(({ title }) => title),
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
    links,
    runs,
  }
}

/** The letters of a paper without blanks, each with its column. */
function lettersOf({ runs, width }: Paper): { letter: string; column: string }[] {
  const columns = (width - 2 * MARGIN + GAP) / 3
  return runs.flatMap(({ text, page, x }) =>
    [...bare(text)].map((letter) => ({
      letter,
      column: `${page}.${Math.floor((x - MARGIN + GAP / 2) / columns)}`,
    })),
  )
}

function bare(text: string): string {
  return text.replace(/\s/g, '')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

function generated(name: string): unknown {
  return JSON.parse(readFileSync(`src/content/generated/${name}.json`, 'utf8'))
}
