/**
 * Program: the icons of an installed site, from the favicon that content/site.yml names.
 *
 *   npm run icons
 *
 * They lie below it and belong to the project: not every machine that builds the site has a browser.
 */
import type { Browser } from 'playwright-core'
import { launchBrowser, refuseWithout } from './browser.ts'
import { loadSiteFiles } from './library/library.ts'
import { programArguments, refuse } from './program-arguments.ts'
import { ICONS, type Icon } from './book/site-icons.ts'
import { themeColor } from './theme-color.ts'

programArguments(
  {},
  {
    help: `Draw the icons of an installed site, from the favicon that content/site.yml names.

  npm run icons`,
  },
)
const svg = favicon()
const ground = themeColor('--sl-color-gray-7')

const browser = await launchBrowser().catch(refuseWithout)
for (const icon of ICONS) {
  await draw(browser, icon)
  console.log(`content/${icon.name}`)
}
await browser.close()

function favicon(): string {
  const { value, problems } = loadSiteFiles('.')
  if (value.favicon !== undefined) return value.favicon
  const faults = problems.map(({ file, reason, note }) => `${file}: ${reason}. ${note}`)
  return refuse(
    faults[0] ??
      'The site has no favicon: put an SVG file into content/, and name it as `favicon` in content/site.yml.',
  )
}

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
