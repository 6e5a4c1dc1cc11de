/**
 * Program: the pictures of the README, from the site as built in dist/.
 *
 *   npm run build && npm run screenshots
 */
import { existsSync, mkdirSync } from 'node:fs'
import { launchBrowser } from './browser.ts'
import { serveSite } from './serve-site.ts'

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

const server = await serveSite('dist')
const browser = await launchBrowser()
mkdirSync(FOLDER, { recursive: true })

for (const { name, path, colorScheme, width, height } of SHOTS) {
  const page = await browser.newPage({ colorScheme, viewport: { width, height } })
  const answer = await page.goto(server.url + path, {
    waitUntil: 'networkidle',
  })
  if (!answer?.ok()) throw new Error(`The page ${path} of the screenshot ${name} is not there.`)
  await page.screenshot({ path: `${FOLDER}/${name}.png` })
  await page.close()
  console.log(`${FOLDER}/${name}.png`)
}

await browser.close()
await server.stop()
