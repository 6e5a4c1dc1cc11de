/**
 * Program: the cheat sheet as files for a printer, from the site as built in dist/.
 *
 *   npm run build && npm run print [-- --site FOLDER]
 *
 * Makes what the page asks for: a sheet of several pages is no file. Exit code 0, or 2 when there is no site. From then on the
 * page names the files.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser, refuseWithout } from './browser.ts'
import { callerFolder } from './caller-folder.ts'
import { commitDate } from './commit-date.ts'
import { writePrecache } from './precache.ts'
import { programArguments, refuse } from './program-arguments.ts'
import { serveSite } from './serve-site.ts'

const FILES = [
  { name: 'cheat-sheet-a4.pdf', format: 'A4', isEssential: false },
  { name: 'cheat-sheet-letter.pdf', format: 'Letter', isEssential: false },
  { name: 'cheat-sheet-essentials.pdf', format: 'A4', isEssential: true },
] as const

const HELP = `Print the cheat sheet as files for a printer, from the site as built.

  npm run print [-- --site FOLDER]

  --site  folder of the site; dist unless told`

const { site: told } = programArguments({ site: { type: 'string' } }, { help: HELP }).values
const site = told === undefined ? 'dist' : resolve(callerFolder('print'), told)
const page = join(site, 'cheat-sheet/index.html')
if (!existsSync(page)) refuse(`There is no site in ${site}/ yet: run \`npm run build\` first.`)

const wanted = FILES.filter(({ name }) => readFileSync(page, 'utf8').includes(`/${name}"`))
const server = await serveSite(site)
const browser = await launchBrowser().catch(refuseWithout)
for (const file of wanted) {
  writeFileSync(join(site, file.name), dated(await printed(browser, file)))
  console.log(join(site, file.name))
}
await browser.close()
await server.stop()
writeFileSync(page, withNames(readFileSync(page, 'utf8')))
writePrecache(site)

async function printed(
  browser: Browser,
  { format, isEssential }: (typeof FILES)[number],
): Promise<Buffer> {
  const sheet = await browser.newPage({ serviceWorkers: 'block' })
  // Under the address where it will be published: that is where the links of the file must lead.
  await sheet.route(`${server.address}**`, async (route) => {
    const url = route.request().url().replace(server.address, server.url)
    await route.fulfill({ response: await route.fetch({ url }) })
  })
  await sheet.goto(`${server.address}cheat-sheet/${isEssential ? '?essential=1' : ''}`)
  await sheet.waitForSelector(isEssential ? '.cheat-sheet[data-essential]' : '.cheat-sheet')
  const name = await sheet.locator('h1').innerText()
  const title = `${name}${isEssential ? ': the essentials' : ''}`
  await sheet.evaluate((text) => (document.title = text), title)
  await sheet.evaluate(() => document.fonts.ready)
  const pdf = await sheet.pdf({ format, tagged: true, outline: true })
  await sheet.close()
  return pdf
}

/** The day of the commit instead of the moment of printing: what was built twice is printed alike. */
function dated(pdf: Buffer): Buffer {
  const day = commitDate().replaceAll('-', '')
  if (day === '') return pdf
  // As long as what it replaces: a PDF knows by offset where its parts lie.
  const text = pdf.toString('latin1').replace(/\(D:\d{14}(?=[+Z-])/g, `(D:${day}000000`)
  return Buffer.from(text, 'latin1')
}

/** The page with what it keeps in a template until the files are there: src/components/cheat-sheet/PaperLinks.astro */
function withNames(html: string): string {
  return html.replace(/<template data-print-files[^>]*>([\s\S]*?)<\/template>/, '$1')
}
