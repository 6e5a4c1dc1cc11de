import { readdirSync } from 'node:fs'

/** The pages of a built site below its base, in alphabetical order: `chapters/storage/`, empty for home. */
export function pathsIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'))
    .toSorted()
}
