import { isBlank, type Line } from '../../text/lines.ts'
import type { Restoration, Vocabulary } from '../format.ts'
import { insert, part, passageOf, type Passage } from './prose.ts'

/** Edits that make a line a heading; `markUp` marks up its words. */
export function headingEdits(
  line: Line,
  level: number,
  vocabulary: Vocabulary,
  markUp: (passage: Passage, vocabulary: Vocabulary) => Restoration[],
): Restoration[] {
  const indent = line.text.length - line.text.trimStart().length
  const title = part(passageOf(line), indent)
  const closing = /(?<![#\\])#+\s*$/.exec(title.text)
  return [
    { start: line.start, end: line.start + indent, text: `${'#'.repeat(level)} ` },
    ...markUp(title, vocabulary),
    // Number signs that end a heading belong to it as little as those that begin it: "C #".
    ...(closing ? [insert(title.at(closing.index), '\\')] : []),
  ]
}

/**
 * The lines that read like headings, with a level each, for a note without hints.
 *
 * A heading stands alone, is not indented, is short, begins with a capital or a flag and has no end mark; it is not
 * the sentence that introduces the code below it ("List a service's tasks", line 400 of gabriel-readme.txt). One that is
 * followed by the next heading at once is taken for a chapter. Labels such as "Mutually Authenticated Transport Layer
 * Security (MTLS)" above a list are taken for headings too: that is what hints are for.
 *
 * @param isText Whether a line is text of its own: no item, no code, no furniture.
 */
export function guessHeadings(
  lines: readonly Line[],
  isText: (index: number) => boolean,
  isCode: (index: number) => boolean,
): Map<number, number> {
  const shown = lines.flatMap((line, index) => (isBlank(line) ? [] : [index]))
  const candidates = new Set(
    shown.filter((index, place) => {
      const next = shown[place + 1]
      if (next === undefined || isCode(next) || !isText(index)) return false
      return standsAlone(lines, index) && readsLikeHeading(lines[index])
    }),
  )
  return new Map(
    shown.flatMap((index, place) =>
      candidates.has(index)
        ? [[index, candidates.has(shown[place + 1] ?? -1) ? 2 : 3] as const]
        : [],
    ),
  )
}

const standsAlone = (lines: readonly Line[], index: number): boolean =>
  isBlank(lines[index - 1]) && isBlank(lines[index + 1])

const readsLikeHeading = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.text.length <= 60 &&
  /^(?:[\p{Lu}\p{N}]|--?[a-z]).*[^.:,;!?\s]\s*$/u.test(line.text)
