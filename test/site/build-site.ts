import { spawnSync } from 'node:child_process'
import { preview } from 'astro'
import type { TestProject } from 'vitest/node'

/** A base path like that of a project on GitHub Pages: what works here works at the root too, not the other way round. */
const BASE = '/some-repo'
const FOLDER = '.cache/site'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site, from the project's root. */
    siteFolder: string
    /** Address of the served site with its base path and a slash at the end. */
    siteUrl: string
  }
}

/** Build the site as a user would, and serve it while the tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const env = { ...process.env, BASE_PATH: BASE, SITE_URL: 'https://someone.github.io' }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--out', FOLDER],
    {
      env,
      encoding: 'utf8',
    },
  )
  if (status !== 0)
    throw new Error(`The site could not be built (exit code ${status}).\n${stdout}\n${stderr}`)
  if (stderr !== '')
    throw new Error(
      `The build is not silent: a reader must not learn to ignore warnings.\n${stderr}`,
    )

  Object.assign(process.env, {
    BASE_PATH: BASE,
    SITE_URL: env.SITE_URL,
    ASTRO_TELEMETRY_DISABLED: '1',
  })
  const server = await preview({
    root: '.',
    outDir: `./${FOLDER}`,
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1' },
  })
  project.provide('siteFolder', FOLDER)
  project.provide('siteUrl', `http://127.0.0.1:${server.port}${BASE}/`)
  return () => server.stop()
}
