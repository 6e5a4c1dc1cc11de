import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** What makes a site of content, and what is known of the trade; none of it is ours to see. */
const PROJECT = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'scripts', 'src', 'public']
const TRADE = ['knowledge', 'reference', 'search.yml', 'vocabulary.yml']

const SITE = `title: Harbour log
headline: What the harbour crew knows
description: Notes of the harbour crew.
hue: 300
repository: https://example.org/harbour/log
`

/**
 * A project beside this one that has none of our notes, and the notes of a folder instead, if any, each taken in by the program.
 *
 * @returns its folder.
 */
export function otherProject(folder: string, notes?: string): string {
  emptyProject(folder)
  for (const name of TRADE)
    cpSync(join('content', name), join(folder, 'content', name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir')
  writeFileSync(join(folder, 'content/site.yml'), SITE)
  for (const name of notes === undefined ? [] : notesIn(notes)) run(folder, 'scripts/add.ts', name)
  return folder
}

/** A project beside this one with nothing in it of which to make a book. */
export function emptyProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'content'), { recursive: true })
  for (const name of PROJECT)
    cpSync(name, join(folder, name), { recursive: true, filter: (path) => !isMade(path) })
}

function notesIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => /\.(?:md|txt)$/.test(name))
  return names.map((name) => resolve(folder, name))
}

/** What another build of ours has written: not part of the project. */
function isMade(path: string): boolean {
  return /^src\/content\/(?:docs|generated)(?:\/|$)|^public\/./.test(path.replaceAll('\\', '/'))
}

/** Run one of the programs in a project; its output. */
export function run(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, BASE_PATH: '', SITE_URL: 'https://example.org' },
  })
  if (status !== 0 || stderr !== '')
    throw new Error(`${args.join(' ')} ended with ${status}.\n${stdout}\n${stderr}`)
  return stdout
}
