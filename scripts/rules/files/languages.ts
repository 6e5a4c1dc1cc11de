import { bundledLanguagesInfo } from 'shiki/langs'

/** Shiki's languages with their other names, and those that it takes without a grammar. */
export const LANGUAGES: ReadonlySet<string> = new Set([
  ...bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases]),
  'text',
  'txt',
  'plain',
  'plaintext',
  'ansi',
])
