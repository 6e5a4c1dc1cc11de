/**
 * Program: the icons of an installed site, from content/favicon.svg.
 *
 *   npm run icons
 *
 * They lie beside it and belong to the project: not every machine that builds the site has a browser.
 */
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { programArguments } from './program-arguments.ts'
import { ICONS, type Icon } from './site-icons.ts'
import { themeColor } from './theme-color.ts'

programArguments(
  {},
  {
    help: `Draw the icons of an installed site, from content/favicon.svg.

  npm run icons`,
  },
)
const svg = readFileSync('content/favicon.svg', 'utf8')
const ground = themeColor('--sl-color-gray-7')

const browser = await launchBrowser()
for (const icon of ICONS) {
  await draw(browser, icon)
  console.log(`content/${icon.name}`)
}
await browser.close()

async function draw(from: Browser, { name, size, purpose }: Icon): Promise<void> {
  const page = await from.newPage({
    colorScheme: 'light',
    viewport: { width: size, height: size },
  })
  // Where a system cuts its own shape out of the icon, the ground goes to the edge, and the picture stays well within.
  const [radius, picture] = purpose === 'any' ? ['20%', '72%'] : ['0', '60%']
  await page.setContent(`<!doctype html>
    <style>
      body { display: grid; place-items: center; margin: 0; block-size: 100vh; border-radius: ${radius}; background: ${ground} }
      html { background: none }
      svg { inline-size: ${picture} }
    </style>
    ${svg}`)
  await page.screenshot({ path: `content/${name}`, omitBackground: true })
  await page.close()
}
