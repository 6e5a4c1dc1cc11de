import type { VFileMessage } from 'vfile-message'
import { problem } from '../notes/problem.ts'
import { subtree, type Section } from '../notes/sections.ts'
import { containment } from '../text/words.ts'
import { nearest } from '../text/nearest.ts'
import type { Claim } from './cut-note.ts'
import type { LeftOut, Outline } from './outline.ts'
import { noteOf, type Placement } from './placement.ts'

/**
 * Share of its word pairs that a twin must find in the section printed in its stead.
 *
 * Measured on the two revisions of one README: sections that their author left as they were reach 0.95 and more, sections
 * that he rewrote stay below 0.5.
 */
const TWIN = 0.9

/**
 * Measure each claim that something left out is said elsewhere; a claim that does not hold is a problem.
 *
 * @param claims What is left out as a twin.
 */
export function checkTwins(
  outline: Outline,
  placement: Placement,
  claims: readonly Claim[],
  unreadable: ReadonlySet<string>,
): VFileMessage[] {
  const claimed = Map.groupBy(claims, ({ place }) => place)
  return outline.leftOut.flatMap((entry) => {
    if (entry.twinOf === undefined) return []
    const twin = placement.sections.get(entry.twinOf)
    if (!twin && unreadable.has(noteOf(entry.twinOf))) return []
    if (!twin) return [unknownTwin(outline.file, entry, entry.twinOf, placement)]
    const said = subtree(twin)
    // A chapter's heading may go while what lies below it is printed.
    if (said.every(({ id }) => placement.leftOut.has(id)))
      return [twinLeftOut(outline.file, entry, twin.id)]
    const share = containment(wordsIn(claimed.get(entry.place) ?? []), textOf(said))
    return share >= TWIN ? [] : [noTwin(outline.file, entry, entry.twinOf, share)]
  })
}

const wordsIn = (claims: readonly Claim[]): string => claims.map(({ words }) => words).join('\n')

/** The sections' own text without their headings: a twin may be headed otherwise. */
const textOf = (sections: readonly Section[]): string => sections.map(({ body }) => body).join('\n')

function noTwin(file: string, { place }: LeftOut, twinOf: string, share: number): VFileMessage {
  return problem({
    file,
    place,
    id: 'no-twin',
    reason: `Unexpected twin of \`${twinOf}\`: ${percent(share)} of it is said there, expected ${percent(TWIN)} or more`,
    advice:
      'Print what differs, or give the reason in your own words with `because` instead of `twinOf`.',
  })
}

function twinLeftOut(file: string, { place }: LeftOut, twinOf: string): VFileMessage {
  return problem({
    file,
    place,
    id: 'twin-left-out',
    reason: `Unexpected twin \`${twinOf}\` that is left out itself, expected a section that a page prints`,
    advice:
      'Name the section that is printed, or give the reason in your own words with `because` instead of `twinOf`.',
  })
}

function unknownTwin(
  file: string,
  { place }: LeftOut,
  twinOf: string,
  placement: Placement,
): VFileMessage {
  const guess = nearest(twinOf, placement.sections.keys())
  return problem({
    file,
    place,
    id: 'unknown-section',
    reason: `Unexpected section \`${twinOf}\`, expected the section that says the same`,
    advice: guess
      ? `Did you mean \`${guess}\`?`
      : 'A section is named by note and heading: `note-id#slug-of-the-heading`.',
  })
}

const percent = (share: number): string => `${Math.floor(share * 100)} %`
