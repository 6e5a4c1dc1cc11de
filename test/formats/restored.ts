import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Nodes } from 'mdast'
import { parse } from 'yaml'
import type { Format, Hints, Restoration, Vocabulary } from '../../scripts/formats/format.ts'
import { readNote } from '../../scripts/library/note-files.ts'
import type { Shelf } from '../../scripts/library/library.ts'
import { readReference, readVocabulary } from '../../scripts/library/vocabulary-files.ts'
import { applyEdits, type EditedText } from '../../scripts/text/edit.ts'
import { linesOf } from '../../scripts/text/lines.ts'

const shelf: Shelf = {
  read: (path) => (existsSync(path) ? readFileSync(path) : undefined),
  list: () => [],
}
/** The vocabulary of the project, as the build reads it. */
export const vocabulary: Vocabulary = readVocabulary(shelf, readReference(shelf).value).value

export interface Restored extends EditedText {
  readonly edits: readonly Restoration[]
}

/** A text with its Markdown back. */
export function restored(format: Format, text: string, hints: Hints = {}): Restored {
  const edits = format.restore({ text, lines: linesOf(text) }, hints, vocabulary)
  return { ...applyEdits(text, edits), edits }
}

/** Edits that take a word away and do not say why. */
export function silentLosses({ edits }: Restored, found: string): Restoration[] {
  return edits.filter(({ because, start, end, text: put }) => {
    if (because !== undefined) return false
    const words = found.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []
    return words.some((word) => !put.includes(word))
  })
}

/** Hints in the YAML of a sidecar, as the build reads them. */
export function hintsFrom(yaml: string): Hints {
  const bytes = new TextEncoder().encode('note\n')
  const sidecar = {
    ...{ file: 'note.txt', title: 'Note', author: 'Somebody', licence: 'None', origin: 'A test' },
    format: 'markdown',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    hints: parse(yaml),
  }
  const files = new Map([
    ['content/notes/note.txt', bytes],
    ['content/notes/note.yml', new TextEncoder().encode(JSON.stringify(sidecar))],
  ])
  const { value, problems } = readNote({ read: (path) => files.get(path), list: () => [] }, 'note')
  const [first] = value
  if (!first) throw new Error(`No hints in ${yaml}: ${problems.map(String).join('; ')}`)
  return first.note.hints
}

/** What a reader of a tree reads. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}
