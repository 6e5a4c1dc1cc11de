import type { FoundCommand } from '../rule.ts'

/**
 * Whether the words that lead up to a command say that it does not work: “The following options are deprecated:”.
 *
 * Who shows what is wrong means it. “X is deprecated, use:” leads up to what is right.
 */
export function isShownAsWrong({ leadIn }: FoundCommand): boolean {
  return SAYS_WRONG.test(leadIn) && !POINTS_ON.test(leadIn)
}

const SAYS_WRONG =
  /\b(?:is|are|was|were|been|all)\s+(?:all\s+|now\s+)?(?:deprecated|removed|invalid|obsolete)\b/i

const POINTS_ON = /\b(?:use|instead|try)\b/i
