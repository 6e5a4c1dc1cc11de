import type { RootContent } from 'mdast'
import { applyEdits, through, type Edit } from '../text/edit.ts'
import type { Draft } from './draft.ts'
import { parse } from './markdown.ts'
import { move } from './reparse.ts'
import type { Cut } from './sections.ts'

export interface Abridged {
  readonly draft: Draft
  /** Where each of the sections begins. */
  readonly starts: readonly number[]
}

/**
 * A draft of some of its sections only; what was between them is gone from text and tree.
 *
 * Sections that are parsed already are used up; the others are parsed now, all at once.
 */
export function abridge({ text, trace }: Draft, kept: readonly Cut[]): Abridged {
  const starts: number[] = []
  const edits: Edit[] = []
  const parsed: RootContent[] = []
  let done = 0
  let moved = 0
  for (const { start, end, blocks = [] } of kept) {
    if (start > done) {
      // A blank line, so that what ends before and what begins behind do not become one paragraph.
      edits.push({ start: done, end: start, text: GAP })
      moved += GAP.length - (start - done)
    }
    starts.push(start + moved)
    for (const block of blocks) {
      move(block, moved)
      parsed.push(block)
    }
    done = end
  }
  if (done < text.length) edits.push({ start: done, end: text.length, text: '' })
  const abridged = applyEdits(text, edits)
  const isParsed = kept.some(({ blocks }) => blocks !== undefined)
  return {
    draft: {
      text: abridged.text,
      tree: isParsed ? { type: 'root', children: parsed } : parse(abridged.text),
      trace: { ...trace, ...through(trace, abridged) },
    },
    starts,
  }
}

const GAP = '\n\n'
