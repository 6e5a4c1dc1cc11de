import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'
import { emptyProject } from './other-site.ts'

const PROJECT = '.cache/dev-project'

let server: ChildProcess
let browser: Browser
let page: Page

beforeAll(async () => {
  emptyProject(PROJECT)
  cpSync('content', join(PROJECT, 'content'), { recursive: true })
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.goto(`${await served()}chapters/fundamentals/isolation/`)
})

afterAll(async () => {
  server?.kill()
  await browser?.close()
})

const CORRECTIONS = 'corrections/gabriel-readme.yml'

const EDITS: readonly (readonly [file: string, from: string, to: string, seen: RegExp])[] = [
  [CORRECTIONS, 'technologies that allow\n', 'technologies that permit\n', /technologies that permit/],
  ['chapters/fundamentals.md', 'title: Fundamentals', 'title: Foundations', /Foundations/],
  ['outline.yml', '  - images\n  - registries\n', '  - registries\n  - images\n', /Registries and releases\s+Images and Dockerfiles/],
] // prettier-ignore

test.each(EDITS)('an edit of %s is seen without a restart', async (file, from, to, seen) => {
  expect(await text()).not.toMatch(seen)
  edit(file, from, to)
  await expect.poll(text, PATIENT).toMatch(seen)
})

test('what does not fit is said on the page, which stays as it was until it is mended', async () => {
  edit(CORRECTIONS, 'wrong: technologies that', 'wrong: technologies which')
  const said = page.locator('vite-error-overlay')
  const words = () => said.evaluate(({ shadowRoot }) => shadowRoot?.textContent)
  await expect.poll(words, PATIENT).toContain('technologies which')
  expect(await text()).toMatch(/technologies that permit/)
  edit(CORRECTIONS, 'wrong: technologies which', 'wrong: technologies that')
  await expect.poll(() => said.count(), PATIENT).toBe(0)
})

/** A machine may be slow: what it takes is measured elsewhere. */
const PATIENT = { timeout: 30_000, interval: 200 }

function edit(file: string, from: string, to: string): void {
  const path = join(PROJECT, 'content', file)
  const before = readFileSync(path, 'utf8')
  expect(before).toContain(from)
  writeFileSync(path, before.replace(from, to))
}

/** What the page shows; nothing while it is loaded. */
async function text(): Promise<string> {
  return page.evaluate(() => document.body.innerText).catch(() => '')
}

/** Start the server; its address. */
async function served(): Promise<string> {
  // Told that it is tested, it would watch nothing.
  const { VITEST: _, NODE_ENV: __, ...env } = process.env
  server = spawn(
    process.execPath,
    [resolve('node_modules/astro/bin/astro.mjs'), 'dev', '--port', '0'],
    {
      cwd: PROJECT,
      env: { ...env, BASE_PATH: '', SITE_URL: '', ASTRO_TELEMETRY_DISABLED: '1' },
    },
  )
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const [url] = /http:\/\/[^\s/]+\//.exec(said) ?? []
      if (url !== undefined) resolve(url)
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.on('exit', () => reject(new Error(`The server ended.\n${said}`)))
  })
}
