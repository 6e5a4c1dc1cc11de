/**
 * Program: the pictures of the README, from the site as built in dist/.
 *
 *   npm run build && npm run screenshots
 */
import { existsSync, mkdirSync } from 'node:fs'
import { preview } from 'astro'
import { launchBrowser } from './browser.ts'

const FOLDER = '.github/screenshots'

const SHOTS = [
  {
    name: 'chapter-light',
    path: 'chapters/swarm/autolock-and-backup/',
    colorScheme: 'light',
    width: 1280,
    height: 800,
  },
  {
    name: 'chapter-dark',
    path: 'chapters/swarm/autolock-and-backup/',
    colorScheme: 'dark',
    width: 1280,
    height: 800,
  },
  { name: 'home-phone', path: '', colorScheme: 'light', width: 390, height: 800 },
] as const

if (!existsSync('dist/index.html')) {
  console.error('There is no site in dist/ yet: run `npm run build` first.')
  process.exit(2)
}

process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
const server = await preview({
  root: '.',
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1' },
})
const browser = await launchBrowser()
const base = `/${(process.env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')
mkdirSync(FOLDER, { recursive: true })

for (const { name, path, colorScheme, width, height } of SHOTS) {
  const page = await browser.newPage({ colorScheme, viewport: { width, height } })
  const answer = await page.goto(`http://127.0.0.1:${server.port}${base}${path}`, {
    waitUntil: 'networkidle',
  })
  if (!answer?.ok()) throw new Error(`The page ${path} of the screenshot ${name} is not there.`)
  await page.screenshot({ path: `${FOLDER}/${name}.png` })
  await page.close()
  console.log(`${FOLDER}/${name}.png`)
}

await browser.close()
await server.stop()
