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

/**
 * A language as highlighters write it: in small letters, without the mark of an editor that numbers lines or wraps them
 * (`bash=`, `yaml=12`, `sh!`).
 */
export const plainName = (name: string): string => name.toLowerCase().replace(MARK, '')

/** It may go on with the numbers of the block before: `bash=+`. */
const MARK = /(?:=(?:\d+|\+)?)?!?$/
