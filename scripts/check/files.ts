import { readdirSync, readFileSync, statSync, type Stats } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { refusal, type Refusal } from './refusal.ts'

/** A file to be checked. */
export interface Target {
  readonly path: string
  /** As it is reported: from the working folder, with forward slashes. */
  readonly name: string
  /** Why it cannot be. */
  readonly refusal?: Refusal
}

const EXTENSIONS = /\.(?:md|markdown|txt)$/i
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git'])

const LARGEST = 5_000_000

/** The files that paths name, each once, in the order of their names. */
export function targetsOf(paths: readonly string[]): readonly Target[] {
  const targets = new Map<string, Target>()
  for (const path of paths) {
    const found = filesAt(path)
    if ('reason' in found) targets.set(resolve(path), { path, name: nameOf(path), refusal: found })
    else for (const file of found) targets.set(resolve(file), { path: file, name: nameOf(file) })
  }
  return [...targets.values()].toSorted(byName)
}

/** The bytes of a file, or why they cannot be had. */
export function bytesOf(path: string): Uint8Array | Refusal {
  try {
    const { size } = statSync(path)
    return size > LARGEST ? tooLarge(size) : readFileSync(path)
  } catch (error) {
    return unreadable(error)
  }
}

/** All bytes of standard input. */
export async function stdinBytes(): Promise<Uint8Array | Refusal> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    const bytes: Uint8Array = chunk
    chunks.push(bytes)
    size += bytes.length
    if (size > LARGEST) return tooLarge(size)
  }
  return Buffer.concat(chunks)
}

function filesAt(path: string): readonly string[] | Refusal {
  let stats: Stats
  try {
    stats = statSync(path)
    if (stats.isFile()) return [path]
    if (!stats.isDirectory()) return noFile()
    const files = filesIn(path)
    return files.length > 0 ? files : noFiles()
  } catch (error) {
    return unreadable(error)
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    // Links are left alone: they may lead in a circle, and where they lead is checked there.
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesIn(path)
    return entry.isFile() && EXTENSIONS.test(entry.name) ? [path] : []
  })
}

function nameOf(path: string): string {
  const inside = relative(process.cwd(), resolve(path))
  const name = inside.startsWith('..') || isAbsolute(inside) ? path : inside || '.'
  return name.split(sep).join('/')
}

function byName(a: Target, b: Target): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}

const noFile = (): Refusal =>
  refusal(
    'no-file',
    'Unexpected pipe or device, expected a file or a folder',
    'Send it through `--stdin`.',
  )

const noFiles = (): Refusal =>
  refusal(
    'empty-folder',
    'Unexpected folder without text, expected a *.md, *.markdown or *.txt file in it',
    'Name files of other kinds one by one.',
  )

const tooLarge = (size: number): Refusal =>
  refusal(
    'large-file',
    `Unexpected size of ${(size / 1e6).toFixed(1)} MB or more, expected ${LARGEST / 1e6} MB at most`,
    'Check its parts as files of their own.',
  )

function unreadable(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const said = error instanceof Error ? error.message : String(error)
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return refusal(
      'missing-file',
      'Expected a file or a folder, found nothing',
      'Look for a slip in its name.',
    )
  return refusal(
    'unreadable-file',
    `Unexpected answer of the system: ${said}`,
    'Look at its permissions.',
  )
}
