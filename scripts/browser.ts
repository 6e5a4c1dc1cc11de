import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { refuse } from './program-arguments.ts'

/** Where systems keep the Chrome or Chromium that a person installed. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Nothing but the pages of the test may reach the network: what a browser fetches for itself is switched off. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
]

/**
 * A real browser without a window: `$CHROME_PATH`, an installed Chrome or Chromium, or else the one that comes as a package.
 *
 * Close it when done.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env['CHROME_PATH'] ?? '', ...INSTALLED].find(
    (path) => path !== '' && existsSync(path),
  )
  if (!installed && process.platform !== 'linux') {
    throw new Error(
      'There is no Chrome or Chromium here. Install one, or name its program in CHROME_PATH.',
    )
  }
  const executablePath = installed ?? (await packagedBrowser())
  // A browser refuses to run as root inside its sandbox, which is what containers of build machines ask of it.
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath,
    args: [...QUIET, ...(isRoot || !installed ? ['--no-sandbox'] : [])],
  })
}

/** What a program does that can do nothing without a browser. */
export function refuseWithout(error: unknown): never {
  // The browser's own words are pages long.
  const [said = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return refuse(`The browser could not be started. ${said}\n$CHROME_PATH names its program.`)
}

/** The browser of the package unpacks itself and, told so by this variable, the system libraries that it needs. */
async function packagedBrowser(): Promise<string> {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}
