import { isBlank, type Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'
import { fence, gapsAround } from '../markup/prose.ts'
import { columnOf } from './paragraphs.ts'

/** Lines of a note that are a Compose file without a fence, by index, both ends included. */
export interface ComposeFile {
  readonly first: number
  readonly last: number
}

/**
 * The Compose files that stand in a note as they are: Markdown would take the indentation off them, on which all depends.
 *
 * Each begins with a key of the first level at the margin, and has `services:` with keys below it, two levels deep. All that
 * is deeper must look like YAML; else nobody knows where the file ends.
 */
export function composeFiles(
  lines: readonly Line[],
  isOther: (index: number) => boolean,
): ComposeFile[] {
  const files: ComposeFile[] = []
  for (let index = 0; index < lines.length; index++) {
    if (isOther(index) || !FIRST.test(lines[index]?.text ?? '')) continue
    const file = { first: index, last: lastOf(lines, index, isOther) }
    if (isCompose(lines.slice(file.first, file.last + 1))) files.push(file)
    // Past it in any case: a note of such keys only would else be read once for each of them.
    index = file.last
  }
  return files
}

/** A fence around a Compose file. */
export function composeEdits(
  lines: readonly Line[],
  { first, last }: ComposeFile,
): readonly Restoration[] {
  return fence(lines.slice(first, last + 1), 'yaml', '', gapsAround(lines, first, last))
}

/** The last line that belongs to the file: keys of the first level, and what is deeper. */
function lastOf(
  lines: readonly Line[],
  first: number,
  isOther: (index: number) => boolean,
): number {
  let last = first
  for (let index = first + 1; index < lines.length && !isOther(index); index++) {
    const { text } = lines[index] ?? { text: '' }
    // A comment at the margin may be a heading of the note.
    if (text.trim() === '' || text.startsWith('#')) continue
    const goesOn = columnOf(text) === 0 ? KEY.test(text) : last === index - 1 || DEEPER.test(text)
    if (!goesOn) break
    last = index
  }
  return last
}

function isCompose(lines: readonly Line[]): boolean {
  const shown = lines.filter((line) => !isBlank(line))
  const services = shown.findIndex(({ text }) => /^services:\s*$/.test(text))
  const [service, inside] = shown.slice(services + 1).map(({ text }) => text)
  return (
    services !== -1 &&
    /^\s+[\w.<>-]+:\s*$/.test(service ?? '') &&
    columnOf(inside ?? '') > columnOf(service ?? '') &&
    shown.every(({ text }) => columnOf(text) === 0 || DEEPER.test(text))
  )
}

/** A key with which a Compose file begins. */
const FIRST = /^(?:services:\s*|version: *['"]?\d[\d.]*['"]?\s*|name: [\w-]+\s*)$/

/** A key of the first level. */
const KEY = /^(?:services|networks|volumes|configs|secrets|version|name|x-[\w-]+):(?:\s|$)/

/** A key with its value, an item, a comment, the end of a list in brackets. */
const DEEPER = /^\s+(?:-(?:\s|$)|#|["']?[\w.${}<>/-]+["']?\s*:(?:\s|$)|[\]}"'])/
