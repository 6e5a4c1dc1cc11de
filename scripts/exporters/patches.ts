import type { Erratum } from '../book/book.ts'
import { correctedNote } from '../book/corrected.ts'
import type { Note } from '../notes/note.ts'
import { unifiedDiff } from '../text/unified-diff.ts'
import { withLineEnds } from '../text/line-ends.ts'
import type { Exporter } from './exporter.ts'

/** For each author a patch against the note as found, for `git apply`: all repairs that are repairs of its own words. */
export const patches: Exporter = {
  id: 'patches',
  *export({ notes, errata }) {
    for (const note of notes) {
      const patch = patchOf(note, errata.of(note.id))
      if (patch !== '') yield { path: `public/patches/${note.id}.patch`, contents: [patch] }
    }
  },
}

function patchOf(note: Note, errata: readonly Erratum[]): string {
  const corrected = correctedNote(note, errata)
  const name = note.file.slice(note.file.lastIndexOf('/') + 1)
  const { text, written = text } = note
  const mark = /^\uFEFF?/.exec(written)?.[0] ?? ''
  const mended = mark + withLineEnds(corrected.text, corrected, text, written.slice(mark.length))
  return unifiedDiff(name, written, mended, {
    text: note.text,
    mended: corrected.text,
    way: corrected,
    fixed: errata.flatMap(({ range }) => (range ? [range] : [])),
  })
}
