import type { Knowledge } from '../../scripts/rules/rule.ts'

/** What rules know when nobody told them anything. */
export const noKnowledge: Knowledge = {
  flagValues: [],
  filters: [],
  flagConflicts: [],
  instructionFlags: [],
  retired: [],
  misspellings: new Map(),
  dictionary: { has: () => true, isCommon: () => true, near: () => [] },
  products: new Map(),
  programs: new Set(),
  daemonKeys: new Set(),
  variables: new Set(),
  composeKeys: new Map(),
  american: new Map(),
  terms: [],
}
