/**
 * Program: the pictures of the README, from the site as built in dist/.
 *
 *   npm run build && npm run screenshots
 */
import { existsSync, mkdirSync } from 'node:fs'
import { launchBrowser, refuseWithout } from './browser.ts'
import { programArguments, refuse } from './program-arguments.ts'
import { serveSite } from './serve-site.ts'

const FOLDER = '.github/screenshots'

/** A window of a desktop, of a phone, and the upright sheet between its margins. */
const DESKTOP = { width: 1280, height: 800 }
const PHONE = { width: 390, height: 800 }
const SHEET = { width: 720, height: 1018 }

const CHAPTER = 'chapters/swarm/autolock-and-backup/'
const SHOTS = [
  { name: 'chapter-light', path: CHAPTER, colorScheme: 'light', media: 'screen', ...DESKTOP },
  { name: 'chapter-dark', path: CHAPTER, colorScheme: 'dark', media: 'screen', ...DESKTOP },
  { name: 'home-phone', path: '', colorScheme: 'light', media: 'screen', ...PHONE },
  {
    name: 'cheat-sheet-light',
    path: 'cheat-sheet/?q=rotate+key',
    colorScheme: 'light',
    media: 'screen',
    ...DESKTOP,
  },
  {
    name: 'cheat-sheet-paper',
    path: 'cheat-sheet/',
    colorScheme: 'light',
    media: 'print',
    ...SHEET,
  },
  { name: 'errata-dark', path: 'errata/', colorScheme: 'dark', media: 'screen', ...DESKTOP },
] as const

programArguments(
  {},
  {
    help: `Take the pictures of the README, from the site as built in dist/.

  npm run screenshots`,
  },
)
if (!existsSync('dist/index.html'))
  refuse('There is no site in dist/ yet: run `npm run build` first.')

const server = await serveSite('dist')
const browser = await launchBrowser().catch(refuseWithout)
mkdirSync(FOLDER, { recursive: true })

for (const { name, path, colorScheme, media, width, height } of SHOTS) {
  const page = await browser.newPage({ colorScheme, viewport: { width, height } })
  const answer = await page.goto(server.url + path, {
    waitUntil: 'networkidle',
  })
  if (!answer?.ok()) refuse(`The page ${path} of the screenshot ${name} is not there.`)
  await page.emulateMedia({ media })
  await page.screenshot({ path: `${FOLDER}/${name}.png` })
  await page.close()
  console.log(`${FOLDER}/${name}.png`)
}

await browser.close()
await server.stop()
