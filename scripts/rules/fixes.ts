import type { Edit } from '../text/edit.ts'
import type { Found } from './proofread.ts'
import type { Rule } from './rule.ts'

/** The sure fix of a finding as an edit. */
export interface Fix extends Edit {
  readonly found: Found
}

/** What a character already has: a fix that replaces it, or one that inserts before it. */
const REPLACED = 1
const INSERTED_BEFORE = 2

/**
 * The sure fixes that can be applied at once: of two that overlap, the first in the order of rules.
 *
 * The others come back in the next pass, if they are still true.
 */
export function fixesIn(
  text: string,
  found: readonly Found[],
  reporting: ReadonlySet<Rule>,
): Fix[] {
  const fixes: Fix[] = []
  // One mark a character: comparing the fixes with each other takes the square of their number.
  let marks: Uint8Array | undefined
  for (const one of found) {
    const { start, end, fix, rule } = one
    if (fix === undefined || reporting.has(rule) || fix === text.slice(start, end)) continue
    marks ??= new Uint8Array(text.length + 1)
    if (!isFree(marks, start, end)) continue
    if (start === end) marks[start] = INSERTED_BEFORE
    else marks.fill(REPLACED, start, end)
    fixes.push({ start, end, text: fix, found: one })
  }
  return fixes
}

/** Touching fixes are applied together, but for an insertion where another fix begins or ends. */
function isFree(marks: Uint8Array, start: number, end: number): boolean {
  if (start === end) return marks[start] === 0 && (start === 0 || marks[start - 1] !== REPLACED)
  for (let offset = start; offset < end; offset++) if (marks[offset] !== 0) return false
  return marks[end] !== INSERTED_BEFORE
}
