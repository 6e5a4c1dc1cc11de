/**
 * Errata as the pages show them: counted, and grouped by kind.
 */
import { ERRATUM_KINDS, type ShownErratum } from '../schemas'
import { kindTexts } from './kinds'

export interface Tally {
  /** On a page, or taken off one. */
  readonly counted: number
  readonly byRule: number
  readonly reviewed: number
  /** On lines that no page prints: on record, and nobody reads them. */
  readonly apart: number
}

export function tally(errata: readonly ShownErratum[]): Tally {
  const counted = errata.filter(isCounted)
  const byRule = counted.filter(({ rule }) => rule !== undefined).length
  return {
    counted: counted.length,
    byRule,
    reviewed: counted.length - byRule,
    apart: errata.length - counted.length,
  }
}

/** Errata under one heading, in the order of the note. */
export interface ErrataGroup {
  readonly slug: string
  readonly title: string
  readonly about: string
  readonly errata: readonly ShownErratum[]
}

/** One group for each kind that occurs, the gravest first; last, what is on lines that no page prints. */
export function groupsOf(errata: readonly ShownErratum[]): readonly ErrataGroup[] {
  const counted = errata.filter(isCounted)
  const groups = ERRATUM_KINDS.map((kind) => ({
    slug: kind,
    ...kindTexts[kind],
    errata: counted.filter((erratum) => erratum.kind === kind),
  }))
  const apart = {
    slug: 'not-printed',
    title: 'On lines that are not printed',
    about:
      'Said elsewhere in the book, or no part of its subject; mended for the author all the same.',
    errata: errata.filter((erratum) => !isCounted(erratum)),
  }
  return [...groups, apart].filter((group) => group.errata.length > 0)
}

const isCounted = ({ fate }: ShownErratum): boolean => fate !== 'left out'
